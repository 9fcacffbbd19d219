import { type Frame, round, shareAxis, shareScale, textSize } from './axis.ts';
import type { Bars, Drawing, Look, Shape } from './schema.ts';

const width = 520;
const height = 290;
const frame: Frame = { left: 44, right: 508, top: 52, bottom: 250 };
const widest = 56;

/** Told apart by light and dark, and by place: the first series always stands left. */
const looks: Look[] = [
  { fill: 'primarySoft', stroke: 'primary', strokeWidth: 1.5 },
  { fill: 'primary', stroke: 'primary', strokeWidth: 1.5 },
  { fill: 'white', stroke: 'primary', strokeWidth: 1.5, dash: '3 2' },
];

function lookOf(index: number): Look {
  return looks[index % looks.length] ?? {};
}

function group({ label, values }: Bars['groups'][number], start: number, room: number): Shape[] {
  const y = shareScale(frame);
  const bar = Math.min(widest, (room * 0.8) / Math.max(1, values.length));
  const left = start + (room - bar * values.length) / 2;
  return [
    ...values.flatMap(({ share, text }, index): Shape[] => [
      {
        kind: 'rect',
        x: round(left + index * bar + 1),
        y: y(share),
        width: round(bar - 2),
        height: round(frame.bottom - y(share)),
        look: lookOf(index),
      },
      {
        kind: 'text',
        x: round(left + (index + 0.5) * bar),
        y: y(share) - 5,
        text,
        size: textSize,
        anchor: 'middle',
        ink: 'ink',
      },
    ]),
    {
      kind: 'text',
      x: round(start + room / 2),
      y: frame.bottom + 18,
      text: label,
      size: textSize,
      anchor: 'middle',
      bold: true,
      ink: 'ink',
    },
  ];
}

export function drawBars({ groups, series }: Bars): Drawing {
  const room = (frame.right - frame.left) / Math.max(1, groups.length);
  return {
    width,
    height,
    shapes: [
      ...shareAxis(frame),
      ...groups.flatMap((item, index) => group(item, frame.left + index * room, room)),
      ...series.flatMap((name, index): Shape[] => [
        { kind: 'rect', x: frame.left + index * 180, y: 5, width: 14, height: 12, look: lookOf(index) },
        { kind: 'text', x: frame.left + index * 180 + 20, y: 15, text: name, size: textSize, ink: 'ink' },
      ]),
    ],
  };
}
