/**
 * pdfmake breaks, measures and draws text word by word. Our lines are final before it sees them: a run of a line goes
 * through it as one piece with a known width, and is written in one command, stretched at its spaces only.
 */

import { createRequire } from 'node:module';
import type { Face } from './faces.ts';

/** How a run of a finished line is set; the same words for pdfmake's layout and for our drawing. */
export type SetRun = {
  face: Face;
  size: number;
  /** With what its spaces were stretched by. */
  width: number;
  /** Points that each gap between words is wider. */
  stretch: number;
  /** Points that the line is set in before this run, its first. */
  indent: number;
  alignment: 'left' | 'center' | 'right';
  lineHeight: number;
  /** A mark of a source: small and high. */
  raised: boolean;
  colour: string | null;
  /** An address, or "#…": a place in the same file. */
  href: string | null;
  endsLine: boolean;
};
export type SetPiece = { text: string; set: SetRun };

type Font = {
  id: string;
  ascender: number;
  lineHeight(size: number, gap?: boolean): number;
  encode(text: string): [string[], Position[]];
  ref(): unknown;
};
type Position = { xAdvance: number; advanceWidth: number; xOffset: number; yOffset: number };
type Canvas = {
  page: { fonts: Record<string, unknown> };
  _font: Font;
  provideFont(family: string, bold: boolean, italics: boolean): Font;
  fontSize(size: number): unknown;
  addContent(content: string): unknown;
  fillColor(colour: string): unknown;
  text(text: string, x: number, y: number, options: object): unknown;
  link(x: number, y: number, width: number, height: number, address: string): unknown;
  goTo(x: number, y: number, width: number, height: number, place: string): unknown;
};
type PlacedInline = { text: string; x: number; width: number; font: Font; fontSize: number; set?: SetRun };
type PlacedLine = { inlines: PlacedInline[] };

type Inlines = { prototype: { pdfDocument: Canvas; buildInlines(text: unknown, styles: unknown): unknown } };
type Renderer = {
  prototype: { pdfDocument: Canvas; renderLine(line: PlacedLine, x?: number, y?: number): void };
};

/** As pdfmake prints raised text. */
export const RAISED = 0.58;
const RAISED_BY = 0.75;

const require = createRequire(import.meta.url);

export function takeFinishedLines(family: string): void {
  const { default: inlines }: { default: Inlines } = require('pdfmake/js/TextInlines.js');
  const build = inlines.prototype.buildInlines;
  inlines.prototype.buildInlines = function buildInlines(text, styles) {
    return isSet(text) ? inlinesOf(text, this.pdfDocument, family) : build.call(this, text, styles);
  };
  const { default: renderer }: { default: Renderer } = require('pdfmake/js/Renderer.js');
  const render = renderer.prototype.renderLine;
  renderer.prototype.renderLine = function renderLine(line, x = 0, y = 0) {
    const { inlines: pieces } = line;
    if (pieces[0]?.set === undefined) return render.call(this, line, x, y);
    // What else hangs on a line, such as an entry of the outline.
    line.inlines = [];
    render.call(this, line, x, y);
    line.inlines = pieces;
    draw(pieces, this.pdfDocument, x, y);
  };
}

function isSet(text: unknown): text is SetPiece[] {
  const first: unknown = Array.isArray(text) ? text[0] : null;
  return typeof first === 'object' && first !== null && 'set' in first;
}

function inlinesOf(pieces: SetPiece[], canvas: Canvas, family: string) {
  let widest = 0;
  let used = 0;
  const items = pieces.map(({ text, set }) => {
    const fontSize = set.raised ? set.size * RAISED : set.size;
    const font = canvas.provideFont(family, set.face.startsWith('bold'), set.face.endsWith('italics'));
    used += set.indent + set.width;
    widest = Math.max(widest, used);
    if (set.endsLine) used = 0;
    return {
      text,
      set,
      font,
      fontSize,
      alignment: set.alignment,
      width: set.width,
      height: font.lineHeight(fontSize) * set.lineHeight,
      leadingCut: -set.indent,
      trailingCut: 0,
      noWrap: true,
      lineEnd: set.endsLine,
    };
  });
  return { items, minWidth: widest, maxWidth: widest };
}

function draw(pieces: PlacedInline[], canvas: Canvas, x: number, y: number): void {
  const ascent = Math.max(...pieces.map(({ font, fontSize }) => (font.ascender / 1000) * fontSize));
  for (const { text, x: shift, width, font, fontSize, set } of pieces) {
    if (set === undefined || text === '') continue;
    const left = x + shift;
    const baseline = y + ascent - (set.raised ? fontSize * RAISED_BY : 0);
    const top = baseline - (font.ascender / 1000) * fontSize;
    if (set.href !== null) point(canvas, set.href, [left, top, width, font.lineHeight(fontSize, true)]);
    const words = commandOf(text, font, (-set.stretch * 1000) / fontSize);
    if (words === null) drawSlowly(canvas, { text, x: shift, width, font, fontSize, set }, left, top);
    else {
      canvas.page.fonts[font.id] ??= font.ref();
      canvas.addContent(
        `${colourOf(set.colour)} rg BT /${font.id} ${rounded(fontSize)} Tf 1 0 0 -1 ${rounded(left)} ${rounded(baseline)} Tm ${words} TJ ET`,
      );
    }
  }
}

function point(canvas: Canvas, href: string, [x, y, width, height]: [number, number, number, number]): void {
  if (href.startsWith('#')) canvas.goTo(x, y, width, height, href.slice(1));
  else canvas.link(x, y, width, height, href);
}

/** Signs that stand out of the line, such as accents that have no letter of their own. */
function drawSlowly(
  canvas: Canvas,
  { text, width, font, fontSize, set }: PlacedInline,
  x: number,
  y: number,
) {
  canvas.fillColor(set?.colour ?? '#000000');
  canvas._font = font;
  canvas.fontSize(fontSize);
  const wordSpacing = set === undefined || set.stretch === 0 ? {} : { wordSpacing: set.stretch };
  canvas.text(text, x, y, { lineBreak: false, textWidth: width, wordCount: 1, ...wordSpacing });
}

const colours = new Map<string | null, string>([[null, '0 0 0']]);

function colourOf(colour: string | null): string {
  let known = colours.get(colour);
  if (known === undefined) {
    const parts = (colour ?? '').match(/[0-9a-f]{2}/gi) ?? [];
    known = parts.map((part) => rounded(Number.parseInt(part, 16) / 255)).join(' ');
    colours.set(colour, known);
  }
  return known;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Words as a font of one document writes them. */
const written = new WeakMap<Font, Map<string, string | null>>();

/** "[<…>-12.5<…>]"; null when a sign stands out of the line. */
function commandOf(text: string, font: Font, gap: number): string | null {
  let known = written.get(font);
  if (known === undefined) {
    known = new Map();
    written.set(font, known);
  }
  let command = '[';
  for (const part of text.match(/ +|[^ ]+/g) ?? []) {
    let word = known.get(part);
    if (word === undefined) {
      word = wordOf(part, font);
      known.set(part, word);
    }
    if (word === null) return null;
    command += word;
    if (gap !== 0 && part.startsWith(' ')) command += rounded(gap);
  }
  return `${command}]`;
}

function wordOf(word: string, font: Font): string | null {
  const [codes, positions] = font.encode(word);
  let command = '';
  let open = '';
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return null;
    open += codes[index] ?? '';
    if (xAdvance === advanceWidth) continue;
    command += `<${open}>${rounded(advanceWidth - xAdvance)}`;
    open = '';
  }
  return open === '' ? command : `${command}<${open}>`;
}
