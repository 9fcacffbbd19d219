/** The reader's list of contents: read from pieces, and written anew for the whole. */

import type { PdfFile } from './pdf-file.ts';
import { isReference, type PdfDictionary, type PdfValue, writeValue } from './pdf-syntax.ts';
import type { PdfWriter } from './pdf-writer.ts';

/** `title` as a string of the file; `page` is an object of the new file. */
export type Entry = { title: string; page: number; children: Entry[] };

export function outlineOf(file: PdfFile, pageOf: (number: number) => number): Entry[] {
  return entriesOf(file, file.dictionary(file.root.get('Outlines')), pageOf);
}

function entriesOf(file: PdfFile, above: PdfDictionary, pageOf: (number: number) => number): Entry[] {
  const found: Entry[] = [];
  for (let next = above.get('First'); next !== undefined; ) {
    const entry = file.dictionary(next);
    const title = file.resolve(entry.get('Title'));
    const place = file.resolve(entry.get('Dest'));
    const [page] = Array.isArray(place) ? place : [];
    if (typeof title === 'string' && isReference(page))
      found.push({ title, page: pageOf(page.reference), children: entriesOf(file, entry, pageOf) });
    next = entry.get('Next');
  }
  return found;
}

/** The number of the outline's root; null when there is nothing to list. */
export function writeOutline(entries: Entry[], writer: PdfWriter): number | null {
  if (entries.length === 0) return null;
  const root = writer.reserve();
  const ends = writeLevel(entries, root, writer);
  write(writer, root, [['Type', '/Outlines'], ...ends, ['Count', String(entries.length)]]);
  return root;
}

type Pair = [string, PdfValue];

function writeLevel(entries: Entry[], parent: number, writer: PdfWriter): Pair[] {
  const numbers = entries.map(() => writer.reserve());
  const link = (key: string, index: number): Pair[] => {
    const reference = numbers[index];
    return reference === undefined ? [] : [[key, { reference }]];
  };
  for (const [index, { title, page, children }] of entries.entries()) {
    const number = numbers[index] ?? 0;
    // A count below nothing: closed until somebody opens it.
    const below: Pair[] =
      children.length === 0
        ? []
        : [...writeLevel(children, number, writer), ['Count', String(-children.length)]];
    write(writer, number, [
      ['Title', title],
      ['Dest', [{ reference: page }, '/Fit']],
      ['Parent', { reference: parent }],
      ...link('Prev', index - 1),
      ...link('Next', index + 1),
      ...below,
    ]);
  }
  return [...link('First', 0), ...link('Last', numbers.length - 1)];
}

function write(writer: PdfWriter, number: number, entries: Pair[]): void {
  writer.write(
    number,
    writeValue(new Map(entries), (known) => known),
  );
}
