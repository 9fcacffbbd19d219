/**
 * A table whose words do not fit into its columns: first the columns share the page by what stands in them; when they
 * need more than the page, they are set in groups below each other, each beginning with what names the rows.
 */

import type { Face, Measure } from './faces.ts';
import { FORMAT } from './format.ts';
import type { Column, FormattedCell, Inline, Table } from './schema.ts';
import { gridOf, type PlacedCell, tableTypeSize } from './table.ts';

const { table: format } = FORMAT;
/** A longer word is cut rather than given so much of the page. */
const LONGEST_WORD = 110;
const ROUNDING = 0.1;
/** A first column as narrow as a number is not enough to name a row. */
const NUMBER_COLUMN = 35;

export type TableGroup = {
  table: Table /** "Cột 1–8 trong số 20 cột"; none for a table in one piece. */;
  caption: string | null;
};

export function tableGroups(table: Table, width: number, measure: Measure): TableGroup[] {
  const needs = needsOf(table, measure);
  const all = table.columns.map((_, index) => index);
  const fitting = fitted(table.columns, all, needs, width);
  if (fitting !== null) return [{ table: { ...table, columns: fitting }, caption: null }];

  const names = (needs[0]?.(format.size) ?? 0) < NUMBER_COLUMN && all.length > 2 ? [0, 1] : [0];
  const groups: TableGroup[] = [];
  for (let from = names.length; from < all.length; ) {
    let count = all.length - from;
    let columns = null;
    for (; count > 1; count -= 1) {
      columns = fitted(table.columns, [...names, ...all.slice(from, from + count)], needs, width);
      if (columns !== null) break;
    }
    const chosen = [...names, ...all.slice(from, from + count)];
    groups.push({
      table: cutTable(table, chosen, columns ?? chosen.flatMap((index) => table.columns[index] ?? [])),
      caption: `Cột ${from + 1}–${from + count} trong số ${all.length} cột`,
    });
    from += count;
  }
  const last = groups.at(-1);
  if (last !== undefined && table.footnote !== undefined) last.table.footnote = table.footnote;
  return groups;
}

/** How wide each column has to be at a type size, so that no word of it is cut. */
function needsOf(table: Table, measure: Measure): ((size: number) => number)[] {
  const { head, body } = gridOf(table);
  const words = table.columns.map(() => new Map<string, Face>());
  for (const cell of [...head, ...body].flat()) {
    if (cell.colspan > 1) continue;
    const face = cell.header ? 'bold' : 'normal';
    for (const word of wordsOf(cell.paragraphs)) words[cell.column]?.set(word, face);
  }
  return words.map((found) => {
    const widest = Math.max(0, ...[...found].map(([word, face]) => measure(word, face, 1)));
    return (size) => Math.min(widest * size, LONGEST_WORD) + ROUNDING;
  });
}

function wordsOf(paragraphs: Inline[][]): string[] {
  return paragraphs.flatMap((content) => content.flatMap(({ text }) => text.split(/\s+/)));
}

/** These columns with widths in which their words fit; null when they need more than the page. */
function fitted(
  columns: Column[],
  chosen: number[],
  needs: ((size: number) => number)[],
  width: number,
): Column[] | null {
  const own = chosen.flatMap((index) => columns[index] ?? []);
  const size = tableTypeSize({ columns: own });
  const needed = chosen.map((index) => needs[index]?.(size) ?? 0);
  const free = width - own.length * (2 * format.paddingX + format.line) - format.line;
  const shares = own.reduce((sum, { width: share }) => sum + share, 0);
  const given = own.map(({ width: share }) => (shares > 0 ? share / shares : 1 / own.length) * free);
  if (given.every((each, index) => each >= (needed[index] ?? 0))) return own;
  const total = needed.reduce((sum, each) => sum + each, 0);
  if (total > free) return null;
  // What is left over goes where the shares wanted it.
  return own.map((column, index) => ({
    ...column,
    width: (needed[index] ?? 0) + ((free - total) * (given[index] ?? 0)) / free,
  }));
}

/** The same rows with some of the columns; what spans several stands in each group that it reaches into. */
function cutTable(table: Table, chosen: number[], columns: Column[]): Table {
  const { head, body } = gridOf({ ...table, columns: table.columns.map(({ title: _, ...rest }) => rest) });
  const { headRows = 0 } = table;
  const places = new Map(chosen.map((column, place) => [column, place]));
  const cutRow = (row: PlacedCell[]): FormattedCell[] =>
    row.flatMap(({ column, colspan, rowspan, paragraphs, header }) => {
      const kept = Array.from({ length: colspan }, (_, step) => column + step).filter((each) =>
        places.has(each),
      );
      return kept.length === 0 ? [] : [{ paragraphs, header, rowspan, colspan: kept.length }];
    });
  return { columns, headRows, rows: [...head, ...body].map(cutRow) };
}
