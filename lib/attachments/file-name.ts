import type { AttachmentType } from './limits.ts';

/** With the type below 255 bytes, which is what file systems and mail programs take. */
const maxBytes = 200;
const fallback = 'tep-dinh-kem';

const spellings: Record<AttachmentType, readonly string[]> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  jpg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** Paths of any system, and signs that look like a slash. */
const folders = /^.*[/\\\u2044\u2215\u29F8\uFF0F\uFF3C]/su;
/** Control, direction-turning, zero-width and unassigned characters, and other signs that nobody sees. */
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/gu;
const forbidden = /[<>:"|?*]/g;
/** Names of devices; Windows takes "con.pdf" and "con.x.pdf" for them, too. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/iu;
const extension = /\.([\p{L}\p{N}]{1,10})$/u;

function tidy(given: string): string {
  return given
    .toWellFormed()
    .replace(folders, '')
    .replace(/[\p{Z}\s]+/gu, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(forbidden, '-')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
}

/** What stands after the last dot, if it can be an extension: "2026" in "BC nam.2026" is none. */
export function extensionOf(given: string): string | null {
  const [, found] = extension.exec(tidy(given)) ?? [];
  return found !== undefined && /\p{L}/u.test(found) ? found.toLowerCase() : null;
}

export function fitsType(found: string | null, type: AttachmentType): boolean {
  return found === null || spellings[type].includes(found);
}

/** As much of a text as has room in so many bytes, cut between what people take for letters. */
function cut(text: string, bytes: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept;
}

/** A name that is safe on every system and says what the file is. */
export function safeName(given: string, type: AttachmentType): string {
  const tidied = tidy(given);
  const found = extensionOf(given);
  const base = found === null ? tidied : tidied.slice(0, -found.length - 1);
  const safe = cut(base, maxBytes)
    .replace(/[. ]+$/, '')
    .replace(devices, (device) => `_${device}`);
  return `${/[\p{L}\p{N}]/u.test(safe) ? safe : fallback}.${type}`;
}

/** The words of a name, for those who look for words in it. */
export function wordsOfName(given: string): string {
  const tidied = tidy(given);
  const found = extensionOf(given);
  return (found === null ? tidied : tidied.slice(0, -found.length - 1)).replace(/[_+]+/g, ' ');
}
