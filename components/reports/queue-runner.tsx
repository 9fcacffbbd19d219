'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { refreshWhenWell } from './refresh-when-well.ts';
import { deliverLeftovers } from './save-queue/orphans.ts';
import { useLeaveWarning } from './use-leaving.ts';
import { useQueue } from './use-queue.ts';

const everyMs = 30_000;

/** On every page of the account: sends what closed tabs left, and keeps pages fresh after saves. */
export function QueueRunner({ accountId }: { accountId: string }) {
  const queue = useQueue(accountId);
  const router = useRouter();
  const path = usePathname();
  const records = queue?.recordsRevision() ?? 0;
  const strays = queue?.straysRevision() ?? 0;
  const shown = useRef({ path, records, strays });
  useLeaveWarning(queue?.lanes().some(({ record }) => record !== null) ?? false);

  useEffect(() => {
    if (!queue) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    async function look(): Promise<void> {
      clearTimeout(timer);
      const next = queue ? await deliverLeftovers(queue).catch(() => null) : null;
      if (ended) return;
      timer = setTimeout(look, next === null ? everyMs : Math.min(everyMs, Math.max(0, next - Date.now())));
    }
    void look();
    window.addEventListener('online', look);
    window.addEventListener('focus', look);
    return () => {
      ended = true;
      clearTimeout(timer);
      window.removeEventListener('online', look);
      window.removeEventListener('focus', look);
    };
  }, [queue]);

  // A page that was made before the last save shows the report as it was.
  useEffect(() => {
    const before = shown.current;
    const moved = before.path !== path;
    if ((moved && before.records !== records) || before.strays !== strays)
      void refreshWhenWell(router.refresh);
    shown.current = { path, records: moved ? records : before.records, strays };
  }, [path, records, strays, router]);

  return null;
}
