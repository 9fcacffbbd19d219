/**
 * Rows of a table as slices of lines. A cell that reaches over several rows, and a row too high to be kept whole,
 * are both set as pieces without a rule between, so a page may end after any of them.
 */

import type { Measure } from './faces.ts';
import { FORMAT } from './format.ts';
import { breakLines, type Line } from './pdf-lines.ts';
import { toRuns } from './pdf-paragraph.ts';
import type { Alignment, Inline } from './schema.ts';
import type { PlacedCell } from './table.ts';

const { table: format } = FORMAT;
/** Rows up to this length are never broken … */
const WHOLE_LINES = 12;
/** … longer ones are set as slices of this many lines. */
const SLICE_LINES = 4;

export type SetCell = {
  column: number;
  colspan: number;
  /** Only in a head that is never broken. */
  rowspan: number;
  lines: Line[];
  align: Alignment;
  /** Points above the lines, to centre them. */
  top: number;
  /** Whether the cell begins and ends here: a rule above, below. */
  first: boolean;
  last: boolean;
};
/** `first` and `last`: of its row. Height in lines. */
export type Slice = { cells: SetCell[]; height: number; first: boolean; last: boolean };

type Rule = { widths: number[]; size: number; measure: Measure };
/** A cell with the lines that are still to be set. */
type OpenCell = PlacedCell & { lines: Line[]; rowsLeft: number; begun: boolean };

export function lineHeight(size: number): number {
  return size * 1.15 * format.spacing;
}

export function layRows(rows: PlacedCell[][], rule: Rule): Slice[] {
  let reaching: OpenCell[] = [];
  return rows.flatMap((row) => {
    const fresh = row.map((cell) => ({
      ...cell,
      lines: linesOf(cell, rule),
      rowsLeft: cell.rowspan,
      begun: false,
    }));
    const open: OpenCell[] = [...reaching, ...fresh].sort((a, b) => a.column - b.column);
    const ending = open.filter(({ rowsLeft }) => rowsLeft === 1);
    const height = Math.max(1, ...ending.map(({ lines }) => lines.length));
    const slices = sliceRow(open, height, rule.size);
    reaching = open
      .filter(({ rowsLeft }) => rowsLeft > 1)
      .map((cell) => ({
        ...cell,
        lines: cell.lines.slice(height),
        rowsLeft: cell.rowsLeft - 1,
        begun: true,
      }));
    return slices;
  });
}

/** A head that is set whole: its cells keep their spans, and stand in the middle of them. */
export function layHead(rows: PlacedCell[][], rule: Rule): Slice[] {
  const set = rows.map((row) => row.map((cell) => ({ ...cell, lines: linesOf(cell, rule) })));
  const heights = set.map((row) =>
    Math.max(1, ...row.map(({ rowspan, lines }) => Math.ceil(lines.length / rowspan))),
  );
  const unit = lineHeight(rule.size);
  return set.map((row, index) => ({
    height: heights[index] ?? 1,
    first: true,
    last: true,
    cells: row.map(({ column, colspan, rowspan, align, lines }): SetCell => {
      const spanned = heights.slice(index, index + rowspan).reduce((sum, each) => sum + each, 0);
      const between = (rowspan - 1) * (2 * format.paddingY + format.line);
      const top = ((spanned - lines.length) * unit + between) / 2;
      return { column, colspan, rowspan, align, lines, top, first: true, last: true };
    }),
  }));
}

function linesOf(
  { column, colspan, paragraphs, header }: PlacedCell,
  { widths, size, measure }: Rule,
): Line[] {
  const own = widths.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const width = own + (colspan - 1) * (2 * format.paddingX + format.line);
  return paragraphs.flatMap((content) => {
    const inlines = content.map((inline, index) => cellInline(inline, header, index, content.length));
    return breakLines(toRuns(inlines, size), width, measure);
  });
}

function cellInline(inline: Inline, header: boolean, index: number, count: number): Inline {
  const start = index === 0 ? inline.text.trimStart() : inline.text;
  const text = index === count - 1 ? start.trimEnd() : start;
  return header ? { ...inline, text, bold: true } : { ...inline, text };
}

function sliceRow(open: OpenCell[], height: number, size: number): Slice[] {
  const step = height <= WHOLE_LINES ? height : SLICE_LINES;
  const count = Math.ceil(height / step);
  return Array.from({ length: count }, (_, index) => {
    const first = index === 0;
    const last = index === count - 1;
    const cells = open.map(({ column, colspan, align, header, lines, rowsLeft, begun }): SetCell => {
      const ownHeight = rowsLeft === 1 && count === 1 && header ? (height - lines.length) / 2 : 0;
      return {
        column,
        colspan,
        rowspan: 1,
        align,
        lines: lines.slice(index * step, Math.min(height, (index + 1) * step)),
        top: Math.max(0, ownHeight) * lineHeight(size),
        first: first && !begun,
        last: last && rowsLeft === 1,
      };
    });
    return { cells, height: Math.min(step, height - index * step), first, last };
  });
}
