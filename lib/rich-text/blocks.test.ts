import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import type { RichCell, RichDoc, RichParagraph } from './nodes.ts';

function paragraph(text: string): RichParagraph {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}

function cell(text: string, type: RichCell['type'] = 'tableCell', attrs?: RichCell['attrs']): RichCell {
  return { type, content: [paragraph(text)], ...(attrs === undefined ? {} : { attrs }) };
}

function tableOf(rows: RichCell[][]) {
  const doc: RichDoc = {
    type: 'doc',
    content: [{ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }],
  };
  const [block] = blocksOf(doc);
  if (block?.kind !== 'table') throw new Error('No table');
  return block.table;
}

test('marks and links of the text are kept, blank paragraphs are not', () => {
  const doc: RichDoc = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'đậm', marks: [{ type: 'bold' }, { type: 'italic' }] },
          { type: 'text', text: 'trang', marks: [{ type: 'link', attrs: { href: 'https://vi.du/' } }] },
        ],
      },
      { type: 'paragraph' },
    ],
  };
  expect(blocksOf(doc)).toEqual([
    {
      kind: 'paragraph',
      content: [
        { text: 'đậm', bold: true, italic: true },
        { text: 'trang', href: 'https://vi.du/' },
      ],
    },
  ]);
});

test('lists keep their levels and their first number; empty items go', () => {
  const doc: RichDoc = {
    type: 'doc',
    content: [
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('ngoài'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('trong')] }] },
            ],
          },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      },
    ],
  };
  const text = (said: string) => ({ kind: 'paragraph', content: [{ text: said }] });
  expect(blocksOf(doc)).toEqual([
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [[text('ngoài'), { kind: 'list', ordered: false, start: 1, items: [[text('trong')]] }]],
    },
  ]);
});

test('rows of head cells at the top are the head of the table', () => {
  const head = ['TT', 'Tên', 'Giá trị'].map((title) => cell(title, 'tableHeader'));
  const table = tableOf([head, [cell('1'), cell('Dự án nước sạch cho vùng cao'), cell('1.234,5')]]);
  expect(table.headRows).toBe(1);
  expect(table.columns.map(({ align }) => align)).toEqual(['center', undefined, 'right']);
  const [first, second] = table.columns;
  expect(second?.width).toBeGreaterThan(first?.width ?? 0);
});

test('a table knows its columns under cells that reach down', () => {
  const table = tableOf([
    [cell('nhóm', 'tableCell', { colspan: 1, rowspan: 2 }), cell('tên dài của một đối tác')],
    [cell('b')],
  ]);
  expect(table.headRows).toBeUndefined();
  expect(table.columns).toHaveLength(2);
  expect(table.columns[1]?.width).toBe('tên dài của một đối tác'.length);
});
