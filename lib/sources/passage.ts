import { shapeOf, shinglesOf } from './likeness.ts';
import { type Span, sentencesIn } from './sentences.ts';
import { wordsOf } from './words.ts';

export type Passage = Span & { likeness: number };

/** Below that a passage is another one. */
const leastLikeness = 0.3;

/** Shingles of the words as they are, and of their shape: other numbers make a passage less like, never another one. */
function shinglesOfSentence(sentence: string): { words: string[]; shape: string[] } {
  const words = wordsOf(sentence);
  return { words: shinglesOf(words.join(' ')), shape: shinglesOf(shapeOf(words)) };
}

/** What a window over sentences has in common with what is wanted, kept up to date while the window moves. */
class Window {
  private readonly counts = new Map<string, number>();
  private readonly wanted: ReadonlySet<string>;
  private shared = 0;

  constructor(wanted: ReadonlySet<string>) {
    this.wanted = wanted;
  }

  add(shingles: readonly string[]): void {
    for (const one of shingles) {
      const count = this.counts.get(one) ?? 0;
      this.counts.set(one, count + 1);
      if (count === 0 && this.wanted.has(one)) this.shared += 1;
    }
  }

  remove(shingles: readonly string[]): void {
    for (const one of shingles) {
      const count = this.counts.get(one) ?? 0;
      if (count > 1) this.counts.set(one, count - 1);
      else if (this.counts.delete(one) && this.wanted.has(one)) this.shared -= 1;
    }
  }

  get likeness(): number {
    const all = this.counts.size + this.wanted.size - this.shared;
    return all === 0 ? 0 : this.shared / all;
  }
}

/**
 * Where the words of an old citation stand in a text that was sent again: exactly, or else the run of sentences that
 * is most like them, about as many as they were; null where nothing is like them.
 */
export function closestPassage(words: string, text: string): Passage | null {
  if (words.trim() === '') return null;
  const exact = text.indexOf(words);
  if (exact !== -1) return { from: exact, to: exact + words.length, likeness: 1 };
  const wanted = sentencesIn(words).map(({ from, to }) => shinglesOfSentence(words.slice(from, to)));
  const places = sentencesIn(text);
  const sentences = places.map(({ from, to }) => shinglesOfSentence(text.slice(from, to)));
  let best: Passage | null = null;
  for (const length of [wanted.length, wanted.length - 1, wanted.length + 1].filter((one) => one > 0)) {
    const byWords = new Window(new Set(wanted.flatMap((one) => one.words)));
    const byShape = new Window(new Set(wanted.flatMap((one) => one.shape)));
    for (const [index, sentence] of sentences.entries()) {
      byWords.add(sentence.words);
      byShape.add(sentence.shape);
      const left = sentences[index - length];
      if (left) {
        byWords.remove(left.words);
        byShape.remove(left.shape);
      }
      const first = places[index - length + 1];
      const last = places[index];
      if (!first || !last) continue;
      const likeness = (byWords.likeness + byShape.likeness) / 2;
      if (likeness >= leastLikeness && (!best || likeness > best.likeness))
        best = { from: first.from, to: last.to, likeness };
    }
  }
  return best;
}
