/** A table whose head repeats on each page; short rows stay whole, long ones break between lines. */

import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import type { Measure } from './faces.ts';
import { FORMAT } from './format.ts';
import { printable } from './pdf-fonts.ts';
import { breakLines } from './pdf-lines.ts';
import { setLines } from './pdf-paragraph.ts';
import { layHead, layRows, lineHeight, type SetCell, type Slice } from './pdf-table-rows.ts';
import type { Column, Table } from './schema.ts';
import { gridOf, tableTypeSize } from './table.ts';
import { tableGroups } from './table-groups.ts';

const { table: format } = FORMAT;
/** A head that takes more of the page is not repeated. */
const HEAD_LINES = 12;

type Laid = { head: Slice[]; body: Slice[]; headerRows: number; widths: number[]; size: number };

export function setTable(whole: Table, width: number, measure: Measure): Content[] {
  if (whole.columns.length === 0) return [];
  return tableGroups(whole, width, measure).flatMap(({ table, caption }) => [
    ...(caption === null ? [] : [setCaption(caption, width, measure)]),
    ...setOne(table, width, measure),
  ]);
}

function setCaption(caption: string, width: number, measure: Measure): Content {
  const runs = [{ text: caption, face: 'italics', size: format.footnote } as const];
  return setLines(breakLines(runs, width, measure), { alignment: 'right' }, [0, format.gap, 0, 0]);
}

function setOne(table: Table, width: number, measure: Measure): Content[] {
  const { head, body, headerRows, widths, size } = lay(table, width, measure);
  const slices = [...head, ...body];
  return [
    {
      table: {
        headerRows,
        ...(headerRows > 0 && body.length > 0 ? { keepWithHeaderRows: 1 } : {}),
        dontBreakRows: true,
        widths,
        body: slices.map((slice) => setRow(slice, size, widths.length)),
      },
      layout: layout(slices),
      margin: [0, format.gap, 0, 0],
    },
    ...(table.footnote === undefined ? [] : [setFootnote(table.footnote, width, measure)]),
  ];
}

/** Height that a heading above must find room for: the head and the first row. */
export function tableStartHeight(whole: Table, width: number, measure: Measure): number {
  const [first] = whole.columns.length === 0 ? [] : tableGroups(whole, width, measure);
  const { head, body, size } = lay(first?.table ?? whole, width, measure);
  const start = [...head, ...body.slice(0, 1)];
  const borders = (start.length + 1) * format.line;
  return format.gap + linesIn(start) * lineHeight(size) + 2 * start.length * format.paddingY + borders;
}

function lay(table: Table, width: number, measure: Measure): Laid {
  const { head, body } = gridOf(table);
  const widths = columnWidths(table.columns, width);
  const size = tableTypeSize(table);
  const rule = { widths, size, measure };
  const whole = layHead(head, rule);
  const repeated = linesIn(whole) <= HEAD_LINES;
  return {
    head: repeated ? whole : layRows(head, rule),
    body: layRows(body, rule),
    headerRows: repeated ? whole.length : 0,
    widths,
    size,
  };
}

function linesIn(slices: Slice[]): number {
  return slices.reduce((sum, { height }) => sum + height, 0);
}

function columnWidths(columns: Column[], width: number): number[] {
  const free = width - columns.length * 2 * format.paddingX - (columns.length + 1) * format.line;
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (shares > 0 ? (free * column.width) / shares : free / columns.length));
}

function setRow({ cells }: Slice, size: number, count: number): TableCell[] {
  const row: TableCell[] = Array.from({ length: count }, () => '');
  for (const cell of cells) {
    row[cell.column] = {
      ...setCell(cell, size),
      border: [true, cell.first, true, cell.last],
      ...(cell.colspan > 1 ? { colSpan: cell.colspan } : {}),
      ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
    };
  }
  return row;
}

function setCell({ lines, align, top }: SetCell, size: number): ContentText {
  if (lines.length === 0) return { text: '', fontSize: size };
  return setLines(lines, { alignment: align, spacing: format.spacing }, [0, top, 0, 0]);
}

function layout(slices: Slice[]): CustomTableLayout {
  return {
    hLineWidth: () => format.line,
    vLineWidth: () => format.line,
    paddingLeft: () => format.paddingX,
    paddingRight: () => format.paddingX,
    paddingTop: (row) => (slices[row]?.first === false ? 1 : format.paddingY),
    paddingBottom: (row) => (slices[row]?.last === false ? 0 : format.paddingY),
  };
}

function setFootnote(footnote: string, width: number, measure: Measure): Content {
  const runs = [{ text: printable(footnote), face: 'italics', size: format.footnote } as const];
  return setLines(breakLines(runs, width, measure), { alignment: 'left' }, [0, 4, 0, 0]);
}
