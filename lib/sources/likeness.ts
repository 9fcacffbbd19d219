import { wordsOf } from './words.ts';

/** From here on two sentences say the same with other words. docs/decisions.md says why. */
export const alike = 0.45;

/**
 * What of a sentence is compared: folded words with every run of numbers as one sign, so that "đón 12 đoàn" and
 * "đón 1.234 đoàn" have the same shape.
 */
export function shapeOf(words: readonly string[]): string {
  return words
    .map((word) => (/\p{N}/u.test(word) ? '#' : word))
    .filter((word, index, all) => word !== '#' || all[index - 1] !== '#')
    .join(' ');
}

/** Pairs of neighbouring syllables; two syllables or one stand for themselves. */
export function shinglesOf(shape: string): string[] {
  const words = shape.split(' ');
  if (words.length < 3) return [shape];
  return [...new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))];
}

/** Shared shingles of all shingles, from 0 to 1 (Jaccard). */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of few) if (many.has(one)) shared += 1;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

export function likenessOf(a: string, b: string): number {
  return jaccard(new Set(shinglesOf(shapeOf(wordsOf(a)))), new Set(shinglesOf(shapeOf(wordsOf(b)))));
}
