import type { RichCell, RichRow } from './nodes.ts';

/** Above this nothing is filled in: a few hostile spans must not become a million cells. */
const mostCells = 100_000;

const emptyCell: RichCell = { type: 'tableCell', content: [{ type: 'paragraph' }] };

/** Lays the cells of a row into the columns that are free; `reach` says for how many rows a column is taken. */
function laid(row: RichRow, reach: number[], rowsLeft: number): RichCell[] {
  let column = 0;
  return row.content.map((cell) => {
    const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
    while ((reach[column] ?? 0) > 0) column += 1;
    const down = Math.min(rowspan, rowsLeft);
    let across = 0;
    while (across < colspan && (reach[column] ?? 0) === 0) {
      reach[column] = down;
      column += 1;
      across += 1;
    }
    return { ...cell, attrs: { colspan: across, rowspan: down } };
  });
}

/**
 * A table in which every place belongs to exactly one cell: spans end at the edge and at other cells, missing cells
 * are added at the end of their row. Nothing remains of a table without cells.
 */
export function rectangular(rows: readonly RichRow[]): RichRow[][] {
  const reach: number[] = [];
  const taken: number[] = [];
  const cells = rows.map((row, index) => {
    const result = laid(row, reach, rows.length - index);
    taken.push(reach.filter((left) => left > 0).length);
    for (const [column, left] of reach.entries()) reach[column] = Math.max(0, left - 1);
    return result;
  });
  const width = reach.length;
  if (width === 0) return [];
  const fill = width * rows.length <= mostCells;
  return [
    cells.map((content, index) => ({
      type: 'tableRow',
      content: fill ? [...content, ...Array<RichCell>(width - (taken[index] ?? 0)).fill(emptyCell)] : content,
    })),
  ];
}
