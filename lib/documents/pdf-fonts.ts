/** The printer set up once: Tinos (metrically Times New Roman), and no access to anything but its files. */

import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { spreadOnlySpaces } from './pdf-justify.ts';

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

function fontFile(style: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
}

pdfmake.setFonts({ [FAMILY]: FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(FILES).includes(path));
spreadOnlySpaces();

export const DEFAULT_STYLE = { font: FAMILY, fontSize: 14 };

export { pdfmake };

/** Text widths as pdfmake computes them: same engine, same files. */
export async function createMeasure(): Promise<Measure> {
  const ruler = await pdfmake.createPdf({ content: ' ', defaultStyle: DEFAULT_STYLE }).getStream();
  const widths: Record<Face, Map<string, number>> = {
    normal: new Map(),
    bold: new Map(),
    italics: new Map(),
    bolditalics: new Map(),
  };
  const UNIT = 1000;
  return (text, face, size) => {
    let width = widths[face].get(text);
    if (width === undefined) {
      width = ruler.font(FILES[face]).fontSize(UNIT).widthOfString(text) / UNIT;
      widths[face].set(text, width);
    }
    return width * size;
  };
}

/** Signs that Tinos lacks. */
const REPLACEMENTS: Record<string, string> = { '☐': '□', '☑': 'x', '☒': 'x', '✓': 'x', '✔': 'x', '✗': 'x' };

/** Writings that Tinos does not know, and pictures: a box says that something stands there. */
const UNKNOWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu;
const JOINERS = /[\u200d\ufe0e\ufe0f]/g;

export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[☐☑☒✓✔✗]/gu, (sign) => REPLACEMENTS[sign] ?? sign)
    .replaceAll(JOINERS, '')
    .replaceAll(UNKNOWN, '□')
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ');
}
