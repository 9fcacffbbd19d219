import { alike, shinglesOf } from './likeness.ts';

type Centre = { shape: string; shingles: Int32Array };

/** Numbers of a shape's shingles, the rarest first; unknown ones are new numbers. */
type Numbering = (shape: string) => Int32Array;

/** Of two lists in the same order: how many are in both. */
function sharedCount(a: Int32Array, b: Int32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** Rare shingles get small numbers, so that the first few of a shape tell most about it. */
function numberingOf(shapes: readonly string[]): Numbering {
  const counts = new Map<string, number>();
  for (const shape of shapes)
    for (const shingle of shinglesOf(shape)) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const ordered = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const numbers = new Map(ordered.map(([shingle], index) => [shingle, index]));
  return (shape) => Int32Array.from(shinglesOf(shape), (shingle) => numbers.get(shingle) ?? 0).sort();
}

/**
 * Two sets that are alike share at least one of so many of their rarest members; nothing else needs to be looked at
 * (prefix filtering).
 */
function prefixLength(size: number, threshold: number): number {
  return size - Math.ceil(threshold * size) + 1;
}

/** Shapes around which others gather, findable by what is like them. */
class Centres {
  private readonly centres: Centre[] = [];
  private readonly byShingle = new Map<number, number[]>();

  private readonly threshold: number;

  constructor(threshold: number) {
    this.threshold = threshold;
  }

  add(shape: string, shingles: Int32Array): void {
    const index = this.centres.push({ shape, shingles }) - 1;
    for (const shingle of shingles.subarray(0, prefixLength(shingles.length, this.threshold))) {
      const having = this.byShingle.get(shingle);
      if (having) having.push(index);
      else this.byShingle.set(shingle, [index]);
    }
  }

  /** The centre that is most like it, the earlier of two; null: none is like it. */
  nearest(shingles: Int32Array): string | null {
    const seen = new Set<number>();
    let best: { index: number; likeness: number } | null = null;
    for (const shingle of shingles.subarray(0, prefixLength(shingles.length, this.threshold)))
      for (const index of this.byShingle.get(shingle) ?? []) {
        if (seen.has(index)) continue;
        seen.add(index);
        const other = this.centres[index]?.shingles ?? shingles;
        // Sets of too different a size cannot be alike.
        if (
          Math.min(other.length, shingles.length) <
          this.threshold * Math.max(other.length, shingles.length)
        )
          continue;
        const shared = sharedCount(other, shingles);
        const likeness = shared / (other.length + shingles.length - shared);
        // More than half of the centre: two that gather around one always have words in common.
        if (likeness < this.threshold || shared * 2 <= other.length) continue;
        if (!best || likeness > best.likeness || (likeness === best.likeness && index < best.index))
          best = { index, likeness };
      }
    return best && (this.centres[best.index]?.shape ?? null);
  }
}

/**
 * The centre of each shape: every shape is like its centre, so no chain of small steps joins what differs. Shapes that
 * many say become centres first; the order in which they are given does not matter.
 */
export function centresOf(counts: ReadonlyMap<string, number>, threshold = alike): Map<string, string> {
  const shapes = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([shape]) => shape);
  const numbered = numberingOf(shapes);
  const sets = shapes.map((shape): [string, Int32Array] => [shape, numbered(shape)]);
  const centres = new Centres(threshold);
  const own = new Set<string>();
  for (const [shape, shingles] of sets) {
    if (centres.nearest(shingles) !== null) continue;
    centres.add(shape, shingles);
    own.add(shape);
  }
  // Once all centres are known each shape goes to the nearest.
  return new Map(
    sets.map(([shape, shingles]) => [shape, own.has(shape) ? shape : (centres.nearest(shingles) ?? shape)]),
  );
}
