import { cleanText } from '../text.ts';
import { canonicalDoc } from './canonical.ts';
import type { RichBlock, RichDoc, RichList, RichParagraph } from './nodes.ts';

function textOf({ content = [] }: RichParagraph): string {
  return content.map(({ text }) => text).join('');
}

function listLines(list: RichList, depth: number): string[] {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 0;
  return list.content.flatMap(({ content }, index) =>
    content.flatMap((child, at) => {
      if (child.type !== 'paragraph') return listLines(child, depth + 1);
      const marker = list.type === 'orderedList' ? `${start + index}.` : '-';
      const lead = at === 0 ? `${marker} ` : '  ';
      return [`${'  '.repeat(depth)}${lead}${textOf(child)}`];
    }),
  );
}

/** The lines that stand for one block in a plain textarea. */
export function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'paragraph':
      return [textOf(block)];
    case 'bulletList':
    case 'orderedList':
      return listLines(block, 0);
    case 'table':
      return block.content.map((row) =>
        row.content.map(({ content }) => content.map(textOf).join(' ')).join(' | '),
      );
  }
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
 * The document after its plain text was edited in a textarea. Lines that were left alone keep their formatting,
 * changed and new ones become plain paragraphs; nothing typed is lost.
 */
export function withPlain(doc: RichDoc, text: string): RichDoc {
  return plainOf(doc) === cleanText(text) ? doc : docOf(text);
}
