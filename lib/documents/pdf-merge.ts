/**
 * Puts pieces that were printed by themselves together into one file, and numbers their pages. One piece is in memory
 * at a time. What the file says of itself (title, language, dates, archive format) is what the first piece says.
 */

import { FORMAT, mm } from './format.ts';
import { digitCode } from './pdf-equal-fonts.ts';
import { type PdfFile, readPdfFile } from './pdf-file.ts';
import { type Entry, outlineOf, writeOutline } from './pdf-outline.ts';
import { isReference, type PdfDictionary, type PdfValue, textString, writeValue } from './pdf-syntax.ts';
import { createWriter, type PdfWriter } from './pdf-writer.ts';

export type Piece = {
  read: () => Uint8Array;
  /** Offered by the reader's list of contents; `place` is where links of other pieces lead, as "#place". */
  mark?: { title: string; level: 0 | 1; place: string };
};
/** Pages that are counted from 1, of which the first carries no number; or pages without numbers. */
export type Volume = { numbered: boolean; pieces: Piece[] };

export function mergePdf(volumes: Volume[], out: (bytes: Uint8Array) => void): { pages: number } {
  const writer = createWriter(out);
  const pagesNumber = writer.reserve();
  const pages: number[] = [];
  const outline: Entry[] = [];
  const places = new Map<string, number>();
  let first: { catalog: PdfDictionary; info: number | null; stamp: Stamp } | undefined;

  for (const { numbered, pieces } of volumes) {
    let count = 0;
    for (const { read, mark } of pieces) {
      const file = readPdfFile(read());
      const copy = copierOf(file, writer);
      first ??= {
        catalog: catalogOf(file, copy),
        info: infoOf(file, copy),
        stamp: stampOf(file, copy, writer),
      };
      const { stamp } = first;
      const start = pages.length;
      for (const page of file.pages) {
        count += 1;
        const number = copy.page(page);
        pages.push(number);
        writePage(page, number, {
          file,
          copy,
          writer,
          parent: pagesNumber,
          stamp: numbered && count > 1 ? (height, width) => stamp(count, height, width) : null,
        });
      }
      const own = outlineOf(file, copy.page);
      if (mark === undefined) outline.push(...own);
      else addMark(outline, places, mark, pages[start] ?? 0, own);
    }
  }
  if (first === undefined) throw new RangeError('Nothing to put together');

  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  writer.write(pagesNumber, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${kids}]>>`);
  const { catalog, info } = first;
  catalog.set('Pages', { reference: pagesNumber });
  const outlines = writeOutline(outline, writer);
  if (outlines !== null) {
    catalog.set('Outlines', { reference: outlines });
    catalog.set('PageMode', '/UseOutlines');
  }
  if (places.size > 0) catalog.set('Names', new Map([['Dests', namesOf(places)]]));
  const root = writer.keep(same(catalog));
  writer.end(
    new Map<string, PdfValue>([
      ['Root', { reference: root }],
      ...(info === null ? [] : [['Info', { reference: info }] satisfies [string, PdfValue]]),
    ]),
  );
  return { pages: pages.length };
}

function same(value: PdfValue): string {
  return writeValue(value, (number) => number);
}

type Copy = {
  /** The number in the new file of one of the piece's pages. */
  page(number: number): number;
  value(value: PdfValue): PdfValue;
};

/** Copies objects of a piece when they are first needed. */
function copierOf(file: PdfFile, writer: PdfWriter): Copy {
  const pages = new Map(file.pages.map((number) => [number, writer.reserve()]));
  const copied = new Map<number, number>();
  const numberOf = (number: number): number => {
    const known = pages.get(number) ?? copied.get(number);
    if (known !== undefined) return known;
    const { value, stream } = file.object(number);
    const kept = writer.keep(writeValue(value, numberOf), stream);
    copied.set(number, kept);
    return kept;
  };
  const renumbered = (value: PdfValue): PdfValue => {
    if (typeof value === 'string') return value;
    if (Array.isArray(value)) return value.map(renumbered);
    if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, renumbered(entry)]));
    return { reference: numberOf(value.reference) };
  };
  return { page: (number) => pages.get(number) ?? 0, value: renumbered };
}

/** What belongs to the pages is made anew. */
const OF_THE_PAGES = new Set(['Pages', 'Outlines', 'Names', 'PageMode']);

function catalogOf({ root }: PdfFile, copy: Copy): PdfDictionary {
  return new Map(
    [...root].flatMap(([key, value]) => (OF_THE_PAGES.has(key) ? [] : [[key, copy.value(value)] as const])),
  );
}

function infoOf({ trailer }: PdfFile, copy: Copy): number | null {
  const info = trailer.get('Info');
  if (!isReference(info)) return null;
  const copied = copy.value(info);
  return isReference(copied) ? copied.reference : null;
}

type Stamp = (
  number: number,
  height: number,
  width: number,
) => { before: number; after: number; font: number };

const STAMP_FONT = 'PageNumber';

/** Writes page numbers in a font of the first piece: all of our fonts begin with the digits. */
function stampOf(file: PdfFile, copy: Copy, writer: PdfWriter): Stamp {
  const font = copy.value(fontForNumbers(file));
  const before = writer.keep('<</Length 2>>', Buffer.from('q\n'));
  const { page, pageNumber } = FORMAT;
  return (number, height, width) => {
    const { size, fromTopMm } = pageNumber;
    const digits = [...String(number)];
    // Digits are as wide as half of their height.
    const long = (digits.length * size) / 2;
    const x = (mm(page.leftMm) + width - mm(page.rightMm) - long) / 2;
    const y = height - mm(fromTopMm) - size * ASCENT;
    const codes = digits.map((digit) => digitCode(Number(digit))).join('');
    const text = `Q 0 0 0 rg BT /${STAMP_FONT} ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td <${codes}> Tj ET\n`;
    const after = writer.keep(`<</Length ${text.length}>>`, Buffer.from(text));
    return { before, after, font: isReference(font) ? font.reference : 0 };
  };
}

/** Of Tinos: from the baseline to the top of its line. */
const ASCENT = 0.891;

function fontForNumbers(file: PdfFile): PdfValue {
  const fonts = file.pages.flatMap((page) => {
    const resources = file.dictionary(file.dictionary({ reference: page }).get('Resources'));
    return [...file.dictionary(resources.get('Font')).values()];
  });
  const upright = fonts.find((font) =>
    file.dictionary(font).get('BaseFont')?.toString().endsWith('-Regular'),
  );
  const font = upright ?? fonts[0];
  if (font === undefined) throw new RangeError('The first piece has no text');
  return font;
}

type Place = {
  file: PdfFile;
  copy: Copy;
  writer: PdfWriter;
  parent: number;
  stamp: ((height: number, width: number) => ReturnType<Stamp>) | null;
};

function writePage(page: number, number: number, { file, copy, writer, parent, stamp }: Place): void {
  const entries = file.dictionary({ reference: page });
  const resources = file.dictionary(entries.get('Resources'));
  const contents = entries.get('Contents') ?? [];
  const rest = [...entries].filter(([key]) => !['Parent', 'Resources', 'Contents'].includes(key));
  const written: PdfDictionary = new Map(rest.map(([key, value]) => [key, copy.value(value)]));
  written.set('Parent', { reference: parent });
  const text = copy.value(contents);
  const ownResources = copy.value(resources);
  if (stamp === null || !(ownResources instanceof Map)) {
    written.set('Contents', text);
    written.set('Resources', ownResources);
  } else {
    const box = file.resolve(entries.get('MediaBox'));
    const [, , width, height] = Array.isArray(box) ? box.map(Number) : [];
    const { before, after, font } = stamp(height ?? 0, width ?? 0);
    const fonts = ownResources.get('Font');
    const known: PdfDictionary = fonts instanceof Map ? fonts : new Map();
    ownResources.set('Font', new Map([...known, [STAMP_FONT, { reference: font }]]));
    written.set('Contents', [{ reference: before }, ...[text].flat(), { reference: after }]);
    written.set('Resources', ownResources);
  }
  writer.write(number, same(written));
}

function addMark(
  outline: Entry[],
  places: Map<string, number>,
  { title, level, place }: NonNullable<Piece['mark']>,
  page: number,
  children: Entry[],
): void {
  const entry: Entry = { title: textString(title), page, children };
  const siblings = level === 0 ? outline : (outline.at(-1)?.children ?? outline);
  siblings.push(entry);
  places.set(place, page);
}

function namesOf(places: Map<string, number>): PdfDictionary {
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([place, page]): PdfValue[] => [
    `(${place})`,
    [{ reference: page }, '/XYZ', 'null', 'null', 'null'],
  ]);
  return new Map([['Names', names]]);
}
