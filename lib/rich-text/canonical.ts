import { cleanText } from '../text.ts';
import { greatestStart } from './limits.ts';
import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichListItem,
  RichMark,
  RichParagraph,
  RichText,
} from './nodes.ts';
import { rectangular } from './rectangular.ts';

const markOrder: readonly RichMark['type'][] = ['bold', 'italic', 'link'];

function canonicalMarks(marks: readonly RichMark[] = []): RichMark[] {
  return markOrder.flatMap((type): RichMark[] => {
    const found = marks.find((mark) => mark.type === type);
    if (!found) return [];
    return found.type === 'link'
      ? [{ type: 'link', attrs: { href: found.attrs.href } }]
      : [{ type: found.type }];
  });
}

function sameMarks(a: RichText, b: RichText): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}

function textNode(text: string, marks: RichMark[]): RichText {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

/** A paragraph has no line break of its own: a text that holds some becomes several. */
function canonicalParagraphs({ content = [] }: RichParagraph): RichParagraph[] {
  const lines: RichText[][] = [[]];
  for (const { text, marks } of content)
    for (const [index, part] of cleanText(text).replaceAll('\t', ' ').split('\n').entries()) {
      if (index > 0) lines.push([]);
      const node = textNode(part, canonicalMarks(marks));
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      if (part === '') continue;
      // A letter and its tone mark may come in two pieces.
      if (last && sameMarks(last, node)) last.text = (last.text + part).normalize('NFC');
      else line.push(node);
    }
  return lines.map((line) =>
    line.length > 0 ? { type: 'paragraph', content: line } : { type: 'paragraph' },
  );
}

/** An item begins with a paragraph, as the editor needs it. */
function canonicalItem({ content }: RichListItem): RichListItem {
  const children = content.flatMap((child): RichListItem['content'] =>
    child.type === 'paragraph' ? canonicalParagraphs(child) : [canonicalList(child)],
  );
  return {
    type: 'listItem',
    content: children[0]?.type === 'paragraph' ? children : [{ type: 'paragraph' }, ...children],
  };
}

function canonicalList(list: RichList): RichList {
  const content = list.content.map(canonicalItem);
  if (list.type === 'bulletList') return { type: 'bulletList', content };
  const start = Math.min(list.attrs?.start ?? 1, greatestStart);
  return start === 1 ? { type: 'orderedList', content } : { type: 'orderedList', attrs: { start }, content };
}

function canonicalCell({ type, attrs, content }: RichCell): RichCell {
  const { colspan = 1, rowspan = 1 } = attrs ?? {};
  const paragraphs = content.flatMap(canonicalParagraphs);
  return colspan === 1 && rowspan === 1
    ? { type, content: paragraphs }
    : { type, attrs: { colspan, rowspan }, content: paragraphs };
}

function canonicalBlock(block: RichBlock): RichBlock[] {
  switch (block.type) {
    case 'paragraph':
      return canonicalParagraphs(block);
    case 'bulletList':
    case 'orderedList':
      return [canonicalList(block)];
    case 'table':
      return rectangular(block.content).map((rows) => ({
        type: 'table',
        content: rows.map((row) => ({ type: 'tableRow', content: row.content.map(canonicalCell) })),
      }));
  }
}

function isBlank(block: RichBlock): boolean {
  return block.type === 'paragraph' && (block.content ?? []).every(({ text }) => text.trim() === '');
}

export const emptyDoc: RichDoc = { type: 'doc', content: [] };

/** The one form of equal documents: marks in order, equal neighbours joined, tables without holes, no blank paragraph at either end. */
export function canonicalDoc({ content }: RichDoc): RichDoc {
  const blocks = content.flatMap(canonicalBlock);
  const first = blocks.findIndex((block) => !isBlank(block));
  if (first === -1) return { type: 'doc', content: [] };
  return { type: 'doc', content: blocks.slice(first, blocks.findLastIndex((block) => !isBlank(block)) + 1) };
}
