import type { Drawing, Look, Shape, Tile, TileLook, TileSign, Tiles } from './schema.ts';

const tileHeight = 34;
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

type Grid = { width: number; x: (column: number) => number; y: (row: number) => number };

function gridOf({ tileWidth }: Tiles): Grid {
  return {
    width: tileWidth,
    x: (column) => column * (tileWidth + gap) + gap / 2,
    y: (row) => row * (tileHeight + gap) + gap / 2,
  };
}

function box({ column, row, lines, label, href, caption }: Tile, look: TileLook, grid: Grid): Shape[] {
  const x = grid.x(column);
  const y = grid.y(row);
  const first = y + (lines.length > 1 ? 14 : 21);
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width: grid.width, height: tileHeight, radius: 3, look: boxLook(look) },
    ...lines.map((text, index): Shape => {
      return { kind: 'text', x: x + 4, y: first + index * 13, text, size, ink: look.ink };
    }),
    { kind: 'sign', x: x + grid.width - signSize - 3, y: y + 4, path: signs[look.sign], ink: look.ink },
  ];
  const whole: Shape[] = href ? [{ kind: 'link', href, label, shapes }] : [{ kind: 'named', label, shapes }];
  if (caption === undefined) return whole;
  const end = x + grid.width;
  return [
    ...whole,
    { kind: 'text', x: end, y: y + tileHeight + 10, text: caption, size: 9, anchor: 'end', ink: 'muted' },
  ];
}

function legend(kinds: Tiles['kinds'], x: number, y: number): Shape[] {
  return kinds.flatMap(({ label, count, look }, index): Shape[] => {
    const top = y + index * legendLine;
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
  const below = legendAt === undefined && shown.length > 0;
  return {
    width: grid.x(columns),
    height: bottom + (below ? 8 + shown.length * legendLine : 0),
    shapes: [
      ...tiles.flatMap((tile) => {
        const look = looks.get(tile.kind);
        return look ? box(tile, look, grid) : [];
      }),
      ...legend(
        shown,
        legendAt ? grid.x(legendAt.column) : gap / 2,
        legendAt ? grid.y(legendAt.row) : bottom + 8,
      ),
    ],
  };
}
