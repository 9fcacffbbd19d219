import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import type { SheetCell } from './schema.ts';

const column = { header: 'Cơ quan', kind: 'text', width: 10 } as const;

function fieldOf(cell: SheetCell): string {
  return (
    csvOf({ name: 'x', columns: [column], rows: [[cell]] })
      .toString('utf8')
      .split('\r\n')[1] ?? ''
  );
}

it.each<[string, SheetCell, string]>([
  ['words', 'Bộ Nội vụ', '"Bộ Nội vụ"'],
  ['quotes and separators', 'Hội "Việt; Lào", số 1', '"Hội ""Việt; Lào"", số 1"'],
  ['a formula', '=1+1', '"\'=1+1"'],
  ['a function', '@SUM(A1)', '"\'@SUM(A1)"'],
  ['a telephone number', '+84 24 3799 2000', '"\'+84 24 3799 2000"'],
  ['a minus', '-2+3', '"\'-2+3"'],
  ['a formula behind a tab', '\t=1', '"\'=1"'],
  ['a formula behind a line break', '\r\n=1', '"\'=1"'],
  ['a wide equals sign', '＝1+1', '"\'＝1+1"'],
  ['a sign within', 'A=1', '"A=1"'],
  ['a line break within', 'một\nhai', '"một hai"'],
  ['a NUL', 'một\u0000', '"một"'],
  ['nothing', null, ''],
  ['a count', 1234, '1234'],
  ['a share', 0.5, '0,5'],
  ['a moment', new Date('2026-12-14T16:59:59Z'), '14/12/2026 23:59'],
])('%s', (_name, cell, expected) => {
  expect(fieldOf(cell)).toBe(expected);
});

it('begins with the mark of UTF-8 and its headings, and ends each line as Windows does', () => {
  const bytes = csvOf({ name: 'x', columns: [column, { ...column, header: '=Mã' }], rows: [] });
  expect(bytes.toString('utf8')).toBe('\uFEFF"Cơ quan";"\'=Mã"\r\n');
});
