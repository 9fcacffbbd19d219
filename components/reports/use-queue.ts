'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { UnsentRecord } from './save-queue/records.ts';
import { queueOf } from './save-queue/the-queue.ts';

const never = () => () => undefined;

/** The queue of this tab, once the page runs in a browser; what uses it is drawn again at every step. */
export function useQueue(accountId: string): SaveQueue | null {
  const [queue, setQueue] = useState<SaveQueue | null>(null);
  useEffect(() => setQueue(queueOf(accountId)), [accountId]);
  useSyncExternalStore(
    queue?.subscribe ?? never,
    () => queue?.revision() ?? 0,
    () => 0,
  );
  return queue;
}

/** All that this browser keeps of the account's unsent texts in one report, newest first. */
export function useUnsentRecords(accountId: string, reportId: string): readonly UnsentRecord[] {
  const queue = useQueue(accountId);
  const [records, setRecords] = useState<readonly UnsentRecord[]>([]);
  const revision = queue?.recordsRevision() ?? 0;
  useEffect(() => {
    if (!queue) return;
    let current = true;
    void queue.store.list(queue.accountId).then((all) => {
      const own = all.filter((one) => one.reportId === reportId);
      if (current && revision === queue.recordsRevision()) setRecords(own.sort((a, b) => b.at - a.at));
    });
    return () => {
      current = false;
    };
  }, [queue, reportId, revision]);
  return records;
}
