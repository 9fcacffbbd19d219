import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { openPromise } from 'yauzl';
import { UserError } from '../errors.ts';
import { kindNames } from './labels.ts';
import { type AttachmentType, attachmentTypes } from './limits.ts';

const headBytes = 1024;
const patienceMs = 10_000;
const entryLimit = 20_000;

/** Formats that file-type calls by more than one name, or that hold programs under a harmless one. */
const macroEnabled = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm']);
const macroParts = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/[^/]+)$/i;

const page =
  /^(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<(?:html|head|body|script|iframe|title|meta|div|p|a|img)[\s>])/;

function isAccepted(ext: string): ext is AttachmentType {
  return attachmentTypes.some((type) => type === ext);
}

/** What a text is, by how it begins: file-type knows only formats that begin with bytes of their own. */
function kindOfText(head: Buffer): string {
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (page.test(text)) return 'html';
  if (text.startsWith('<svg') || (text.startsWith('<?xml') && text.includes('<svg'))) return 'svg';
  if (text.startsWith('<?xml')) return 'xml';
  if (text.startsWith('#!')) return 'script';
  return /(?![\t\n\f\r])\p{Cc}|\uFFFD/u.test(text) ? 'unknown' : 'text';
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Programs in a document whose main part says that it has none. */
async function hidesMacros(path: string): Promise<boolean> {
  const zip = await openPromise(path, { lazyEntries: true });
  let entries = 0;
  for await (const { fileName } of zip.eachEntry()) {
    entries += 1;
    if (macroParts.test(fileName) || entries > entryLimit) {
      zip.close();
      return true;
    }
  }
  return false;
}

function refuseKind(kind: string): never {
  throw new UserError('fileKind', { kind: kindNames[kind] ?? `định dạng .${kind}` });
}

/** What a file is, by its bytes and whatever its name says; what is not taken is refused by what it is. */
export async function typeOfContent(path: string): Promise<AttachmentType> {
  const found = await fileTypeFromFile(path, { signal: AbortSignal.timeout(patienceMs) }).catch(
    () => undefined,
  );
  const kind = found?.ext ?? kindOfText(await headOf(path));
  if (macroEnabled.has(kind)) throw new UserError('fileMacros');
  if (!isAccepted(kind)) return refuseKind(kind);
  if (kind === 'docx' || kind === 'xlsx') {
    const programs = await hidesMacros(path).catch(() => refuseKind('damaged'));
    if (programs) throw new UserError('fileMacros');
  }
  return kind;
}
