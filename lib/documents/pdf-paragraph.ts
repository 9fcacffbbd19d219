/** Lines set as paragraphs: justified text, and centred or left-aligned lines. */

import type { Content, ContentText, Margins } from 'pdfmake/interfaces';
import type { Face, Measure } from './faces.ts';
import { FORMAT } from './format.ts';
import { printable } from './pdf-fonts.ts';
import { breakLines, type Line, type LineRun, type Run } from './pdf-lines.ts';
import type { SetPiece } from './pdf-set-lines.ts';
import type { Inline } from './schema.ts';

type Alignment = 'left' | 'center' | 'right' | 'justify';
type Setting = { alignment: Alignment; spacing?: number; firstIndent?: number; width?: number };

/** Our lines are final: a little more room keeps pdfmake from breaking them again over a rounding. */
const SLACK = 12;

function face(bold = false, italic = false): Face {
  if (bold) return italic ? 'bolditalics' : 'bold';
  return italic ? 'italics' : 'normal';
}

export function toRuns(content: Inline[], size: number): Run[] {
  return content.flatMap((inline) => {
    const { href } = inline;
    const run: Run = {
      text: printable(inline.text),
      face: face(inline.bold, inline.italic),
      size,
      ...(href === undefined ? {} : { href }),
    };
    if (inline.sourceMark === undefined) return [run];
    return [
      trimmedEnd(run),
      { text: inline.sourceMark, face: 'normal', size, mark: true } satisfies Run,
      ...space(run),
    ];
  });
}

/** A mark stands close to its word, even where the text went on with a space. */
function trimmedEnd(run: Run): Run {
  return { ...run, text: run.text.replace(/ +$/, '') };
}

function space(run: Run): Run[] {
  return run.text.endsWith(' ') ? [{ ...run, text: ' ' }] : [];
}

/** Sets lines as one block; `margin` is its own, sideways slack is added. */
export function setLines(
  lines: Line[],
  setting: Setting,
  margin: [number, number, number, number],
): ContentText {
  const indent = setting.firstIndent ?? 0;
  const pieces = lines.flatMap((line, index) =>
    setLine(line, setting, index === 0 ? indent : 0, index < lines.length - 1),
  );
  const [left, top, right, bottom] = margin;
  const room: Margins =
    setting.alignment === 'center' || setting.alignment === 'right'
      ? [left - SLACK, top, right - (setting.alignment === 'center' ? SLACK : 0), bottom]
      : [left, top, right - SLACK, bottom];
  return { text: pieces, margin: room };
}

function setLine(line: Line, setting: Setting, indent: number, breakAfter: boolean): SetPiece[] {
  const stretch = stretchOf(line, setting);
  return line.runs.map((run, index) => ({
    text: run.text,
    set: {
      face: run.face,
      size: run.size,
      width: run.width + stretch * gapsIn(run),
      stretch,
      indent: index === 0 ? indent : 0,
      alignment: setting.alignment === 'justify' ? 'left' : setting.alignment,
      lineHeight: setting.spacing ?? 1,
      raised: run.mark ?? false,
      colour: run.mark ? FORMAT.colour.sourceMark : null,
      href: run.href ?? null,
      endsLine: breakAfter && index === line.runs.length - 1,
    },
  }));
}

/** A justified line is stretched at its spaces, so a comma after a bold word stays with its word. */
function stretchOf(line: Line, { alignment, width }: Setting): number {
  if (alignment !== 'justify' || line.final || width === undefined) return 0;
  const gaps = line.runs.reduce((sum, run) => sum + gapsIn(run), 0);
  return gaps === 0 ? 0 : (width - line.width) / gaps;
}

function gapsIn({ text }: LineRun): number {
  return text.match(/ +/g)?.length ?? 0;
}

/**
 * First and last lines never stand alone: [kept start, middle, kept end], fewer for short paragraphs.
 * A line broken by hand starts like a paragraph, but without the gap.
 */
export function setParagraph(
  runs: Run[],
  width: number,
  firstIndent: number,
  measure: Measure,
  left = 0,
): ContentText[] {
  const room = width - left;
  return splitAtBreaks(runs).flatMap((part, index) =>
    keepEnds(breakLines(part, room, measure, firstIndent), {
      width: room,
      firstIndent,
      left,
      gap: index === 0 ? FORMAT.body.gap : 0,
    }),
  );
}

function splitAtBreaks(runs: Run[]): Run[][] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts;
}

type Place = { width: number; firstIndent: number; left: number; gap: number };

function keepEnds(lines: Line[], { width, firstIndent, left, gap }: Place): ContentText[] {
  const { spacing } = FORMAT.body;
  const keep = FORMAT.keptLines;
  const groups =
    lines.length < 2 * keep
      ? [lines]
      : [lines.slice(0, keep), lines.slice(keep, -keep), lines.slice(-keep)].filter(
          (group) => group.length > 0,
        );
  return groups.map((group, index) => ({
    ...setLines(group, { alignment: 'justify', spacing, width, firstIndent: index === 0 ? firstIndent : 0 }, [
      left,
      index === 0 ? gap : 0,
      0,
      0,
    ]),
    unbreakable: group.length < 2 * keep && (index === 0 || index === groups.length - 1),
  }));
}

/** A rule of the given length, centred in `width`. */
export function rule(length: number, width: number): Content {
  const { thickness, gap } = FORMAT.rule;
  const x1 = (width - length) / 2;
  return {
    canvas: [{ type: 'line', x1, x2: x1 + length, y1: 0, y2: 0, lineWidth: thickness }],
    margin: [0, gap, 0, 0],
  };
}
