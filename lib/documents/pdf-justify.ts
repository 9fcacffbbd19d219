/**
 * pdfmake stretches a justified line between all its pieces, so a comma after a bold word or a source mark
 * drifts away from its word. Lines that carry `stretchTo` are stretched at their spaces only.
 */

import { createRequire } from 'node:module';

/** A piece of a line, with the width that its line shall reach. */
export type Stretched = { stretchTo?: number };

type PlacedInline = Stretched & { text: string; x: number };
type PlacedLine = { inlines: PlacedInline[]; getWidth(): number };
type LineWriter = { prototype: { alignLine(line: PlacedLine): void } };

const require = createRequire(import.meta.url);

export function spreadOnlySpaces(): void {
  const { default: writer }: { default: LineWriter } = require('pdfmake/js/ElementWriter.js');
  const align = writer.prototype.alignLine;
  writer.prototype.alignLine = function alignLine(line) {
    const goal = line.inlines[0]?.stretchTo;
    if (goal === undefined) align.call(this, line);
    else stretch(line, goal);
  };
}

function stretch(line: PlacedLine, goal: number): void {
  const gaps = line.inlines.slice(0, -1).filter((inline) => inline.text.endsWith(' ')).length;
  if (gaps === 0) return;
  const extra = (goal - line.getWidth()) / gaps;
  let shift = 0;
  let afterSpace = false;
  for (const inline of line.inlines) {
    if (afterSpace) shift += extra;
    inline.x += shift;
    afterSpace = inline.text.endsWith(' ');
  }
}
