import { fold } from '../text.ts';

/** Words that stand in every title and tell nothing. */
const empty = new Set(
  'va cua ve cac nhung trong nam tai den tu cho viec doi voi theo duoc mot so neu co'.split(' '),
);

const known = new Map<string, string[]>();

/** Titles of templates are compared with every line of a file. */
function wordsOf(text: string): string[] {
  const found = known.get(text);
  if (found) return found;
  const words = significant(text);
  if (known.size > 5_000) known.clear();
  known.set(text, words);
  return words;
}

function significant(text: string): string[] {
  return (fold(text).match(/[a-z0-9]+/g) ?? []).filter((word) => !empty.has(word) && !/^\d+$/.test(word));
}

/** Likeness of titles, from 0 to 1: words that many of the known titles share weigh little. */
export class Similarity {
  private readonly frequency = new Map<string, number>();

  constructor(titles: string[]) {
    for (const title of titles)
      for (const word of new Set(wordsOf(title)))
        this.frequency.set(word, (this.frequency.get(word) ?? 0) + 1);
  }

  private weight(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += 1 / (this.frequency.get(word) ?? 2);
    return sum;
  }

  of(a: string, b: string): number {
    const [first, second] = [wordsOf(a), wordsOf(b)];
    if (first.length === 0 || second.length === 0) return 0;
    if (first.join(' ') === second.join(' ')) return 1;
    const [left, right] = [new Set(first), new Set(second)];
    const shared = [...left].filter((word) => right.has(word));
    const common = this.weight(shared);
    const dice = (2 * common) / (this.weight(left) + this.weight(right));
    const shorter = left.size <= right.size ? left : right;
    // A title inside of a longer one: "Hạn chế" in "Những hạn chế còn tồn tại".
    const within = shared.length >= 2 && shared.length === shorter.size ? 0.85 : 0;
    const starts = first[0] === second[0] && first[1] === second[1] ? 0.04 : 0;
    return Math.min(0.99, Math.max(dice, within) + starts);
  }
}
