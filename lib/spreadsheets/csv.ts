import { formatDate, formatTime } from '../dates.ts';
import { plainLine } from './plain-line.ts';
import type { Sheet, SheetCell } from './schema.ts';

/** What a spreadsheet program takes for the beginning of a formula, also in the wide forms of East Asian keyboards. */
const formula = /^[=+\-@＝＋－＠]/;

/** Text stays text: what looks like a formula gets the sign that spreadsheets read as "this is text". */
function textField(value: string): string {
  // A tab or line break in front is gone by now; what it hid is judged.
  const line = plainLine(value);
  const safe = formula.test(line) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}

function valueField(cell: number | Date | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return `${formatDate(cell)} ${formatTime(cell).slice(0, 5)}`;
}

/** As Excel opens it on a Vietnamese machine: UTF-8 with its mark, semicolons since the comma marks decimals. */
export function csvOf({ columns, rows }: Sheet): Buffer {
  // Most words of a list come again and again.
  const written = new Map<string, string>();
  const fieldOf = (cell: SheetCell): string => {
    if (typeof cell !== 'string') return valueField(cell);
    const field = written.get(cell) ?? textField(cell);
    written.set(cell, field);
    return field;
  };
  const head = columns.map(({ header }) => textField(header)).join(';');
  const lines = rows.map((row) => row.map(fieldOf).join(';'));
  return Buffer.from(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`, 'utf8');
}
