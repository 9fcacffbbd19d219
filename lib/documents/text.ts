/** Forms of words and figures that Nghị định 30/2020/NĐ-CP, Phụ lục I prescribes. */

import type { Block, Inline } from './schema.ts';

const BLANK_NUMBER = ' '.repeat(5);
const BLANK_DAY = ' '.repeat(5);

/** "Số: 05/BC-UBND"; a blank to be filled in by hand while there is no number. */
export function numberLine(number: string | null, symbol: string): string {
  const given = number?.trim() ?? '';
  return `Số: ${given === '' ? BLANK_NUMBER : withLeadingZero(given)}/${symbol}`;
}

function withLeadingZero(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

/** "Quảng Ngãi, ngày 05 tháng 12 năm 2026"; only days 1–9 and months 1 and 2 take a zero. */
export function placeDateLine(place: string, date: string | null, year: number): string {
  return `${place}, ${longDate(date, year)}`;
}

/** "ngày 05 tháng 12 năm 2026" */
export function longDate(date: string | null, year: number): string {
  if (date === null) return `ngày${BLANK_DAY}tháng${BLANK_DAY}năm ${year}`;
  const { day, month, year: givenYear } = parts(date);
  const monthText = month <= 2 ? `0${month}` : `${month}`;
  return `ngày ${String(day).padStart(2, '0')} tháng ${monthText} năm ${givenYear}`;
}

const END = './.';
const CLOSING_PUNCTUATION = /[\s.;,:/]+$/u;

/** The text with "./." at its end, in place of a full stop. */
export function withEndMark(text: string): string {
  return `${text.replace(CLOSING_PUNCTUATION, '')}${END}`;
}

/** As withEndMark for a paragraph; the mark follows a source mark, so that it ends the document. */
export function contentWithEndMark(content: Inline[]): Inline[] {
  const last = content.findLastIndex(
    (inline) => inline.text.trim() !== '' || inline.sourceMark !== undefined,
  );
  const closing = content[last];
  if (closing === undefined) return content;
  const before = content.slice(0, last);
  if (closing.sourceMark === undefined) return [...before, { ...closing, text: withEndMark(closing.text) }];
  return [...before, { ...closing, text: closing.text.replace(CLOSING_PUNCTUATION, '') }, { text: END }];
}

/** A body whose last paragraph carries the end mark. */
export function endedBlocks(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    index === last && block.kind === 'paragraph'
      ? { ...block, content: contentWithEndMark(block.content) }
      : block,
  );
}

/** "1. Tiêu đề"; just the title without a number. */
export function numberedTitle(number: string, title: string): string {
  const sign = number.trim().replace(/\.$/, '');
  return sign === '' ? title : `${sign}. ${title}`;
}

/** "V/v báo cáo …" */
export function letterSubject(subject: string): string {
  return /^V\/v /i.test(subject) ? subject : `V/v ${subject}`;
}

/** "- Như trên;" … "- Lưu: VT, SNgV." */
export function recipientLines(recipients: string[]): string[] {
  return dashed(recipients);
}

/** Lines under "Kính gửi:" when there are several: "- …;" and "- … ." */
export function addresseeLines(addressees: string[]): string[] {
  return dashed(addressees);
}

function dashed(entries: string[]): string[] {
  const bare = entries
    .map((entry) => entry.replace(/^[\s\-–]+|[\s;.,]+$/gu, ''))
    .filter((entry) => entry !== '');
  return bare.map((entry, index) => `- ${entry}${index === bare.length - 1 ? '.' : ';'}`);
}

function parts(date: string): { day: number; month: number; year: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new RangeError(`Not a date in the form YYYY-MM-DD: ${date}`);
  }
  return { day: Number(day), month: Number(month), year: Number(year) };
}
