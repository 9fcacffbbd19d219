import { cleanText } from '../text.ts';
import { canonicalDoc } from './canonical.ts';
import type { RichBlock, RichDoc, RichParagraph } from './nodes.ts';
import { aligned } from './plain-alignment.ts';
import { editedLines } from './plain-edits.ts';
import { linesOfBlock, plainLines } from './plain-lines.ts';
import { blocksOfLines } from './plain-rebuild.ts';

/** The lines that stand for one block in a plain textarea. */
export function linesOf(block: RichBlock): string[] {
  return linesOfBlock(block).map(({ text }) => text);
}

/** As plain text: for textareas, word differences and search. */
export function plainOf(doc: RichDoc): string {
  return doc.content.flatMap(linesOf).join('\n');
}

/** Plain text as a document: a line, a paragraph. */
export function docOf(text: string): RichDoc {
  const content = cleanText(text)
    .split('\n')
    .map(
      (line): RichParagraph =>
        line.trim() === ''
          ? { type: 'paragraph' }
          : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return canonicalDoc({ type: 'doc', content });
}

/**
 * The document after its plain text was edited in a textarea. Lines that were left alone keep their formatting, a
 * changed line keeps its place (and the formatting of what was not touched), a new line is plain; no word is lost.
 */
export function withPlain(doc: RichDoc, text: string): RichDoc {
  const typed = cleanText(text).replaceAll('\t', ' ');
  if (cleanText(plainOf(doc)) === typed) return doc;
  const edited = editedLines(aligned(plainLines(canonicalDoc(doc)), typed.split('\n')));
  return canonicalDoc({ type: 'doc', content: blocksOfLines(edited) });
}
