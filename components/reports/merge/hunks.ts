import { type MergeHunk, mergeHunks } from '#lib/differences.ts';
import type { Piece } from './pieces.ts';

export type Choice = 'mine' | 'theirs' | 'both';

/** A place where two texts differ, or a stretch that they share. */
export interface Hunk<Value> {
  key: string;
  /** Of the places to choose at, from 1; a shared stretch has that of the place before. */
  number: number;
  kind: MergeHunk['kind'];
  mine: Piece<Value>[];
  theirs: Piece<Value>[];
}

export function hunksOf<Value>(
  base: readonly Piece<Value>[] | null,
  mine: readonly Piece<Value>[],
  theirs: readonly Piece<Value>[],
): Hunk<Value>[] {
  const prints = (pieces: readonly Piece<Value>[]) => pieces.map(({ print }) => print);
  let number = 0;
  return mergeHunks(base && prints(base), prints(mine), prints(theirs)).map(({ kind, ...spans }, index) => {
    if (needsChoice({ kind })) number += 1;
    return {
      key: String(index),
      number,
      kind,
      mine: mine.slice(spans.mine.from, spans.mine.to),
      theirs: theirs.slice(spans.theirs.from, spans.theirs.to),
    };
  });
}

/** What is meant without asking: the side that alone changed what both began with. */
export function meant({ kind }: Pick<Hunk<unknown>, 'kind'>): Choice | null {
  switch (kind) {
    case 'same':
    case 'alike':
    case 'mine':
      return 'mine';
    case 'theirs':
      return 'theirs';
    case 'conflict':
      return null;
  }
}

export function needsChoice({ kind }: Pick<Hunk<unknown>, 'kind'>): boolean {
  return kind === 'mine' || kind === 'theirs' || kind === 'conflict';
}

export interface Merged<Value> {
  values: Value[];
  /** Something of mine is not among them. */
  dropped: boolean;
}

/** The chosen pieces in order; null while a place is undecided. */
export function merged<Value>(
  hunks: readonly Hunk<Value>[],
  choices: readonly (Choice | null)[],
): Merged<Value> | null {
  const result: Merged<Value> = { values: [], dropped: false };
  for (const [index, hunk] of hunks.entries()) {
    const choice = choices[index] ?? null;
    if (choice === null) return null;
    const pieces = choice === 'both' ? [...hunk.mine, ...hunk.theirs] : hunk[choice];
    result.values.push(...pieces.map(({ value }) => value));
    const changedByMe = hunk.kind === 'mine' || hunk.kind === 'conflict';
    if (choice === 'theirs' && changedByMe && hunk.mine.length > 0) result.dropped = true;
  }
  return result;
}
