import type { RichDoc } from './nodes.ts';
import { cellSeparator, type PlainLine, plainLines } from './plain-lines.ts';
import { textOf } from './text-of.ts';

/** A place in a document: the paragraph by its number in reading order, those of items and cells counted, and the character. */
export type Caret = { paragraph: number; character: number };

type Stretch = { from: number; length: number };

/** Where the paragraphs of one line stand in its text. */
function stretchesOf(line: PlainLine): Stretch[] {
  if (line.kind !== 'row') {
    const length = textOf(line.paragraph).length;
    return [{ from: line.text.length - length, length }];
  }
  let at = 0;
  return line.row.content.flatMap(({ content }, index) => {
    if (index > 0) at += cellSeparator.length;
    return content.map((paragraph, nth) => {
      if (nth > 0) at += 1;
      const stretch = { from: at, length: textOf(paragraph).length };
      at += stretch.length;
      return stretch;
    });
  });
}

function stretches(doc: RichDoc): Stretch[] {
  let start = 0;
  return plainLines(doc).flatMap((line) => {
    const found = stretchesOf(line).map(({ from, length }) => ({ from: start + from, length }));
    start += line.text.length + 1;
    return found;
  });
}

/** The place in a document that a place in its plain text stands for. */
export function caretAt(doc: RichDoc, offset: number): Caret {
  const all = stretches(doc);
  const paragraph = Math.max(
    0,
    all.findLastIndex(({ from }) => from <= offset),
  );
  const { from, length } = all[paragraph] ?? { from: 0, length: 0 };
  return { paragraph, character: Math.min(Math.max(0, offset - from), length) };
}

/** The place in the plain text of a document. */
export function offsetOf(doc: RichDoc, { paragraph, character }: Caret): number {
  const { from, length } = stretches(doc)[paragraph] ?? { from: 0, length: 0 };
  return from + Math.min(character, length);
}

/** With the blank lines that stand around a text while it is being typed; the canonical form has none. */
export function withBlankEnds(doc: RichDoc, text: string): RichDoc {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const isWritten = (line: string) => line.trim() !== '';
  const first = lines.findIndex(isWritten);
  const blanks = (count: number) => Array.from({ length: count }, () => ({ type: 'paragraph' as const }));
  if (first === -1) return { type: 'doc', content: blanks(lines.length) };
  const after = lines.length - 1 - lines.findLastIndex(isWritten);
  return { type: 'doc', content: [...blanks(first), ...doc.content, ...blanks(after)] };
}
