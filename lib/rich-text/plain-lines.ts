import type {
  RichBlock,
  RichCell,
  RichDoc,
  RichList,
  RichListItem,
  RichParagraph,
  RichRow,
  RichTable,
} from './nodes.ts';
import { textOf } from './text-of.ts';

/** Where an item's line stands: the lists and items around it, outermost first. */
export type ItemPlace = { lists: RichList[]; items: RichListItem[] };

/** A line of the plain text and what of the document it stands for. */
export type PlainLine = { text: string } & (
  | { kind: 'paragraph'; paragraph: RichParagraph }
  | { kind: 'item'; place: ItemPlace; lead: string; paragraph: RichParagraph }
  | { kind: 'row'; table: RichTable; row: RichRow }
);

export const cellSeparator = ' | ';
export const indent = '  ';

export function cellText({ content }: RichCell): string {
  return content.map(textOf).join(' ');
}

function listLines(list: RichList, above: ItemPlace): PlainLine[] {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 0;
  return list.content.flatMap((item, index) => {
    const place = { lists: [...above.lists, list], items: [...above.items, item] };
    return item.content.flatMap((child, at): PlainLine[] => {
      if (child.type !== 'paragraph') return listLines(child, place);
      const marker = list.type === 'orderedList' ? `${start + index}.` : '-';
      const lead = `${indent.repeat(above.lists.length)}${at === 0 ? `${marker} ` : indent}`;
      return [{ kind: 'item', place, lead, paragraph: child, text: `${lead}${textOf(child)}` }];
    });
  });
}

export function linesOfBlock(block: RichBlock): PlainLine[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', paragraph: block, text: textOf(block) }];
    case 'bulletList':
    case 'orderedList':
      return listLines(block, { lists: [], items: [] });
    case 'table':
      return block.content.map((row) => ({
        kind: 'row',
        table: block,
        row,
        text: row.content.map(cellText).join(cellSeparator),
      }));
  }
}

/** The lines that stand for a document in a plain textarea, each with its origin. */
export function plainLines({ content }: RichDoc): PlainLine[] {
  return content.flatMap(linesOfBlock);
}
