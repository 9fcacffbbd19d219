import { keepHorns } from './text-care/legacy-fonts.ts';

/**
 * Text hygiene at every boundary: NFC, no zero-width or control characters, no soft hyphen (but the letter that it
 * is in TCVN3 fonts), no private-use bullets, NBSP runs to one space, CRLF to LF. Tabs and line feeds stay.
 */
export function cleanText(value: string): string {
  return keepHorns(value.toWellFormed())
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u202F\u2007]+/g, ' ')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uE000-\uF8FF\uFFFD]/g, '')
    .normalize('NFC');
}

/** One line: as cleanText, with every run of white space a single space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/g, ' ').trim();
}

/** Search key without case, diacritics, đ and tone placement: "Hòa" and "Hoà" both give "hoa". */
export function fold(value: string): string {
  return cleanLine(value).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Paragraphs of a text: separated by line breaks, empty ones dropped. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
