import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { WordRefusal } from './schema.ts';
import { attributesOf, tagsOf } from './xml.ts';

/** Why a file is not read. Found by what it holds, whatever its name says. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly code: WordRefusal;

  constructor(code: WordRefusal) {
    super(code);
    this.code = code;
  }
}

/** The XML parts of a Word file by name; pictures are never unpacked. */
export type WordParts = ReadonlyMap<string, string>;

const megabyte = 1024 * 1024;
export const unpackLimits = {
  entries: 3_000,
  /** Of everything, as the directory of the zip declares it. */
  declaredBytes: 400 * megabyte,
  /** Of the XML parts, which alone are unpacked. */
  xmlBytes: 48 * megabyte,
  /** A long report is packed some 30 times smaller; a bomb a thousand times. */
  ratio: 200,
  ratioFromBytes: 4 * megabyte,
} as const;

const oleFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function refuseForeignKinds(bytes: Buffer): void {
  if (bytes.subarray(0, 8).equals(oleFile))
    throw new RefusedFile(bytes.includes(encryptedPackage) ? 'wordEncrypted' : 'wordOldFormat');
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') throw new RefusedFile('wordWrongType');
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    const swollen =
      entry.uncompressedSize > unpackLimits.ratioFromBytes &&
      entry.uncompressedSize > entry.compressedSize * unpackLimits.ratio;
    if (entries.length >= unpackLimits.entries || declared > unpackLimits.declaredBytes || swollen)
      throw new RefusedFile('wordBomb');
    if (entry.isEncrypted()) throw new RefusedFile('wordEncrypted');
    entries.push(entry);
  }
  if (new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size < entries.length)
    throw new RefusedFile('wordDamaged');
  return entries;
}

/** Unpacks one part; the library stops where the content exceeds what the directory declares. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > unpackLimits.xmlBytes) throw new RefusedFile('wordBomb');
    chunks.push(chunk);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
}

const isXml = /\.(xml|rels)$/i;

/** Opens the file within its budget and refuses what could do harm or is no Word report. */
export async function unpackWord(bytes: Buffer): Promise<WordParts> {
  refuseForeignKinds(bytes);
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    const entries = await entriesOf(zip);
    refuseNames(entries.map(({ fileName }) => fileName));
    const xml = entries.filter(({ fileName }) => isXml.test(fileName));
    if (xml.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > unpackLimits.xmlBytes)
      throw new RefusedFile('wordBomb');
    const parts = new Map<string, string>();
    for (const entry of xml) parts.set(entry.fileName, await textOf(zip, entry));
    refuseParts(parts);
    return parts;
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const swollen = error instanceof Error && /too many bytes|size mismatch/i.test(error.message);
    throw new RefusedFile(swollen ? 'wordBomb' : 'wordDamaged');
  }
}

function refuseNames(names: string[]): void {
  if (names.some((name) => /vba(project|data)/i.test(name))) throw new RefusedFile('wordMacro');
  if (names.some((name) => /\/activex\/|\/embeddings\/[^/]*\.(bin|exe|dll|js|vbs)$/i.test(name)))
    throw new RefusedFile('wordEmbedded');
}

function refuseParts(parts: WordParts): void {
  for (const text of parts.values())
    if (/<!\s*(doctype|entity)/i.test(text)) throw new RefusedFile('wordDoctype');
  refuseContentTypes(parts.get('[Content_Types].xml') ?? '');
  for (const [name, text] of parts) if (name.toLowerCase().endsWith('.rels')) refuseRelationships(name, text);
}

function refuseContentTypes(text: string): void {
  const types = tagsOf(text).map(({ attributes }) => attributesOf(attributes).ContentType ?? '');
  if (types.some((type) => /macroEnabled|vbaProject|vbaData/i.test(type))) throw new RefusedFile('wordMacro');
  if (types.some((type) => /activeX|oleObject/i.test(type))) throw new RefusedFile('wordEmbedded');
  if (!types.some((type) => /wordprocessingml\.document\.main\+xml$/i.test(type)))
    throw new RefusedFile('wordWrongType');
}

/** Links that a reader would click are content; everything else outside of the file is fetched without asking. */
function refuseRelationships(name: string, text: string): void {
  for (const tag of tagsOf(text)) {
    const { Type = '', TargetMode = '' } = attributesOf(tag.attributes);
    const kind = Type.slice(Type.lastIndexOf('/') + 1).toLowerCase();
    if (kind === 'vbaproject') throw new RefusedFile('wordMacro');
    const ofBody = !/\/charts?\//i.test(name);
    if (kind === 'oleobject' || kind === 'control' || kind === 'afchunk' || (kind === 'package' && ofBody))
      if (TargetMode.toLowerCase() !== 'external') throw new RefusedFile('wordEmbedded');
    if (TargetMode.toLowerCase() !== 'external' || kind === 'hyperlink') continue;
    throw new RefusedFile(kind === 'attachedtemplate' ? 'wordTemplate' : 'wordExternal');
  }
}
