import type { Block, Column, FormattedCell, Inline, List, ListItem, Paragraph } from '../documents/schema.ts';
import type { RichBlock, RichCell, RichDoc, RichList, RichParagraph, RichTable } from './nodes.ts';

/** What a paragraph says, with its formatting. */
export function inlinesOf({ content = [] }: RichParagraph): Inline[] {
  return content.map(({ text, marks = [] }) => {
    const link = marks.find(({ type }) => type === 'link');
    return {
      text,
      ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
      ...(marks.some(({ type }) => type === 'italic') ? { italic: true } : {}),
      ...(link?.type === 'link' ? { href: link.attrs.href } : {}),
    };
  });
}

function isBlank(content: Inline[]): boolean {
  return content.every(({ text }) => text.trim() === '');
}

type Said = (paragraph: RichParagraph) => Inline[];

function paragraphsOf(block: RichParagraph, said: Said): Paragraph[] {
  const content = said(block);
  return isBlank(content) ? [] : [{ kind: 'paragraph', content }];
}

function listOf(list: RichList, said: Said): List[] {
  const items = list.content
    .map(
      ({ content }): ListItem =>
        content.flatMap(
          (child): ListItem => (child.type === 'paragraph' ? paragraphsOf(child, said) : listOf(child, said)),
        ),
    )
    .filter((item) => item.length > 0);
  if (items.length === 0) return [];
  const ordered = list.type === 'orderedList';
  return [{ kind: 'list', ordered, start: ordered ? (list.attrs?.start ?? 1) : 1, items }];
}

function cellOf({ type, attrs, content }: RichCell, said: Said): FormattedCell {
  const { colspan = 1, rowspan = 1 } = attrs ?? {};
  return {
    paragraphs: content.map(said),
    ...(type === 'tableHeader' ? { header: true } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  };
}

const widestShare = 40;
const narrowestShare = 3;
const numeric = /^[-–]?\d[\d.,]*%?$/;
const ordinalTitle = /^(tt|stt|số tt)$/i;

type ColumnTexts = { width: number; bodies: string[]; titles: string[] };

/** The column in which each cell of a row begins, below the cells that reach down from above. */
function startsOf(row: FormattedCell[], taken: number[]): number[] {
  let at = 0;
  const starts = row.map(({ colspan = 1, rowspan = 1 }) => {
    while ((taken[at] ?? 0) > 0) at += 1;
    const start = at;
    for (at = start; at < start + colspan; at += 1) taken[at] = rowspan;
    return start;
  });
  for (const [column, left = 0] of taken.entries()) taken[column] = Math.max(0, left - 1);
  return starts;
}

function textsOf({ paragraphs }: FormattedCell): string[] {
  return paragraphs.map((content) =>
    content
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/** Widths after what the columns hold; a long text does not take all. Columns of numbers stand to the right. */
function columnsOf(rows: FormattedCell[][]): Column[] {
  const columns: ColumnTexts[] = [];
  const taken: number[] = [];
  for (const row of rows) {
    const starts = startsOf(row, taken);
    for (const [index, cell] of row.entries()) {
      if ((cell.colspan ?? 1) > 1) continue;
      const start = starts[index] ?? 0;
      const column = columns[start] ?? { width: narrowestShare, bodies: [], titles: [] };
      columns[start] = column;
      const texts = textsOf(cell);
      column.width = Math.max(column.width, ...texts.map(({ length }) => Math.min(length, widestShare)));
      (cell.header ? column.titles : column.bodies).push(texts.join(' '));
    }
  }
  return Array.from(taken, (_, index): Column => {
    const { width, bodies, titles } = columns[index] ?? { width: narrowestShare, bodies: [], titles: [] };
    const filled = bodies.filter((text) => text !== '');
    if (filled.length === 0 || !filled.every((text) => numeric.test(text))) return { width };
    return { width, align: titles.some((title) => ordinalTitle.test(title)) ? 'center' : 'right' };
  });
}

function tableOf({ content }: RichTable, said: Said): Block[] {
  const rows = content.map((row) => row.content.map((cell) => cellOf(cell, said)));
  const columns = columnsOf(rows);
  if (columns.length === 0) return [];
  const body = rows.findIndex((row) => row.length === 0 || row.some(({ header }) => !header));
  const headRows = body === -1 ? 0 : body;
  return [{ kind: 'table', table: { columns, rows, ...(headRows > 0 ? { headRows } : {}) } }];
}

function ofBlock(block: RichBlock, said: Said): Block[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphsOf(block, said);
    case 'bulletList':
    case 'orderedList':
      return listOf(block, said);
    case 'table':
      return tableOf(block, said);
  }
}

/** A text as it stands on the printed paper; `said` may put something between the words of a paragraph. */
export function blocksOf(doc: RichDoc, said: Said = inlinesOf): Block[] {
  return doc.content.flatMap((block) => ofBlock(block, said));
}
