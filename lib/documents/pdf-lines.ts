/**
 * Breaks text into lines before pdfmake sees it. Knowing the lines lets a heading keep the first two lines of its
 * text, the signature the last two, and a long table row break between lines.
 */

import type { Face, Measure } from './faces.ts';
import { RAISED } from './pdf-set-lines.ts';

/** A stretch of text in one look. */
export type Run = { text: string; face: Face; size: number; mark?: boolean; href?: string };
/** Part of a line in one look, as wide as its words and the spaces between them. */
export type LineRun = Run & { width: number };
export type Line = {
  runs: LineRun[];
  width: number /** Ends a paragraph or was broken by hand: not stretched. */;
  final: boolean;
};

/** Within a date, also one to be filled in, no line ends; the space is an ordinary one again in the printed line. */
const BOUND_SPACE = '\u00a0';
const DATE = /ngày +(?:\d{1,2} +)?tháng +(?:\d{1,2} +)?năm \d{4}/g;
/** Where an address may be cut without looking broken. */
const SEPARATORS = /[/\-_?&=.,;]/;

type Piece = { run: Run; text: string; width: number };
type Word = { pieces: Piece[]; width: number; space: Piece | null; endsLine: boolean };

export function breakLines(runs: Run[], width: number, measure: Measure, firstIndent = 0): Line[] {
  const words = toWords(runs, measure).flatMap((word) => cutLongWord(word, width - firstIndent, measure));
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = firstIndent;
  const close = (final: boolean) => {
    lines.push(toLine(current, used, final, runs));
    current = [];
    used = 0;
  };
  for (const word of words) {
    const space = current.at(-1)?.space?.width ?? 0;
    if (current.length > 0 && used + space + word.width > width) close(false);
    used += word.width + (current.length > 0 ? space : 0);
    current.push(word);
    if (word.endsLine) close(true);
  }
  if (current.length > 0 || lines.length === 0) close(true);
  return lines;
}

/** Lines of about equal length, for centred titles: the narrowest width that needs no line more. */
export function breakBalanced(runs: Run[], width: number, measure: Measure): Line[] {
  const bound = runs.map((run) => ({ ...run, text: run.text.replaceAll(DATE, bindSpaces) }));
  const lines = breakLines(bound, width, measure);
  let best = lines;
  let low = width / 2;
  let high = width;
  while (lines.length > 1 && high - low > 2) {
    const middle = (low + high) / 2;
    const tried = breakLines(bound, middle, measure);
    if (tried.length > lines.length) low = middle;
    else {
      best = tried;
      high = middle;
    }
  }
  return best;
}

function bindSpaces(text: string): string {
  return text.replaceAll(' ', BOUND_SPACE);
}

function toWords(runs: Run[], measure: Measure): Word[] {
  const words: Word[] = [];
  let open: Word = emptyWord();
  const closeWord = (space: Piece | null, endsLine: boolean) => {
    words.push({ ...open, space, endsLine });
    open = emptyWord();
  };
  for (const run of runs) {
    for (const part of run.text.match(/\n| +|[^ \n]+/g) ?? []) {
      if (part === '\n') closeWord(null, true);
      else if (part.startsWith(' ')) {
        if (open.pieces.length > 0) closeWord(toPiece(run, part, measure), false);
      } else {
        const piece = toPiece(run, part, measure);
        open.pieces.push(piece);
        open.width += piece.width;
      }
    }
  }
  if (open.pieces.length > 0) closeWord(null, false);
  return words;
}

function emptyWord(): Word {
  return { pieces: [], width: 0, space: null, endsLine: false };
}

function toPiece(run: Run, text: string, measure: Measure): Piece {
  return { run, text, width: measure(text, run.face, run.mark ? run.size * RAISED : run.size) };
}

/** An address or a code longer than a line is cut, if possible after one of its separators. */
function cutLongWord(word: Word, width: number, measure: Measure): Word[] {
  if (word.width <= width) return [word];
  const cut: Word[] = [];
  let open: Piece[] = [];
  for (const piece of word.pieces) {
    for (const character of piece.text) {
      const small = toPiece(piece.run, character, measure);
      if (open.length > 0 && total(open) + small.width > width) {
        const at = cuttingPoint(open);
        cut.push(unspaced(open.slice(0, at)));
        open = open.slice(at);
      }
      open.push(small);
    }
  }
  cut.push({ ...unspaced(open), space: word.space, endsLine: word.endsLine });
  return cut;
}

function cuttingPoint(pieces: Piece[]): number {
  const after = pieces.findLastIndex((piece) => SEPARATORS.test(piece.text)) + 1;
  return after > pieces.length / 2 ? after : pieces.length;
}

function unspaced(pieces: Piece[]): Word {
  return { pieces, width: total(pieces), space: null, endsLine: false };
}

function total(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.width, 0);
}

function toLine(words: Word[], width: number, final: boolean, source: Run[]): Line {
  const runs: LineRun[] = [];
  words.forEach((word, index) => {
    for (const piece of word.pieces) append(runs, piece);
    if (word.space !== null && index < words.length - 1) append(runs, word.space);
  });
  // An empty line is as high as its text would be.
  if (runs.length === 0 && source[0] !== undefined) runs.push({ ...source[0], text: '', width: 0 });
  return { runs: runs.map((run) => ({ ...run, text: run.text.replaceAll(BOUND_SPACE, ' ') })), width, final };
}

function looksLike(one: Run, other: Run): boolean {
  return (
    one.face === other.face && one.size === other.size && one.mark === other.mark && one.href === other.href
  );
}

function append(runs: LineRun[], { run, text, width }: Piece): void {
  const last = runs.at(-1);
  if (last !== undefined && looksLike(last, run)) {
    last.text += text;
    last.width += width;
  } else {
    runs.push({ ...run, text, width });
  }
}
