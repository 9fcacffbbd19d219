import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scale } from './axis.ts';
import { drawChart } from './draw.ts';
import { stepsOf } from './draw-curve.ts';
import { type Bars, type Chart, type Curve, inks, type Shape, type Tiles } from './schema.ts';
import { pictureOf, svgOf } from './svg.ts';

function drawn(plot: Chart['plot']) {
  return drawChart({ id: 'x', title: '', description: '', plot, table: { columns: [], rows: [] } });
}

function flat(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => ('shapes' in shape ? [shape, ...flat(shape.shapes)] : [shape]));
}

function only<Kind extends Shape['kind']>(shapes: readonly Shape[], kind: Kind) {
  return flat(shapes).filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind);
}

it.each([
  [0, 0, 100],
  [5, 0, 150],
  [10, 0, 200],
])('%i of 0 to 10 lies between 100 and 200', (value, _low, place) => {
  expect(scale([0, 10], [100, 200])(value)).toBe(place);
});

it('a span of no length lies in the middle', () => {
  expect(scale([3, 3], [0, 10])(3)).toBe(5);
});

it('a step holds its value until the next', () => {
  expect(
    stepsOf([
      { x: 0, y: 0 },
      { x: 2, y: 10 },
      { x: 5, y: 10 },
      { x: 6, y: 30 },
    ]),
  ).toEqual([
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 10 },
    { x: 5, y: 10 },
    { x: 6, y: 10 },
    { x: 6, y: 30 },
  ]);
});

describe('curve', () => {
  const curve: Curve = {
    kind: 'curve',
    x: { from: -10, to: 10, ticks: [{ at: 0, label: '14/12' }], label: 'Ngày' },
    series: [
      {
        name: 'Năm nay',
        look: 'main',
        points: [
          { x: -10, y: 0 },
          { x: -5, y: 50 },
          { x: 0, y: 100 },
        ],
      },
      {
        name: 'Năm trước',
        look: 'compared',
        points: [
          { x: -10, y: 25 },
          { x: 10, y: 25 },
        ],
      },
    ],
    marks: [{ at: 0.5, label: 'Hạn', look: 'limit' }],
  };
  const { shapes, width, height } = drawn(curve);
  const thick = only(shapes, 'line').find(({ look }) => look.strokeWidth === 3);

  it('runs from the foot at the left to the top, by steps', () => {
    expect(thick?.points).toEqual([
      { x: 44, y: 252 },
      { x: 160, y: 252 },
      { x: 160, y: 149 },
      { x: 276, y: 149 },
      { x: 276, y: 46 },
    ]);
  });

  it('the other year is told apart by dashes', () => {
    expect(only(shapes, 'line').filter(({ look }) => look.dash === '5 4')).toHaveLength(2);
    expect(thick?.look.dash).toBeUndefined();
  });

  it('the limit stands at its place, with its words', () => {
    const limit = only(shapes, 'line').find(({ look }) => look.stroke === 'danger');
    expect(limit?.points.map(({ x }) => x)).toEqual([287.6, 287.6]);
    expect(only(shapes, 'text').map(({ text }) => text)).toContain('Hạn');
  });

  it('nothing lies outside', () => {
    for (const { points } of only(shapes, 'line'))
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
  });

  it.each([[[]], [[{ x: -10, y: 0 }]]])('draws with %j points', (points) => {
    expect(() => drawn({ ...curve, series: [{ name: '', look: 'main', points }] })).not.toThrow();
  });
});

describe('bars', () => {
  const bars: Bars = {
    kind: 'bars',
    series: ['Đã gửi', 'Đúng hạn'],
    groups: [
      {
        label: '2024',
        values: [
          { share: 100, text: '100%' },
          { share: 50, text: '50%' },
        ],
      },
      {
        label: '2025',
        values: [
          { share: 0, text: '0%' },
          { share: 0, text: '0%' },
        ],
      },
    ],
  };
  const boxes = only(drawn(bars).shapes, 'rect').slice(0, 4);

  it('are as high as their share, on one foot', () => {
    expect(boxes.map(({ height }) => height)).toEqual([198, 99, 0, 0]);
    expect(boxes.map(({ y, height }) => y + height)).toEqual([250, 250, 250, 250]);
  });

  it('do not meet', () => {
    const ends = boxes.map(({ x, width }) => x + width);
    boxes.slice(1).forEach(({ x }, index) => {
      expect(x).toBeGreaterThan(ends[index] ?? 0);
    });
  });

  it('no groups are no bars', () => {
    expect(() => drawn({ ...bars, groups: [] })).not.toThrow();
  });
});

