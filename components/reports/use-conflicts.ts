'use client';

import { useMemo, useState } from 'react';
import type { ActionFailure } from '#lib/action-result.ts';
import { formatDateTime } from '#lib/dates.ts';
import type { Conflict } from '#lib/reports/save-answers.ts';
import { type AnswerUnit, conflictsOf, unitAt } from './answer-units.ts';
import type { AnswerKind } from './typed-answers.ts';

interface Options<Typed> {
  kind: AnswerKind<Typed>;
  units: readonly AnswerUnit<Typed>[];
  typed: readonly Typed[];
  overtaken: readonly Conflict[];
  failure: ActionFailure | null;
  layAside: (key: string, version: number, typed: unknown, title: string) => void;
  /** Saves the text in the field on top of this unit. */
  keep: (unit: AnswerUnit<Typed>) => void;
  take: (index: number, unit: AnswerUnit<Typed>) => void;
}

export interface OpenConflict {
  key: string;
  mine: string;
  theirs: string;
  savedAt: string;
  savedBy: string;
  keepMine: () => void;
  takeTheirs: () => void;
}

function markOf({ key, version }: Conflict): string {
  return `${key} ${version}`;
}

/** Both texts of every refused save, and the choice between them. The one not chosen is laid aside, never dropped. */
export function useConflicts<Typed>(options: Options<Typed>) {
  const { kind, units, typed, overtaken, failure, layAside, keep, take } = options;
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const refused = useMemo(() => conflictsOf(failure), [failure]);
  const found = new Map([...overtaken, ...refused].map((conflict) => [conflict.key, conflict]));

  const open = [...found.values()].flatMap((conflict): OpenConflict[] => {
    const { key, version, updatedAt, updatedBy } = conflict;
    const index = units.findIndex((unit) => unit.key === key);
    const unit = units[index];
    const mine = typed[index];
    if (!unit || mine === undefined || settled.has(markOf(conflict))) return [];
    const stored = kind.fromContent(conflict.content);
    const theirs = unitAt(kind, key, stored, { version, savedAt: updatedAt, savedBy: updatedBy });
    const settle = () => setSettled((before) => new Set(before).add(markOf(conflict)));
    return [
      {
        key,
        mine: kind.describe(mine),
        theirs: kind.describe(stored),
        savedAt: updatedAt,
        savedBy: updatedBy,
        keepMine: () => {
          const when = updatedAt === '' ? '' : ` lưu lúc ${formatDateTime(new Date(updatedAt))}`;
          layAside(key, version, stored, `Bản ${updatedBy}${when}`);
          settle();
          keep(theirs);
        },
        takeTheirs: () => {
          layAside(key, unit.basedOn, mine, 'Bản chưa lưu của đồng chí');
          settle();
          take(index, theirs);
        },
      },
    ];
  });
  return { open };
}
