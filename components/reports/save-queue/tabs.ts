const prefix = 'nhip-cau.tab.';

/** A tab holds a lock as long as it lives; the browser gives it back however the tab ends. */
export function holdTab(tab: string): void {
  if (!navigator.locks) return;
  let release: () => void = () => undefined;
  const hold = () => {
    void navigator.locks.request(
      `${prefix}${tab}`,
      () => new Promise<void>((resolve) => (release = resolve)),
    );
  };
  hold();
  // The next page of this tab looks for what this one left while the browser still clears it away.
  window.addEventListener('pagehide', () => release());
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) hold();
  });
}

/** The tabs that live; null where the browser cannot tell, as on pages that are not served securely. */
export async function livingTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}

/** Waits a moment for a tab that may be closing; false: it goes on living. */
export async function hasEnded(tab: string, withinMs: number): Promise<boolean> {
  if (!navigator.locks) return false;
  const signal = AbortSignal.timeout(withinMs);
  return navigator.locks.request(`${prefix}${tab}`, { signal }, () => true).catch(() => false);
}
