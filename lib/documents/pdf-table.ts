/** A table whose header repeats on each page; short rows stay whole, long ones break between lines. */

import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { FORMAT } from './format.ts';
import { type Face, type Measure, printable } from './pdf-fonts.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import { setLines } from './pdf-paragraph.ts';
import type { Column, Table } from './schema.ts';

const { table: format } = FORMAT;
const LINE_HEIGHT = format.size * 1.15 * format.spacing;
/** Rows up to this length are never broken … */
const WHOLE_LINES = 12;
/** … longer ones are set as slices of this many lines, without a rule between. */
const SLICE_LINES = 4;

type Slice = { cells: Line[][]; first: boolean; last: boolean };

export function setTable(table: Table, width: number, measure: Measure): Content[] {
  if (table.columns.length === 0) return [];
  const widths = columnWidths(table.columns, width);
  const header = headerRow(table.columns, widths, measure);
  const slices = table.rows.flatMap((row) => sliceRow(row, widths, measure));
  return [
    {
      table: {
        headerRows: 1,
        ...(slices.length > 0 ? { keepWithHeaderRows: 1 } : {}),
        dontBreakRows: true,
        widths,
        body: [header, ...slices.map((slice) => bodyRow(slice, table.columns))],
      },
      layout: layout(slices),
      margin: [0, format.gap, 0, 0],
    },
    ...(table.footnote === undefined ? [] : [setFootnote(table.footnote, width, measure)]),
  ];
}

/** Height that a heading above must find room for: the header and two lines. */
export function tableStartHeight(table: Table, width: number, measure: Measure): number {
  const widths = columnWidths(table.columns, width);
  const header = table.columns.map(({ title }, index) =>
    cellLines(title, 'bold', widths[index] ?? 0, measure),
  );
  const [row] = table.rows;
  const first = row === undefined ? undefined : sliceRow(row, widths, measure)[0];
  const lines = longest(header) + (first === undefined ? 0 : longest(first.cells));
  return format.gap + lines * LINE_HEIGHT + 4 * format.paddingY + 3 * format.line;
}

function columnWidths(columns: Column[], width: number): number[] {
  const free = width - columns.length * 2 * format.paddingX - (columns.length + 1) * format.line;
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (shares > 0 ? (free * column.width) / shares : free / columns.length));
}

function cellLines(text: string, face: Face, width: number, measure: Measure): Line[] {
  return breakLines([{ text: printable(text).trim(), face, size: format.size }], width, measure);
}

function longest(cells: Line[][]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

function headerRow(columns: Column[], widths: number[], measure: Measure): TableCell[] {
  const cells = columns.map(({ title }, index) => cellLines(title, 'bold', widths[index] ?? 0, measure));
  const height = longest(cells);
  return cells.map((lines) => setCell(lines, 'center', ((height - lines.length) / 2) * LINE_HEIGHT));
}

function sliceRow(row: string[], widths: number[], measure: Measure): Slice[] {
  const cells = widths.map((width, index) => cellLines(row[index] ?? '', 'normal', width, measure));
  const height = longest(cells);
  if (height <= WHOLE_LINES) return [{ cells, first: true, last: true }];
  const count = Math.ceil(height / SLICE_LINES);
  return Array.from({ length: count }, (_, index) => ({
    cells: cells.map((lines) => lines.slice(index * SLICE_LINES, (index + 1) * SLICE_LINES)),
    first: index === 0,
    last: index === count - 1,
  }));
}

function bodyRow(slice: Slice, columns: Column[]): TableCell[] {
  return slice.cells.map((lines, index) => ({
    ...setCell(lines, columns[index]?.align ?? 'left', 0),
    border: [true, slice.first, true, slice.last],
  }));
}

function setCell(lines: Line[], alignment: 'left' | 'center' | 'right', top: number): ContentText {
  if (lines.length === 0) return { text: '', fontSize: format.size };
  return setLines(lines, { alignment, spacing: format.spacing }, [0, top, 0, 0]);
}

function layout(slices: Slice[]): CustomTableLayout {
  const slice = (row: number): Slice | undefined => slices[row - 1];
  return {
    hLineWidth: () => format.line,
    vLineWidth: () => format.line,
    paddingLeft: () => format.paddingX,
    paddingRight: () => format.paddingX,
    paddingTop: (row) => (slice(row)?.first === false ? 1 : format.paddingY),
    paddingBottom: (row) => (slice(row)?.last === false ? 0 : format.paddingY),
  };
}

function setFootnote(footnote: string, width: number, measure: Measure): Content {
  const runs = [{ text: printable(footnote), face: 'italics', size: format.footnote } as const];
  return setLines(breakLines(runs, width, measure), { alignment: 'left' }, [0, 4, 0, 0]);
}
