import { diffArrays } from 'diff';

export type Difference = { kind: 'same' | 'removed' | 'added'; text: string };

/** Texts further apart than so many steps have nothing worth showing word by word. */
const stepLimit = 2_000;

function differencesOf(before: readonly string[], after: readonly string[]): Difference[][] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength: stepLimit });
  return (
    changes?.map(({ value, added, removed }) =>
      value.map((text): Difference => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text })),
    ) ?? null
  );
}

function replaced(before: string, after: string): Difference[] {
  const both: Difference[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
}

const word = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What was taken out and what was put in, by word. */
export function wordDifferences(before: string, after: string): Difference[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const runs = differencesOf(before.match(word) ?? [], after.match(word) ?? []);
  if (!runs) return replaced(before, after);
  return runs.flatMap((run) => {
    const [first] = run;
    return first ? [{ kind: first.kind, text: run.map(({ text }) => text).join('') }] : [];
  });
}

/** By paragraph, and within a changed paragraph by word: a list for each paragraph of either text. */
export function paragraphDifferences(before: readonly string[], after: readonly string[]): Difference[][] {
  const runs = differencesOf(before, after);
  if (!runs) return replaced(before.join('\n'), after.join('\n')).map((one) => [one]);
  const paragraphs: Difference[][] = [];
  for (const [index, run] of runs.entries()) {
    const follows = runs[index - 1];
    const next = runs[index + 1];
    if (run[0]?.kind === 'added' && follows?.[0]?.kind === 'removed') continue;
    if (run[0]?.kind === 'removed' && next?.[0]?.kind === 'added') {
      // A changed paragraph stands where it stood: the first taken out beside the first put in.
      for (let at = 0; at < Math.max(run.length, next.length); at += 1)
        paragraphs.push(wordDifferences(run[at]?.text ?? '', next[at]?.text ?? ''));
    } else for (const one of run) paragraphs.push([one]);
  }
  return paragraphs;
}

/** From and to (exclusive) within a list. */
export type Span = { from: number; to: number };

/** A stretch of two texts that grew out of one. Only "conflict" has to be decided by a person. */
export type MergeHunk = {
  kind: 'same' | 'mine' | 'theirs' | 'alike' | 'conflict';
  mine: Span;
  theirs: Span;
};

/** For each item of `from` its place in `to`, or null. */
function placesIn(from: readonly string[], to: readonly string[]): (number | null)[] {
  const runs = differencesOf(from, to);
  if (!runs) return from.map(() => null);
  let at = 0;
  return runs.flatMap((run) => {
    const kind = run[0]?.kind;
    const first = at;
    if (kind !== 'removed') at += run.length;
    if (kind === 'added') return [];
    return run.map((_, index) => (kind === 'same' ? first + index : null));
  });
}

function equal(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function kindOf(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): MergeHunk['kind'] {
  if (equal(mine, theirs)) return 'alike';
  if (base && equal(base, theirs)) return 'mine';
  return base && equal(base, mine) ? 'theirs' : 'conflict';
}

/**
 * Three-way merge by item (a paragraph, a proposal): where only one side changed what both began with, that side is
 * meant; where both did, or nobody knows what they began with, it is a conflict.
 */
export function mergeHunks(
  base: readonly string[] | null,
  mine: readonly string[],
  theirs: readonly string[],
): MergeHunk[] {
  const shared = placesIn(mine, theirs);
  const common = base ?? mine.filter((_, index) => shared[index] !== null);
  const inMine = [...placesIn(common, mine), mine.length];
  const inTheirs = [...placesIn(common, theirs), theirs.length];
  const hunks: MergeHunk[] = [];
  let [b, m, t] = [0, 0, 0];
  for (let index = 0; index <= common.length; index += 1) {
    const [atMine, atTheirs] = [inMine[index], inTheirs[index]];
    if (atMine === null || atMine === undefined || atTheirs === null || atTheirs === undefined) continue;
    const span = { mine: { from: m, to: atMine }, theirs: { from: t, to: atTheirs } };
    if (index > b || atMine > m || atTheirs > t) {
      const began = base?.slice(b, index) ?? null;
      hunks.push({ kind: kindOf(began, mine.slice(m, atMine), theirs.slice(t, atTheirs)), ...span });
    }
    if (index < common.length) {
      const last = hunks.at(-1);
      if (last?.kind === 'same') {
        last.mine.to = atMine + 1;
        last.theirs.to = atTheirs + 1;
      } else
        hunks.push({
          kind: 'same',
          mine: { from: atMine, to: atMine + 1 },
          theirs: { from: atTheirs, to: atTheirs + 1 },
        });
    }
    [b, m, t] = [index + 1, atMine + 1, atTheirs + 1];
  }
  return hunks;
}
