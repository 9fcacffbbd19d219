import type { RichParagraph, RichText } from './nodes.ts';
import { textOf } from './text-of.ts';

const lowSurrogate = /^[\uDC00-\uDFFF]/;
const combining = /^\p{M}/u;

/** May a text be cut before this place? Not inside a character, nor between a letter and its tone mark. */
function mayCut(text: string, at: number): boolean {
  const rest = text.slice(at, at + 2);
  return !lowSurrogate.test(rest) && !combining.test(rest);
}

/** How much of both ends two texts share; null where that is less than half, so that they are different texts. */
export function keptEnds(old: string, text: string): { head: number; tail: number } | null {
  const shorter = Math.min(old.length, text.length);
  let head = 0;
  while (head < shorter && old[head] === text[head]) head += 1;
  while (head > 0 && !(mayCut(old, head) && mayCut(text, head))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  while (tail > 0 && !(mayCut(old, old.length - tail) && mayCut(text, text.length - tail))) tail -= 1;
  return (head + tail) * 2 >= Math.max(old.length, text.length) ? { head, tail } : null;
}

/** The pieces of a paragraph between two places. */
function piece(nodes: readonly RichText[], from: number, to: number): RichText[] {
  let at = 0;
  return nodes.flatMap((node) => {
    const text = node.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += node.text.length;
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** A paragraph after its text was changed: what was not touched keeps its formatting. */
export function spliced(paragraph: RichParagraph, text: string): RichParagraph {
  const old = textOf(paragraph);
  const ends = keptEnds(old, text);
  if (ends === null) return { type: 'paragraph', content: [{ type: 'text', text }] };
  const nodes = paragraph.content ?? [];
  const before = piece(nodes, 0, ends.head);
  const after = piece(nodes, old.length - ends.tail, old.length);
  const marks = before.at(-1)?.marks;
  const inside = marks !== undefined && JSON.stringify(marks) === JSON.stringify(after[0]?.marks);
  const typed = text.slice(ends.head, text.length - ends.tail);
  return {
    type: 'paragraph',
    content: [...before, { type: 'text', text: typed, ...(inside ? { marks } : {}) }, ...after],
  };
}
