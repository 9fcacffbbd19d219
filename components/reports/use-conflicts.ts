'use client';

import { useMemo } from 'react';
import type { AnswerKind } from './answer-kind.ts';
import { type MetConflict, metConflict } from './conflict-details.ts';
import { printOf } from './print-of.ts';
import type { SaveQueue } from './save-queue/queue-shape.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { Fields } from './use-fields.ts';

interface Options<Typed extends object> {
  reportId: string;
  kind: AnswerKind<Typed>;
  stored: readonly StoredAnswer[];
}

/** Two texts of one answer, and the decision about them. */
export interface OpenConflict<Typed> extends MetConflict<Typed> {
  mine: Typed;
  /** `dropped`: something of mine is not in the result, so it is laid aside. */
  decide: (result: Typed, dropped: boolean) => void;
}

export const droppedTitle = 'Bản chưa lưu của đồng chí';

export function useConflicts<Typed extends object>(
  { reportId, kind, stored }: Options<Typed>,
  queue: SaveQueue | null,
  fields: Fields<Typed>,
): OpenConflict<Typed>[] {
  const phases = stored.map(({ key }) => queue?.lane({ reportId, key }).phase ?? null);
  const met = useMemo(() => {
    const found = new Map<unknown, MetConflict<Typed>>();
    return (details: unknown) => {
      const known = found.get(details) ?? metConflict(kind, details);
      if (known) found.set(details, known);
      return known;
    };
  }, [kind]);

  return stored.flatMap(({ key }, index) => {
    const phase = phases[index];
    const mine = fields.typed[index];
    const conflict = phase?.is === 'conflict' ? met(phase.details) : null;
    if (!queue || !conflict || mine === undefined) return [];
    const place = { reportId, key };
    const decide = (result: Typed, dropped: boolean) => {
      const { record } = queue.lane(place);
      if (!record) return;
      const { version, theirs } = conflict;
      if (dropped) queue.layAside({ ...record, begun: null, refused: null, aside: droppedTitle });
      fields.setRest(index, { version, typed: theirs });
      fields.put(index, result);
      const now = Date.now();
      const decided = {
        ...record,
        typed: result,
        basedOn: version,
        at: now,
        since: now,
        begun: null,
        refused: null,
      };
      if (printOf(kind, result) === printOf(kind, theirs)) queue.undone(place);
      else queue.resume(decided, true);
    };
    return [{ ...conflict, mine, decide }];
  });
}
