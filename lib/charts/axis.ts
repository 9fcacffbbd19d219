import type { Shape } from './schema.ts';

/** Where a plot lies within its drawing. */
export type Frame = { left: number; right: number; top: number; bottom: number };

export const textSize = 12;

/** A scale that runs evenly from one span to another; a span of no length lies in the middle. */
export function scale(from: readonly [number, number], to: readonly [number, number]) {
  const [low, high] = from;
  const [start, end] = to;
  return (value: number): number =>
    round(high === low ? (start + end) / 2 : start + ((value - low) / (high - low)) * (end - start));
}

/** A tenth of a unit is finer than any screen shows. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const shares = [0, 25, 50, 75, 100];

export function shareScale({ top, bottom }: Frame) {
  return scale([0, 100], [bottom, top]);
}

/** Lines across the plot with per cent beside them. */
export function shareAxis(frame: Frame): Shape[] {
  const y = shareScale(frame);
  return shares.flatMap((share): Shape[] => [
    {
      kind: 'line',
      points: [
        { x: frame.left, y: y(share) },
        { x: frame.right, y: y(share) },
      ],
      look: { stroke: share === 0 ? 'lineStrong' : 'line', strokeWidth: 1 },
    },
    {
      kind: 'text',
      x: frame.left - 6,
      y: y(share) + 4,
      text: `${share}%`,
      size: textSize,
      anchor: 'end',
      ink: 'muted',
    },
  ]);
}
