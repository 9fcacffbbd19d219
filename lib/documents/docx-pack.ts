/** Makes the file of a Word document, of which nothing depends on when or where it is made. */

import { Document, type IPropertiesOptions, Packer } from 'docx';

/** As an official zip entry says "1 January 1980 00:00". */
const ZIP_TIME = 0;
const ZIP_DATE = (1 << 5) | 1;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

export type About = { title: string; author: string; date: Date };

export async function packDocx(options: IPropertiesOptions, about: About): Promise<Uint8Array> {
  const file = await unrandomised(() =>
    Packer.toBuffer(new Document(options), undefined, [
      { path: 'docProps/core.xml', data: coreProperties(about) },
    ]),
  );
  return undated(file);
}

/** Links get random ids; they are drawn before the first await, so nobody else sees the fixed row of numbers. */
function unrandomised<Result>(work: () => Result): Result {
  const random = Math.random;
  let state = 1;
  Math.random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  try {
    return work();
  } finally {
    Math.random = random;
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function xml(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

function coreProperties({ title, author, date }: About): string {
  const day = `xsi:type="dcterms:W3CDTF">${date.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<cp:lastModifiedBy>Nhịp Cầu</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created ${day}</dcterms:created><dcterms:modified ${day}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

/** The same file with fixed times in its directory and before each entry. */
function undated(file: Buffer): Uint8Array {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(signature(END_OF_DIRECTORY));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === DIRECTORY_ENTRY) {
    stamp(bytes, at + 12);
    stamp(bytes, bytes.readUInt32LE(at + 42) + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return bytes;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function stamp(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(ZIP_TIME, at);
  bytes.writeUInt16LE(ZIP_DATE, at + 2);
}
