import { canonicalDoc } from '../rich-text/canonical.ts';
import {
  type RichBlock,
  type RichDoc,
  type RichList,
  type RichListItem,
  type RichMark,
  type RichParagraph,
  type RichRow,
  type RichText,
  richLimits,
} from '../rich-text/nodes.ts';
import type { Span, WordBlock, WordCell, WordParagraph, WordTable } from './word-blocks.ts';
import type { AutoNumber } from './word-numbering.ts';

function richText({ text, bold, italic, href }: Span): RichText {
  const marks: RichMark[] = [
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
  ];
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

/** Without white space at either end, which Word's indents by spaces leave. */
function trimmed(spans: Span[]): Span[] {
  const kept = spans.map((span) => ({ ...span })).filter(({ text }) => text !== '');
  for (let first = kept[0]; first; first = kept[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    kept.shift();
  }
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    kept.pop();
  }
  return kept;
}

export function richParagraph(spans: Span[], label = ''): RichParagraph {
  const words = trimmed(spans);
  const [first] = words;
  if (label !== '' && first) first.text = `${label} ${first.text}`;
  return words.length > 0 ? { type: 'paragraph', content: words.map(richText) } : { type: 'paragraph' };
}

/** A paragraph that Word numbers plainly or with a bullet is an item of a list; "a)" stays as it is written. */
type Item = WordParagraph & { number: AutoNumber };
function isItem(block: WordBlock | undefined): block is Item {
  return block?.kind === 'paragraph' && block.number !== null && block.number.format !== 'other';
}

type ListLevel = { list: RichList; level: number };

function newList(paragraph: Item): RichList {
  return paragraph.number.format === 'bullet'
    ? { type: 'bulletList', content: [] }
    : { type: 'orderedList', attrs: { start: Math.max(1, paragraph.number.value) }, content: [] };
}

function sameKind(list: RichList, paragraph: Item): boolean {
  return (list.type === 'bulletList') === (paragraph.number.format === 'bullet');
}

/** Items that follow each other, nested by their levels. */
function listsOf(items: Item[]): RichList[] {
  const roots: RichList[] = [];
  let open: ListLevel[] = [];
  for (const item of items) {
    const level = item.number.level;
    open = open.filter((one) => one.level <= level);
    const last = open.at(-1);
    if (!last || last.level < level || !sameKind(last.list, item)) {
      if (last?.level === level) open.pop();
      const list = newList(item);
      const host = open.at(-1)?.list.content.at(-1);
      if (host && open.length < richLimits.listDepth) host.content.push(list);
      else {
        roots.push(list);
        open = [];
      }
      open.push({ list, level });
    }
    const added: RichListItem = { type: 'listItem', content: [richParagraph(item.spans)] };
    open.at(-1)?.list.content.push(added);
  }
  return roots;
}

function isBold({ paragraphs }: WordCell): boolean {
  return paragraphs.length > 0 && paragraphs.every(({ bold }) => bold);
}

/** The cells of a heading are drawn bold; their words need not say so. */
function tableRow(row: WordCell[], isHeading: boolean): RichRow {
  return {
    type: 'tableRow',
    content: row.map(({ paragraphs, colspan, rowspan }) => ({
      type: isHeading ? 'tableHeader' : 'tableCell',
      attrs: {
        colspan: Math.max(1, colspan),
        rowspan: Math.max(1, Math.min(rowspan, richLimits.tableRows)),
      },
      content:
        paragraphs.length > 0
          ? paragraphs.map(({ spans, number }) =>
              richParagraph(
                isHeading ? spans.map((span) => ({ ...span, bold: false })) : spans,
                number?.label,
              ),
            )
          : [{ type: 'paragraph' }],
    })),
  };
}

function tableOf({ rows }: WordTable): RichBlock[] {
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length === 0) return [];
  return [
    {
      type: 'table',
      content: filled.map((row, index) => tableRow(row, index === 0 && row.every(isBold))),
    },
  ];
}

/** Word's blocks as those of a section. */
export function richBlocks(blocks: WordBlock[]): RichBlock[] {
  const rich: RichBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (isItem(block)) {
      const items: Item[] = [];
      for (let next = blocks[index]; isItem(next); next = blocks[index]) {
        items.push(next);
        index += 1;
      }
      rich.push(...listsOf(items));
      continue;
    }
    index += 1;
    if (block?.kind === 'table') rich.push(...tableOf(block));
    else if (block) rich.push(richParagraph(block.spans, block.number?.label));
  }
  return rich.filter((block) => block.type !== 'paragraph' || block.content !== undefined);
}

export function docOfBlocks(blocks: WordBlock[]): RichDoc {
  return canonicalDoc({ type: 'doc', content: richBlocks(blocks) });
}