describe('tiles', () => {
  const look = { fill: 'white', ink: 'ink', edge: 'lineStrong', sign: 'dash' } as const;
  const tiles: Tiles = {
    kind: 'tiles',
    tileWidth: 56,
    tileHeight: 34,
    tiles: [
      { column: 0, row: 0, lines: ['Hà', 'Nội'], kind: 'a', label: 'Hà Nội: có', href: '/x' },
      { column: 6, row: 8, lines: ['Hoàng', 'Sa'], kind: 'a', label: 'Hoàng Sa', caption: 'thuộc Đà Nẵng' },
      { column: 1, row: 0, lines: [''], kind: 'unknown', label: '' },
    ],
    kinds: [
      { id: 'a', label: 'Có', count: 1, look },
      { id: 'b', label: 'Không', count: 0, look },
    ],
    legendAt: { column: 0, row: 4 },
  };
  const { shapes, width, height } = drawn(tiles);

  it('lie in their cells, and the last one fits', () => {
    const [first, last] = only(shapes, 'rect');
    expect(first).toMatchObject({ x: 1, y: 1, width: 56, height: 34 });
    expect(last).toMatchObject({ x: 349, y: 289 });
    expect(349 + 56).toBeLessThanOrEqual(width);
    expect(289 + 34 + 10).toBeLessThanOrEqual(height);
  });

  it('are links where they lead somewhere, and say what they are', () => {
    expect(only(shapes, 'link')).toMatchObject([{ href: '/x', label: 'Hà Nội: có' }]);
    expect(only(shapes, 'named')).toMatchObject([{ label: 'Hoàng Sa' }]);
  });

  it('the legend counts what there is, at its place', () => {
    const texts = only(shapes, 'text');
    expect(texts.find(({ text }) => text === 'Có: 1')).toMatchObject({ x: 21, y: 156.5 });
    expect(texts.some(({ text }) => text.startsWith('Không'))).toBe(false);
  });

  it('as text for paper, whatever the words hold', () => {
    const odd = {
      ...tiles,
      tiles: [{ column: 0, row: 0, lines: ['<b>&"'], kind: 'a', label: 'x', href: '/x' }],
    };
    const svg = svgOf(drawn(odd), 'Tinos');
    expect(svg).toContain('&lt;b&gt;&amp;&quot;');
    expect(svg).not.toContain('<a');
  });

  it('as text for the screen, with links and names, whatever the words hold', () => {
    const odd = {
      ...tiles,
      tiles: [
        { column: 0, row: 0, lines: ['<b>'], kind: 'a', label: '"&<i>', href: '/x?a=1&b="><script>' },
        { column: 1, row: 0, lines: ['x'], kind: 'a', label: '</title>' },
      ],
    };
    const chart = {
      id: 'x',
      title: '<u>',
      description: '</desc>',
      plot: odd,
      table: { columns: [], rows: [] },
    };
    const svg = pictureOf(chart).content;
    expect(svg).toContain('<title id="x-tua">&lt;u&gt;</title><desc id="x-mo-ta">&lt;/desc&gt;</desc>');
    expect(svg).toContain('<a href="/x?a=1&amp;b=&quot;&gt;&lt;script&gt;" class="chart-tile">');
    expect(svg).toContain('<title>&quot;&amp;&lt;i&gt;</title>');
    expect(svg).toContain('<g><title>&lt;/title&gt;</title>');
    expect(svg).not.toMatch(/<(b|i|u|script)>/);
  });
});

it('the colours are those of the page', () => {
  const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(inks)) {
    const token = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(css, name).toContain(`--color-${token}: ${value};`);
  }
});
