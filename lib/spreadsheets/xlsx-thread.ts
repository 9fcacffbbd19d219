/** Entry of the writing thread: writes one workbook and ends. */

import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { wallClock } from '../dates.ts';
import { plainLine } from './plain-line.ts';
import type { Sheet, SheetCell } from './schema.ts';
import type { XlsxMessage } from './xlsx.ts';

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null;
  // Spreadsheets know no zones.
  if (cell instanceof Date) return { type: Date, value: wallClock(cell), format: 'dd/mm/yyyy hh:mm' };
  if (typeof cell === 'number') return { type: Number, value: cell, format: '#,##0' };
  // Said to be a string, so that nothing in it is ever a formula.
  return { type: String, value: plainLine(cell) };
}

function say(message: XlsxMessage): void {
  parentPort?.postMessage(message);
}

async function write({ name, columns, rows }: Sheet): Promise<Uint8Array> {
  const head = columns.map(
    ({ header }): Cell => ({
      type: String,
      value: header,
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'top',
    }),
  );
  const options = { sheet: name, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 };
  return writeExcelFile([head, ...rows.map((row) => row.map(cellOf))], options).toBuffer();
}

write(workerData).then(
  (bytes) => say({ bytes }),
  (error: unknown) => say({ failure: error instanceof Error ? error.message : String(error) }),
);
