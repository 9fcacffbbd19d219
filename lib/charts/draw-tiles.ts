import type { Drawing, Look, Shape, Tile, TileLook, TileSign, Tiles } from './schema.ts';

const gap = 2;
const size = 10.5;
const signSize = 9;
const legendLine = 20;
/** Room for the small words under a tile of the last row. */
const captionRoom = 12;

/** Strokes within nine by nine units. */
export const signs: Record<TileSign, string> = {
  check: 'm0 5 3 3 6-7',
  arrow: 'm1 4 3.5-3.5 3.5 3.5m-3.5-3.5v8.5',
  back: 'm4 1-3.5 3.5 3.5 3.5m-3.5-3.5h8.5',
  alert: 'm4.5 0v5m0 2.6v1.2',
  dots: 'm0 5h.8m3.2 0h.8m3.2 0h.8',
  dash: 'm1 4.5h7',
  cross: 'm1 1 7 7m0-7-7 7',
};

function boxLook({ fill, edge, dashed }: TileLook): Look {
  return { fill, stroke: edge, strokeWidth: 1, ...(dashed ? { dash: '3 2' } : {}) };
}

type Grid = { width: number; height: number; x: (column: number) => number; y: (row: number) => number };

function gridOf({ tileWidth, tileHeight }: Tiles): Grid {
  return {
    width: tileWidth,
    height: tileHeight,
    x: (column) => column * (tileWidth + gap) + gap / 2,
    y: (row) => row * (tileHeight + gap) + gap / 2,
  };
}

function box({ column, row, lines, label, href, caption }: Tile, look: TileLook, grid: Grid): Shape[] {
  const x = grid.x(column);
  const y = grid.y(row);
  // Text stands on its line; two lines and one alike lie in the middle.
  const first = y + grid.height / 2 + (lines.length > 1 ? -3 : 3.5);
  const signAt = lines.length > 1 ? 4 : (grid.height - signSize) / 2;
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width: grid.width, height: grid.height, radius: 3, look: boxLook(look) },
    ...lines.map((text, index): Shape => {
      return { kind: 'text', x: x + 4, y: first + index * 13, text, size, ink: look.ink };
    }),
    { kind: 'sign', x: x + grid.width - signSize - 3, y: y + signAt, path: signs[look.sign], ink: look.ink },
  ];
  const whole: Shape[] = href ? [{ kind: 'link', href, label, shapes }] : [{ kind: 'named', label, shapes }];
  if (caption === undefined) return whole;
  const end = x + grid.width;
  return [
    ...whole,
    { kind: 'text', x: end, y: y + grid.height + 10, text: caption, size: 9, anchor: 'end', ink: 'muted' },
  ];
}

type Place = { x: number; y: number; columns: number; columnWidth: number };

function legend(kinds: Tiles['kinds'], place: Place): Shape[] {
  return kinds.flatMap(({ label, count, look }, index): Shape[] => {
    const x = place.x + (index % place.columns) * place.columnWidth;
    const top = place.y + Math.floor(index / place.columns) * legendLine;
    return [
      { kind: 'rect', x, y: top, width: 15, height: 15, radius: 3, look: boxLook(look) },
      { kind: 'sign', x: x + 3, y: top + 3, path: signs[look.sign], ink: look.ink },
      { kind: 'text', x: x + 20, y: top + 11.5, text: `${label}: ${count}`, size, ink: 'ink' },
    ];
  });
}

export function drawTiles(plot: Tiles): Drawing {
  const { tiles, kinds, legendAt } = plot;
  const grid = gridOf(plot);
  const columns = Math.max(0, ...tiles.map(({ column }) => column + 1));
  const rows = Math.max(0, ...tiles.map(({ row }) => row + 1));
  const bottom = grid.y(rows) + (tiles.some(({ caption }) => caption) ? captionRoom : 0);
  const shown = kinds.filter(({ count }) => count > 0);
  const looks = new Map(kinds.map(({ id, look }) => [id, look]));
  const width = grid.x(columns);
  const place: Place = legendAt
    ? { x: grid.x(legendAt.column), y: grid.y(legendAt.row), columns: 1, columnWidth: 0 }
    : { x: gap / 2, y: bottom + 8, columns: 2, columnWidth: width / 2 };
  const below = legendAt ? 0 : 8 + Math.ceil(shown.length / 2) * legendLine;
  return {
    width,
    height: bottom + below,
    shapes: [
      ...tiles.flatMap((tile) => {
        const look = looks.get(tile.kind);
        return look ? box(tile, look, grid) : [];
      }),
      ...legend(shown, place),
    ],
  };
}
