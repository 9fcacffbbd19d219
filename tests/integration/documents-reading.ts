/** Reads a produced PDF back: every line of text with its place, size and font. */

import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

const POINTS_PER_MM = 72 / 25.4;
/** Pieces whose baselines differ by less stand on one line. */
const SAME_LINE = 4;
/** Wider than this between two pieces: another column. */
const COLUMN_GAP = 20;

export type TextLine = {
  text: string;
  /** Millimetres from the left, right and top edge of the page; top is that of the baseline. */
  left: number;
  right: number;
  baseline: number;
  size: number;
  font: string;
};
/** A horizontal line that was drawn. */
export type Rule = { left: number; right: number; top: number };
export type PdfPage = {
  widthMm: number;
  heightMm: number;
  lines: TextLine[];
  rules: Rule[];
  /** Where its links lead. */
  links: string[];
};

type Piece = { text: string; x: number; y: number; width: number; size: number; font: string };

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { OPS } = await getResolvedPDFJS();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    const boxes: unknown[] = fnArray.flatMap((operator, index) =>
      operator === OPS.constructPath ? [argsArray[index][2]] : [],
    );
    const { items } = await page.getTextContent();
    const pieces: Piece[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const font: { name: string } = page.commonObjs.get(item.fontName);
      const [, , , size, x, y] = item.transform.map(Number);
      pieces.push({
        text: item.str,
        x: x ?? 0,
        y: height - (y ?? 0),
        width: item.width,
        size: Math.round((size ?? 0) * 10) / 10,
        font: font.name.replace(/^[A-Z]{6}\+/, ''),
      });
    }
    pages.push({
      widthMm: toMm(width),
      heightMm: toMm(height),
      lines: toLines(pieces),
      rules: boxes.flatMap(toRule),
      links: (await page.getAnnotations()).flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
    });
  }
  return pages;
}

export function textOf(page: PdfPage | undefined): string {
  return page?.lines.map((line) => line.text).join('\n') ?? '';
}

/** The line that starts so; without one the test fails with the whole page. */
export function lineOf(page: PdfPage | undefined, start: string): TextLine {
  const found = page?.lines.find((candidate) => candidate.text.startsWith(start));
  if (found === undefined) throw new Error(`No line starts with "${start}":\n${textOf(page)}`);
  return found;
}

export function ruleBelow(page: PdfPage | undefined, above: TextLine): Rule {
  const found = page?.rules.find(
    ({ top, left, right }) =>
      top > above.baseline && top < above.baseline + 4 && left < above.right && right > above.left,
  );
  if (found === undefined) throw new Error(`No rule below "${above.text}"`);
  return found;
}

function toRule(box: unknown): Rule[] {
  if (!(box instanceof Float32Array)) return [];
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  return bottom - top < 1 && right > left ? [{ left: toMm(left), right: toMm(right), top: toMm(top) }] : [];
}

function toMm(points: number): number {
  return Math.round((points / POINTS_PER_MM) * 10) / 10;
}

function toLines(pieces: Piece[]): TextLine[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && piece.y - row[0].y < SAME_LINE) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => splitColumns(row.toSorted((a, b) => a.x - b.x))).map(toLine);
}

function splitColumns(row: Piece[]): Piece[][] {
  const columns: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    if (piece.x - end > COLUMN_GAP) columns.push([]);
    columns.at(-1)?.push(piece);
    end = piece.x + piece.width;
  }
  return columns;
}

function toLine(pieces: Piece[]): TextLine {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new Error('A line has text');
  let text = '';
  let end = first.x;
  for (const piece of pieces) {
    if (text !== '' && piece.x - end > 1 && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return {
    text: text.trim(),
    left: toMm(first.x),
    right: toMm(last.x + last.width),
    baseline: toMm(first.y),
    size: first.size,
    font: first.font,
  };
}
