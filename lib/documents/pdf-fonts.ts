/** The printer set up once: Tinos (metrically Times New Roman), and no access to anything but its files. */

import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { takeFinishedLines } from './pdf-set-lines.ts';

export type Face = 'normal' | 'bold' | 'italics' | 'bolditalics';
export type Measure = (text: string, face: Face, size: number) => number;

export const FAMILY = 'Tinos';
const require = createRequire(import.meta.url);

const FILES: Record<Face, string> = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};
const FACES: readonly Face[] = ['normal', 'bold', 'italics', 'bolditalics'];

function fontFile(style: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
}

pdfmake.setFonts({ [FAMILY]: FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FILES).includes(path));
takeFinishedLines(FAMILY);
giveEqualFonts();

export const DEFAULT_STYLE = { font: FAMILY, fontSize: 14 };

export { pdfmake };

type Font = { encode(text: string): unknown; layoutCache?: object };
type Fonts = {
  prototype: {
    fontCache: Record<string, Partial<Record<Face, Font>>>;
    provideFont(family: string, bold: boolean, italics: boolean): Font;
  };
};

/** Signs that every file's fonts have, in this order: a merged file keeps one copy. Page numbers rest on the digits. */
const COMMON = `0123456789 ${signs(0x21, 0x2f)}${signs(0x3a, 0x7e)}${everyCase(
  'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
)}–—…“”‘’•§±×÷°¹²³€«»□`;

function signs(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

function everyCase(letters: string): string {
  return letters + letters.toLocaleUpperCase('vi');
}

/** The code of a digit in every font of ours: the signs of a subset are counted from 1. */
export function digitCode(digit: number): string {
  return (digit + 1).toString(16).padStart(4, '0');
}

/** The faces of all files are numbered alike and begin with the same signs; what words look like is found out once. */
function giveEqualFonts(): void {
  const { default: file }: { default: Fonts } = require('pdfmake/js/PDFDocument.js');
  const provide = file.prototype.provideFont;
  const layouts: Partial<Record<Face, object>> = {};
  file.prototype.provideFont = function provideFont(family, bold, italics) {
    if (this.fontCache[family] === undefined) {
      for (const face of FACES) {
        const font = provide.call(this, family, face.startsWith('bold'), face.endsWith('italics'));
        const layout = layouts[face] ?? font.layoutCache;
        if (layout !== undefined) {
          layouts[face] = layout;
          font.layoutCache = layout;
        }
        for (const sign of COMMON) font.encode(sign);
      }
    }
    return provide.call(this, family, bold, italics);
  };
}

type Ruler = { measure: Measure; covers: (codePoint: number) => boolean };
let ruler: Promise<Ruler> | undefined;
let covers: Ruler['covers'] = () => true;

/** Text widths as pdfmake computes them: same engine, same files. */
export async function createMeasure(): Promise<Measure> {
  ruler ??= createRuler();
  const { measure, covers: known } = await ruler;
  covers = known;
  return measure;
}

/** pdfkit's font around the one that knows its signs. */
type OpenFont = { font: { hasGlyphForCodePoint(codePoint: number): boolean } };

async function createRuler(): Promise<Ruler> {
  const file = await pdfmake.createPdf({ content: ' ', defaultStyle: DEFAULT_STYLE }).getStream();
  const widths: Record<Face, Map<string, number>> = {
    normal: new Map(),
    bold: new Map(),
    italics: new Map(),
    bolditalics: new Map(),
  };
  const UNIT = 1000;
  const measure: Measure = (text, face, size) => {
    let width = widths[face].get(text);
    if (width === undefined) {
      width = file.font(FILES[face]).fontSize(UNIT).widthOfString(text) / UNIT;
      widths[face].set(text, width);
    }
    return width * size;
  };
  const opened: { _font: OpenFont } = Object(file.font(FILES.normal));
  const { font } = opened._font;
  return { measure, covers: (codePoint) => font.hasGlyphForCodePoint(codePoint) };
}

/** Signs that Tinos lacks. */
const REPLACEMENTS: Record<string, string> = { '☐': '□', '☑': 'x', '☒': 'x', '✓': 'x', '✔': 'x', '✗': 'x' };

/** Whatever is not plain Latin is looked up, one sign at a time. */
const UNUSUAL = /[^\n\t\u0020-\u007e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013-\u2026]/gu;
const PICTURES = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u;
const JOINERS = /[\u200b-\u200d\u2060\ufe00-\ufe0f]/g;
const MISSING = '□';

let missing = new Set<number>();

/** Signs that were replaced by a box since the last time that somebody asked. */
export function takeMissing(): number[] {
  const found = [...missing].sort((a, b) => a - b);
  missing = new Set();
  return found;
}

export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[☐☑☒✓✔✗]/gu, (sign) => REPLACEMENTS[sign] ?? sign)
    .replaceAll(JOINERS, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNUSUAL, known);
}

/** A writing that Tinos does not know, or a picture: a box says that something stands there. */
function known(sign: string): string {
  const codePoint = sign.codePointAt(0) ?? 0;
  if (/\p{Cc}/u.test(sign)) return '';
  if (covers(codePoint) && !PICTURES.test(sign)) return sign;
  missing.add(codePoint);
  return MISSING;
}
