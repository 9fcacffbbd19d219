/** Forms of words and figures that Nghị định 30/2020/NĐ-CP, Phụ lục I prescribes. */

import { FORMAT } from './format.ts';
import type { Annex, Block, Inline, List, OfficialDocument, Paragraph, UrgencyMark } from './schema.ts';

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const TO = 'Kính gửi:';
export const URGENCY_MARKS: Record<UrgencyMark, string> = {
  urgent: 'KHẨN',
  very_urgent: 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
};
/** Beside the QR code. */
export const LOOK_UP = 'Quét mã để tra cứu.';

const BLANK_NUMBER = ' '.repeat(5);
const BLANK_DAY = ' '.repeat(5);
const BLANK_YEAR = '……';
/** A form for any year has no date; a file must say one. */
const FORM_YEAR = 2020;

/** "Số: 05/BC-UBND"; a blank to be filled in by hand while there is no number. */
export function numberLine(number: string | null, symbol: string): string {
  const given = number?.trim() ?? '';
  return `Số: ${given === '' ? `${BLANK_NUMBER}/${symbol}` : numberAndSymbol({ number: given, symbol })}`;
}

/** "05/BC-UBND" */
export function numberAndSymbol({ number, symbol }: { number: string; symbol: string }): string {
  return `${withLeadingZero(number.trim())}/${symbol}`;
}

function withLeadingZero(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

/** "Quảng Ngãi, ngày 05 tháng 12 năm 2026"; only days 1–9 and months 1 and 2 take a zero. */
export function placeDateLine(place: string, date: string | null, year: number | null): string {
  return place === ''
    ? `Ngày${longDate(date, year).slice('ngày'.length)}`
    : `${place}, ${longDate(date, year)}`;
}

/** "ngày 05 tháng 12 năm 2026" */
export function longDate(date: string | null, year: number | null): string {
  if (date === null) return `ngày${BLANK_DAY}tháng${BLANK_DAY}năm ${year ?? BLANK_YEAR}`;
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

/**
 * A body whose last words carry the end mark: those of the last paragraph or list item. After a table, or after lines
 * to write on, it stands on a line of its own.
 */
export function endedBlocks(blocks: Block[]): Block[] {
  const last = blocks.findLastIndex(({ kind }) => !TITLES.has(kind));
  const block = blocks[last];
  if (block === undefined) return blocks;
  const ended = endedBlock(block);
  return ended === null
    ? [
        ...blocks.slice(0, last + 1),
        { kind: 'paragraph', content: [{ text: END }] },
        ...blocks.slice(last + 1),
      ]
    : blocks.with(last, ended);
}

const TITLES = new Set<Block['kind']>(['group', 'heading', 'subheading']);

function endedBlock(block: Block): Block | null {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return endedText(block);
    default:
      return null;
  }
}

function endedText(block: Paragraph | List): Paragraph | List | null {
  if (block.kind === 'paragraph') {
    return hasWords(block.content) ? { ...block, content: contentWithEndMark(block.content) } : null;
  }
  const item = block.items.at(-1);
  const part = item?.at(-1);
  if (item === undefined || part === undefined) return null;
  const ended = endedText(part);
  return ended && { ...block, items: block.items.with(-1, item.with(-1, ended)) };
}

function hasWords(content: Inline[]): boolean {
  return content.some(({ text, sourceMark }) => text.trim() !== '' || sourceMark !== undefined);
}

/** "1. Tiêu đề"; just the title without a number. */
export function numberedTitle(number: string, title: string): string {
  const sign = number.trim().replace(/\.$/, '');
  return sign === '' ? title : `${sign}. ${title}`;
}

/** Where links to an annex lead, and what the reader's list of contents says. */
export function annexMark(
  { label, title }: Pick<Annex, 'label' | 'title'>,
  index: number,
): { title: string; level: 0; place: string } {
  return { title: `${label}: ${title}`, level: 0, place: `phu_luc_${index + 1}` };
}

/** Where an annex ends, which in Word says how many pages it has. */
export function endOfAnnex(place: string): string {
  return `${place}_het`;
}

/** Where links to a paper in an annex lead. */
export function enclosedPlace(annex: number, paper: number): string {
  return `phu_luc_${annex + 1}_${paper + 1}`;
}

/** "BÁO CÁO Kết quả …", as the file calls itself. */
export function titleOf({ name, subject }: OfficialDocument): string {
  return [name, subject].filter((part) => part !== '').join(' ');
}

/** What the file says of its date: the day that is printed, or the beginning of that year. */
export function dateOf({ date, year }: OfficialDocument): Date {
  return new Date(`${date ?? `${year ?? FORM_YEAR}-01-01`}T00:00:00Z`);
}

/** "Mã nội dung 9f86d081884c7d65": the short hash, the same on screen and paper. */
export function traceLine({ label, hash }: NonNullable<OfficialDocument['trace']>): string {
  return `${label} ${shortHash(hash)}`;
}

export function shortHash(hash: string): string {
  return hash.slice(0, FORMAT.trace.hashLength);
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
