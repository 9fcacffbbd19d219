/**
 * Fonts that are alike in all files, so that a merged file keeps one copy of each: numbered alike, and beginning with
 * the same signs in the same order. What was read, measured and packed for one file serves the next.
 */

import { createRequire } from 'node:module';
import type { Face } from './faces.ts';

/** Nearly all that our papers are made of. Page numbers rest on the digits, which come first. */
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

type Glyph = { id: number; advanceWidth: number };
/** pdfkit's font of one file. */
type Font = {
  /** The font itself, of all files. */
  font: { glyphForCodePoint(codePoint: number): Glyph };
  scale: number;
  layoutCache?: object;
  subset: {
    glyphs: number[];
    mapping: Record<number, number>;
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  };
  unicode: number[][];
  widths: number[];
  constructor: new (file: File, font: Font['font'], id: string) => Font;
};
type File = {
  fontCache: Record<string, Partial<Record<Face, Font>>>;
  _fontFamilies: Record<string, Font>;
  _fontCount: number;
  provideFont(family: string, bold: boolean, italics: boolean): Font;
};
/** A font with the common signs and nothing else. */
type Model = {
  font: Font;
  glyphs: number[];
  mapping: Record<number, number>;
  unicode: number[][];
  widths: number[];
  packed: Uint8Array | null;
};

const FACES: readonly Face[] = ['normal', 'bold', 'italics', 'bolditalics'];
const require = createRequire(import.meta.url);

export function giveEqualFonts(family: string, files: Record<Face, string>): void {
  const { default: file }: { default: { prototype: File } } = require('pdfmake/js/PDFDocument.js');
  const provide = file.prototype.provideFont;
  const models: Partial<Record<Face, Model>> = {};
  file.prototype.provideFont = function provideFont(asked, bold, italics) {
    if (asked === family && this.fontCache[family] === undefined) {
      const faces: Partial<Record<Face, Font>> = {};
      this.fontCache[family] = faces;
      for (const face of FACES) {
        const model = models[face];
        if (model === undefined) {
          const font = provide.call(this, family, face.startsWith('bold'), face.endsWith('italics'));
          models[face] = modelOf(font);
          packOnce(font, models[face]);
        } else faces[face] = like(model, this, files[face]);
      }
    }
    return provide.call(this, asked, bold, italics);
  };
}

function modelOf(font: Font): Model {
  const { subset, unicode, widths, scale } = font;
  // What pdfkit notes of a sign that it writes, without finding out how words are set.
  for (const sign of COMMON) {
    const codePoint = sign.codePointAt(0) ?? 0;
    const glyph = font.font.glyphForCodePoint(codePoint);
    const code = subset.includeGlyph(glyph.id);
    widths[code] = glyph.advanceWidth * scale;
    unicode[code] = [codePoint];
  }
  const { glyphs, mapping } = subset;
  return {
    font,
    glyphs: [...glyphs],
    mapping: { ...mapping },
    unicode: [...unicode],
    widths: [...widths],
    packed: null,
  };
}

function like(model: Model, file: File, path: string): Font {
  file._fontCount += 1;
  const font = new model.font.constructor(file, model.font.font, `F${file._fontCount}`);
  file._fontFamilies[path] = font;
  if (model.font.layoutCache !== undefined) font.layoutCache = model.font.layoutCache;
  font.subset.glyphs = [...model.glyphs];
  font.subset.mapping = { ...model.mapping };
  font.unicode = [...model.unicode];
  font.widths = [...model.widths];
  packOnce(font, model);
  return font;
}

/** Packing a subset takes longer than setting a report; most files need the same one. */
function packOnce({ subset }: Font, model: Model): void {
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    if (subset.glyphs.length !== model.glyphs.length) return encode();
    model.packed ??= encode();
    return model.packed;
  };
}
