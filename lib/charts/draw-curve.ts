import { type Frame, scale, shareAxis, shareScale, textSize } from './axis.ts';
import type { Curve, Drawing, Look, Point, Shape } from './schema.ts';

const width = 520;
const height = 300;
const frame: Frame = { left: 44, right: 508, top: 46, bottom: 252 };

const looks: Record<Curve['series'][number]['look'], Look> = {
  main: { stroke: 'primary', strokeWidth: 3 },
  compared: { stroke: 'muted', strokeWidth: 2, dash: '5 4' },
};
const marks: Record<Curve['marks'][number]['look'], Look> = {
  limit: { stroke: 'danger', strokeWidth: 2 },
  now: { stroke: 'ink', strokeWidth: 1, dash: '2 3' },
};

/** Corners of a line that holds each value until the next point. */
export function stepsOf(points: readonly Point[]): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && before.y !== point.y ? [{ x: point.x, y: before.y }, point] : [point];
  });
}

/** Corners on a straight line say nothing. */
function bare(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return !(before && after && before.y === point.y && after.y === point.y);
  });
}

type Scales = { x: (value: number) => number; y: (value: number) => number };

function line({ points, look }: Curve['series'][number], { x, y }: Scales): Shape[] {
  const corners = bare(stepsOf(points)).map((point) => ({ x: x(point.x), y: y(point.y) }));
  const end = corners.at(-1);
  if (!end) return [];
  const head: Shape = {
    kind: 'rect',
    x: end.x - 4,
    y: end.y - 4,
    width: 8,
    height: 8,
    radius: 4,
    look: { fill: 'primary', stroke: 'white', strokeWidth: 1 },
  };
  return [{ kind: 'line', points: corners, look: looks[look] }, ...(look === 'main' ? [head] : [])];
}

/** Beside the line, on the side that has more room; two marks stand on two heights. */
function mark({ at, label, look }: Curve['marks'][number], { x }: Scales): Shape[] {
  const place = x(at);
  const left = place > (frame.left + frame.right) / 2;
  const raised = look === 'limit' ? frame.top - 6 : frame.top + 8;
  return [
    {
      kind: 'line',
      points: [
        // Today's line leaves the words of the deadline alone.
        { x: place, y: look === 'limit' ? frame.top - 16 : frame.top },
        { x: place, y: frame.bottom },
      ],
      look: marks[look],
    },
    {
      kind: 'text',
      x: place + (left ? -5 : 5),
      y: raised,
      text: label,
      size: textSize,
      anchor: left ? 'end' : 'start',
      bold: look === 'limit',
      ink: look === 'limit' ? 'dangerStrong' : 'ink',
    },
  ];
}

function legend(series: Curve['series']): Shape[] {
  return series.flatMap(({ name, look }, index): Shape[] => {
    const start = frame.left + index * 232;
    return [
      {
        kind: 'line',
        points: [
          { x: start, y: 11 },
          { x: start + 26, y: 11 },
        ],
        look: looks[look],
      },
      { kind: 'text', x: start + 33, y: 15, text: name, size: textSize, ink: 'ink' },
    ];
  });
}

function ticks({ ticks: places, label }: Curve['x'], { x }: Scales): Shape[] {
  return [
    ...places.map(
      ({ at, label: text }): Shape => ({
        kind: 'text',
        x: x(at),
        y: frame.bottom + 18,
        text,
        size: textSize,
        anchor: 'middle',
        ink: 'muted',
      }),
    ),
    {
      kind: 'text',
      x: frame.right,
      y: height - 10,
      text: label,
      size: textSize,
      anchor: 'end',
      ink: 'muted',
    },
  ];
}

export function drawCurve(curve: Curve): Drawing {
  const scales: Scales = {
    x: scale([curve.x.from, curve.x.to], [frame.left, frame.right]),
    y: shareScale(frame),
  };
  // What is compared lies below what it is compared with.
  const ordered = curve.series.toSorted((a, b) => Number(a.look === 'main') - Number(b.look === 'main'));
  return {
    width,
    height,
    shapes: [
      ...shareAxis(frame),
      ...ticks(curve.x, scales),
      ...curve.marks.flatMap((place) => mark(place, scales)),
      ...ordered.flatMap((series) => line(series, scales)),
      ...legend(curve.series),
    ],
  };
}
