'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AnswerKind } from './answer-kind.ts';
import { printOf } from './print-of.ts';
import { openForWriting } from './save-queue/orphans.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { UnsentRecord } from './save-queue/records.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { Fields } from './use-fields.ts';

interface Options<Typed extends object> {
  reportId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
}

export interface RestoredText {
  key: string;
  at: number;
}

/** Puts back what was typed but not stored when the section was last left; tells what came from a closed tab. */
export function useRestored<Typed extends object>(
  { reportId, kind, stored }: Options<Typed>,
  queue: SaveQueue | null,
  fields: Fields<Typed>,
): readonly RestoredText[] {
  const [restored, setRestored] = useState<readonly RestoredText[]>([]);
  const latest = useRef(fields);
  useLayoutEffect(() => {
    latest.current = fields;
  });
  const keys = stored.map(({ key }) => key).join('|');

  // What is put back stands in the fields before the next key; one typed into the text without it would undo it.
  useLayoutEffect(() => {
    if (!queue) return;
    const all = keys.split('|');
    for (const [index, key] of all.entries()) {
      const { known, record } = queue.lane({ reportId, key });
      const rest = latest.current.restOf(index);
      // The page was made before this tab stored something newer.
      if (known && !record && rest && rest.version === known.version) latest.current.put(index, rest.typed);
    }
    return openForWriting(queue, reportId, all, (record: UnsentRecord, fromClosedTab: boolean) => {
      const index = all.indexOf(record.key);
      const { typed } = record;
      if (!kind.isTyped(typed)) return;
      const put = () => latest.current.put(index, typed);
      // What a closed tab left comes at any time, not while the page is drawn.
      if (fromClosedTab) flushSync(put);
      else put();
      const rest = latest.current.restOf(index);
      if (!fromClosedTab || (rest && printOf(kind, typed) === printOf(kind, rest.typed))) return;
      setRestored((before) => [...before, { key: record.key, at: record.at }]);
    });
  }, [queue, reportId, keys, kind]);

  return restored;
}
