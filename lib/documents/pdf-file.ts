/** Reads a PDF of our own making: one classic table of objects, nothing packed into streams. */

import { isReference, type PdfDictionary, PdfSyntaxError, type PdfValue, parseValue } from './pdf-syntax.ts';

/** A value, and the bytes that follow it when it is a stream, as they stand in the file. */
export type PdfObject = { value: PdfValue; stream: Uint8Array | null };

export type PdfFile = {
  root: PdfDictionary;
  trailer: PdfDictionary;
  /** Numbers of the pages' objects, in order. */
  pages: number[];
  object(number: number): PdfObject;
  /** The value itself, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  /** The dictionary that the value is or refers to; empty when there is none. */
  dictionary(value: PdfValue | undefined): PdfDictionary;
};

const STREAM = 'stream\n';

export function readPdfFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const offsets = offsetsOf(file);
  const object = (number: number): PdfObject => {
    const start = offsets.of(number);
    return parseObject(file, file.indexOf('obj', start) + 3, offsets.after(start));
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isReference(value) ? object(value.reference).value : value;
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value);
    return found instanceof Map ? found : new Map();
  };
  const { trailer } = offsets;
  const root = dictionary(trailer.get('Root'));
  const kids = dictionary(root.get('Pages')).get('Kids');
  const pages = Array.isArray(kids) ? kids.filter(isReference).map(({ reference }) => reference) : [];
  if (pages.length === 0) throw new PdfSyntaxError('No pages');
  return { root, trailer, pages, object, resolve, dictionary };
}

function offsetsOf(file: Buffer) {
  const at = file.lastIndexOf('startxref');
  const start = Number(
    file
      .toString('latin1', at + 'startxref'.length, file.length)
      .trim()
      .split(/\s/)[0],
  );
  const [head, ...lines] = file.toString('latin1', start, at).split('\n');
  const count = Number(/^0 (\d+)/.exec(lines[0] ?? '')?.[1]);
  if (head?.trim() !== 'xref' || !Number.isInteger(count)) throw new PdfSyntaxError('No table of objects');
  const offsets = lines.slice(1, count + 1).map((line) => Number(line.slice(0, 10)));
  const sorted = [...offsets, start].sort((a, b) => a - b);
  const next = new Map(sorted.map((offset, index) => [offset, sorted[index + 1] ?? start]));
  const { value } = parseValue(
    lines
      .slice(count + 1)
      .join('\n')
      .replace(/^\s*trailer/, ''),
  );
  if (!(value instanceof Map)) throw new PdfSyntaxError('No trailer');
  return {
    trailer: value,
    of: (number: number): number => {
      const offset = offsets[number];
      if (offset === undefined || offset === 0) throw new PdfSyntaxError(`No object ${number}`);
      return offset;
    },
    after: (offset: number): number => next.get(offset) ?? start,
  };
}

function parseObject(file: Buffer, start: number, end: number): PdfObject {
  const part = file.subarray(start, end);
  const mark = part.indexOf(STREAM);
  const text = part.toString('latin1', 0, mark === -1 ? part.length : mark);
  const { value, end: after } = parseValue(text);
  if (mark === -1 || text.slice(after).trim() !== '') return { value, stream: null };
  const length = value instanceof Map ? Number(value.get('Length')) : Number.NaN;
  if (!Number.isInteger(length)) throw new PdfSyntaxError('A stream without a length');
  const from = mark + STREAM.length;
  return { value, stream: part.subarray(from, from + length) };
}
