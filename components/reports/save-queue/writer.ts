import type { UnsentRecord } from './records.ts';
import type { RecordId, UnsentStore } from './store.ts';

/** A text so large that keeping it at every key would be felt is kept this often. */
const paceMs = 100;
const feltMs = 8;

interface Writer {
  keep: (record: UnsentRecord, atOnce?: boolean) => void;
  forget: (id: RecordId) => void;
  /** Everything that was asked for is in the browser's keeping (or cannot be). */
  settled: () => Promise<unknown>;
  flush: () => void;
}

/** Keeps records as they change: at once, or, where one write takes noticeably long, at a steady pace. */
export function createWriter(store: UnsentStore, onResult: (kept: boolean) => void): Writer {
  const waiting = new Map<string, UnsentRecord>();
  let last: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;

  const nameOf = ({ reportId, key, tab }: RecordId) => `${reportId} ${key} ${tab}`;

  function write(record: UnsentRecord): void {
    const from = performance.now();
    last = store.put(record).then(onResult);
    cost = performance.now() - from;
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const record of waiting.values()) write(record);
    waiting.clear();
  }

  return {
    keep: (record, atOnce = false) => {
      waiting.delete(nameOf(record));
      if (atOnce || cost < feltMs) {
        write(record);
        return;
      }
      waiting.set(nameOf(record), record);
      timer ??= setTimeout(flush, paceMs);
    },
    forget: (id) => {
      waiting.delete(nameOf(id));
      last = store.remove(id);
    },
    settled: () => last,
    flush,
  };
}
