/** The values that a PDF file is made of, as far as pdfkit writes them. Names, numbers and strings stay as written. */

export type PdfReference = { reference: number };
export type PdfDictionary = Map<string, PdfValue>;
export type PdfValue = string | PdfReference | PdfDictionary | PdfValue[];

const TOKEN =
  /[\s\0]*(?:(<<|>>|\[|\])|(\d+) \d+ R(?![A-Za-z])|(<[0-9A-Fa-f\s]*>|\/[^\s<>[\]()/%]*|[^\s<>[\]()/%]+)|(\())/y;

export class PdfSyntaxError extends Error {
  override name = 'PdfSyntaxError';
}

/** The value that begins there in a text of one character per byte, and where it ends. */
export function parseValue(text: string, at = 0): { value: PdfValue; end: number } {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text);
  if (found === null) throw new PdfSyntaxError(`No value at ${at}`);
  const [, sign, number, token] = found;
  const end = TOKEN.lastIndex;
  if (number !== undefined) return { value: { reference: Number(number) }, end };
  if (token !== undefined) return { value: token, end };
  if (sign === '<<') return parseDictionary(text, end);
  if (sign === '[') return parseArray(text, end);
  if (sign === undefined) {
    const close = endOfString(text, end);
    return { value: text.slice(end - 1, close), end: close };
  }
  throw new PdfSyntaxError(`Unexpected ${sign} at ${at}`);
}

function parseDictionary(text: string, at: number): { value: PdfDictionary; end: number } {
  const value: PdfDictionary = new Map();
  for (let end = at; ; ) {
    const close = closing(text, end, '>>');
    if (close !== null) return { value, end: close };
    const key = parseValue(text, end);
    if (typeof key.value !== 'string') throw new PdfSyntaxError(`No name at ${end}`);
    const entry = parseValue(text, key.end);
    value.set(key.value.slice(1), entry.value);
    end = entry.end;
  }
}

function parseArray(text: string, at: number): { value: PdfValue[]; end: number } {
  const value: PdfValue[] = [];
  for (let end = at; ; ) {
    const close = closing(text, end, ']');
    if (close !== null) return { value, end: close };
    const entry = parseValue(text, end);
    value.push(entry.value);
    end = entry.end;
  }
}

function closing(text: string, at: number, sign: string): number | null {
  let end = at;
  while (end < text.length && text.charCodeAt(end) <= 0x20) end += 1;
  return text.startsWith(sign, end) ? end + sign.length : null;
}

function endOfString(text: string, at: number): number {
  let depth = 1;
  for (let end = at; end < text.length; end += 1) {
    const sign = text[end];
    if (sign === '\\') end += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return end + 1;
  }
  throw new PdfSyntaxError(`No end of the string at ${at}`);
}

/** Writes a value, with the numbers that its references have in the new file. */
export function writeValue(value: PdfValue, numberOf: (reference: number) => number): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map((entry) => writeValue(entry, numberOf)).join(' ')}]`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, entry]) => `/${key} ${writeValue(entry, numberOf)}`);
    return `<<${entries.join('\n')}>>`;
  }
  return `${numberOf(value.reference)} 0 R`;
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && 'reference' in value;
}

/** Text for people, as a string of the file. */
export function textString(text: string): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}
