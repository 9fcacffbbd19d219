import type { Block, Inline } from '../documents/schema.ts';
import type { RichBlock, RichDoc, RichParagraph } from './nodes.ts';
import { linesOf } from './plain.ts';

function inlinesOf({ content = [] }: RichParagraph): Inline[] {
  return content.map(({ text, marks = [] }) => ({
    text,
    ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
    ...(marks.some(({ type }) => type === 'italic') ? { italic: true } : {}),
  }));
}

function ofBlock(block: RichBlock): Block[] {
  if (block.type === 'paragraph') {
    const content = inlinesOf(block);
    return content.every(({ text }) => text.trim() === '') ? [] : [{ kind: 'paragraph', content }];
  }
  return linesOf(block).map((text) => ({ kind: 'paragraph', content: [{ text }] }));
}

/** A section's text as it stands on the printed paper. */
export function blocksOf(doc: RichDoc): Block[] {
  return doc.content.flatMap(ofBlock);
}
