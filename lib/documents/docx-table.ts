/** A real Word table, its head repeated on each page. */

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import { STYLE, twips } from './docx-styles.ts';
import { linesOfRuns, run } from './docx-text.ts';
import { FORMAT } from './format.ts';
import type { Alignment, Column, Table } from './schema.ts';
import { gridOf, type PlacedCell, tableTypeSize } from './table.ts';

const { table: format } = FORMAT;
/** Rows with more text in a cell may break over pages. */
const WHOLE_CHARACTERS = 500;
const LINE = { style: BorderStyle.SINGLE, size: Math.round(format.line * 8), space: 0, color: '000000' };

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} satisfies Record<Alignment, unknown>;

export function setTable(table: Table, width: number): (WordTable | Paragraph)[] {
  if (table.columns.length === 0 || table.rows.length + headRowsOf(table) === 0) return [];
  const { head, body } = gridOf(table);
  const widths = columnWidths(table.columns, width);
  const size = tableTypeSize(table);
  const sized = size === format.size ? {} : { size };
  return [
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: twips(width), type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: LINE,
        bottom: LINE,
        left: LINE,
        right: LINE,
        insideHorizontal: LINE,
        insideVertical: LINE,
      },
      margins: {
        marginUnitType: WidthType.DXA,
        top: twips(format.paddingY),
        bottom: twips(format.paddingY),
        left: twips(format.paddingX),
        right: twips(format.paddingX),
      },
      rows: [
        ...head.map((row) => setRow(row, widths, sized, true)),
        ...body.map((row) => setRow(row, widths, sized, false)),
      ],
    }),
    ...(table.footnote === undefined ? [] : [setFootnote(table.footnote)]),
  ];
}

function headRowsOf({ columns }: Table): number {
  return columns.some(({ title }) => title !== undefined) ? 1 : 0;
}

/** In twips: every column has its padding, and shares the rest, as in the PDF; rounding goes to the last one. */
function columnWidths(columns: Column[], width: number): number[] {
  const padding = 2 * twips(format.paddingX);
  const free = twips(width) - columns.length * padding;
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(
    (column) =>
      padding + Math.floor((free * (shares > 0 ? column.width : 1)) / (shares > 0 ? shares : columns.length)),
  );
  const rest = twips(width) - widths.reduce((sum, each) => sum + each, 0);
  return widths.with(-1, (widths.at(-1) ?? 0) + rest);
}

function setRow(row: PlacedCell[], widths: number[], sized: { size?: number }, head: boolean): TableRow {
  return new TableRow({
    ...(head ? { tableHeader: true } : {}),
    ...(head || row.every((cell) => lengthOf(cell) <= WHOLE_CHARACTERS) ? { cantSplit: true } : {}),
    children: row.map((cell) => setCell(cell, widths, sized)),
  });
}

function lengthOf({ paragraphs }: PlacedCell): number {
  return paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0);
}

function setCell(cell: PlacedCell, widths: number[], sized: { size?: number }): TableCell {
  const { column, colspan, rowspan, paragraphs, header, align } = cell;
  const width = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  // Bold by style: were it the text's own, taking the file in again would find bold words.
  const style = header ? STYLE.tableHead : STYLE.table;
  const lines = paragraphs.flatMap((content) => linesOfRuns(content, sized));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(header ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: (lines.length > 0 ? lines : [[]]).map(
      (children) => new Paragraph({ style, alignment: ALIGNMENT[align], children }),
    ),
  });
}

function setFootnote(footnote: string): Paragraph {
  return new Paragraph({ style: STYLE.footnote, children: [run(footnote, { italics: true })] });
}
