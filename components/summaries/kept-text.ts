import { looksLikeDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';

/** A text that this browser holds until the server has it, with the version it was based on. */
export type KeptText = { doc: RichDoc; version: number };

const prefix = 'nhip-cau:passage:';

function isKept(value: unknown): value is KeptText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'doc' in value &&
    looksLikeDoc(value.doc) &&
    'version' in value &&
    typeof value.version === 'number'
  );
}

/** Private windows and full disks refuse; the text is then on the page only. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function readKept(key: string): KeptText | null {
  return attempt(() => {
    const value: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null');
    return isKept(value) ? value : null;
  });
}

export function keep(key: string, kept: KeptText): void {
  attempt(() => localStorage.setItem(prefix + key, JSON.stringify(kept)));
}

export function forget(key: string): void {
  attempt(() => localStorage.removeItem(prefix + key));
}
