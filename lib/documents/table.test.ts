import { expect, test } from 'vitest';
import type { Cell, Table } from './schema.ts';
import { gridOf, tableTypeSize } from './table.ts';

function placed(columns: number, rows: Cell[][], headRows = 0) {
  const table: Table = { columns: Array.from({ length: columns }, () => ({ width: 1 })), rows, headRows };
  const { head, body } = gridOf(table);
  return [...head, ...body].map((row) =>
    row.map(
      ({ column, colspan, rowspan }) =>
        `${column}${colspan > 1 ? `+${colspan}` : ''}${rowspan > 1 ? `↓${rowspan}` : ''}`,
    ),
  );
}

const cell = (colspan: number, rowspan: number): Cell => ({ paragraphs: [], colspan, rowspan });

test('cells below a cell that reaches down stand beside it', () => {
  expect(
    placed(3, [
      [cell(1, 2), 'b', 'c'],
      ['b', 'c'],
    ]),
  ).toEqual([
    ['0↓2', '1', '2'],
    ['1', '2'],
  ]);
});

test('a span ends at the edge of the table, at another cell and at the end of the head', () => {
  expect(placed(3, [['a', cell(9, 9)], ['a']], 1)).toEqual([
    ['0', '1+2'],
    ['0', '1', '2'],
  ]);
  expect(placed(3, [['a', cell(1, 2), 'c'], [cell(3, 1)]])).toEqual([
    ['0', '1↓2', '2'],
    ['0', '2'],
  ]);
});

test('short rows are filled, long ones cut', () => {
  expect(placed(2, [['a'], ['a', 'b', 'c'], []])).toEqual([
    ['0', '1'],
    ['0', '1'],
    ['0', '1'],
  ]);
});

test('titles of columns are a head of their own', () => {
  const { head, body } = gridOf({ columns: [{ title: 'TT', width: 1, align: 'right' }], rows: [['1\n2']] });
  expect(head[0]?.[0]).toMatchObject({ header: true, align: 'center', paragraphs: [[{ text: 'TT' }]] });
  expect(body[0]?.[0]).toMatchObject({ align: 'right', paragraphs: [[{ text: '1' }], [{ text: '2' }]] });
});

test.each([
  [3, 12],
  [9, 10],
  [20, 8],
])('%i columns are set in %i points', (columns, size) => {
  expect(tableTypeSize({ columns: Array.from({ length: columns }, () => ({ width: 1 })) })).toBe(size);
});
