/** The printer set up once: Tinos (metrically Times New Roman), and no access to anything but its files. */

import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Face, Measure } from './faces.ts';
import { noteMissing } from './missing-signs.ts';
import { giveEqualFonts } from './pdf-equal-fonts.ts';
import { takeFinishedLines } from './pdf-set-lines.ts';

export const FAMILY = 'Tinos';
const require = createRequire(import.meta.url);

const FILES: Record<Face, string> = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};

function fontFile(style: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
}

pdfmake.setFonts({ [FAMILY]: FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FILES).includes(path));
takeFinishedLines(FAMILY);
giveEqualFonts(FAMILY, FILES);

export const DEFAULT_STYLE = { font: FAMILY, fontSize: 14 };

export { pdfmake };

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
const JOINERS = /[\u200b-\u200d\u2060]|[\ufe00-\ufe0f]/g;
const MISSING = '□';

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
  noteMissing(codePoint);
  return MISSING;
}
