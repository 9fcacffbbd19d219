'use client';

import { useEffect, useRef, useState } from 'react';
import type { Change } from './answer-units.ts';
import { browserStore, forgetUnsaved, keepUnsaved } from './unsaved-texts.ts';

interface Mirror<Typed> {
  accountId: string;
  reportId: string;
  /** Off until what was left from before is back in the fields. */
  ready: boolean;
  /** What the browser holds already. */
  held: ReadonlyMap<string, Held>;
  changes: readonly Change<Typed>[];
}

export interface Held {
  version: number;
  json: string;
}

/** Keeps every unsaved answer in this browser while it is typed, and forgets it once it is saved. */
export function useMirror<Typed>({ accountId, reportId, ready, held: first, changes }: Mirror<Typed>) {
  const held = useRef<Map<string, Held> | null>(null);
  const [works, setWorks] = useState(true);

  useEffect(() => {
    if (!ready) return;
    held.current ??= new Map(first);
    const known = held.current;
    const store = browserStore();
    const unsaved = new Map(changes.map((change) => [change.key, change]));
    for (const { key, basedOn, typed } of changes) {
      const json = JSON.stringify(typed);
      const before = known.get(key);
      if (before?.json === json && before.version === basedOn) continue;
      const place = { accountId, reportId, key, version: basedOn, aside: false };
      setWorks(keepUnsaved(store, place, { at: new Date().toISOString(), title: '', typed }));
      if (before && before.version !== basedOn) forgetUnsaved(store, { ...place, version: before.version });
      known.set(key, { version: basedOn, json });
    }
    for (const [key, { version }] of known) {
      if (unsaved.has(key)) continue;
      forgetUnsaved(store, { accountId, reportId, key, version, aside: false });
      known.delete(key);
    }
  });

  return { works };
}
