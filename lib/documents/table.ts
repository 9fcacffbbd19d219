/** A table as a true grid: every cell knows its columns and rows, and no span reaches over an edge. */

import { FORMAT } from './format.ts';
import type { Alignment, Cell, Inline, Table } from './schema.ts';

export type PlacedCell = {
  column: number;
  colspan: number;
  rowspan: number;
  paragraphs: Inline[][];
  header: boolean;
  align: Alignment;
};
export type Grid = { head: PlacedCell[][]; body: PlacedCell[][] };

export function gridOf({ columns, rows, headRows = 0 }: Table): Grid {
  const count = columns.length;
  const aligned = columns.map(({ align }) => align ?? 'left');
  const titled = columns.some(({ title }) => title !== undefined);
  const titles = titled ? [columns.map(({ title = '' }): Cell => headerCell(title))] : [];
  return {
    head: [...placeRows(titles, count, aligned), ...placeRows(rows.slice(0, headRows), count, aligned)],
    body: placeRows(rows.slice(headRows), count, aligned),
  };
}

function headerCell(title: string): Cell {
  return { paragraphs: [[{ text: title }]], header: true };
}

function placed(cell: Cell, column: number, aligned: Alignment[]): PlacedCell {
  const align = aligned[column] ?? 'left';
  const common = { column, colspan: 1, rowspan: 1 };
  if (typeof cell === 'string') {
    return { ...common, paragraphs: cell.split('\n').map((text) => [{ text }]), header: false, align };
  }
  const header = cell.header ?? false;
  return { ...common, paragraphs: cell.paragraphs, header, align: header ? 'center' : align };
}

function placeRows(rows: Cell[][], count: number, aligned: Alignment[]): PlacedCell[][] {
  /** For each column: in how many of the coming rows a cell from above still stands. */
  const taken = Array.from({ length: count }, () => 0);
  return rows.map((row, rowIndex) => {
    const cells: PlacedCell[] = [];
    const waiting = [...row];
    let column = 0;
    while (column < count) {
      if ((taken[column] ?? 0) > 0) {
        column += 1;
        continue;
      }
      const cell = waiting.shift() ?? '';
      const { colspan: across = 1, rowspan: down = 1 } = spanOf(cell);
      const colspan = freeSpan(taken, column, across);
      const rowspan = Math.max(1, Math.min(down, rows.length - rowIndex));
      cells.push({ ...placed(cell, column, aligned), colspan, rowspan });
      taken.fill(rowspan, column, column + colspan);
      column += colspan;
    }
    for (const [index, left] of taken.entries()) taken[index] = Math.max(0, left - 1);
    return cells;
  });
}

function spanOf(cell: Cell): { colspan?: number; rowspan?: number } {
  return typeof cell === 'string' ? {} : cell;
}

function freeSpan(taken: number[], from: number, wanted: number): number {
  let span = 1;
  while (span < wanted && taken[from + span] === 0) span += 1;
  return span;
}

/** Tables with many columns are set smaller, so that words still fit. */
export function tableTypeSize({ columns }: Pick<Table, 'columns'>): number {
  const { size, narrow } = FORMAT.table;
  return narrow.find(({ fromColumns }) => columns.length >= fromColumns)?.size ?? size;
}
