import type { PrintFormat } from '../documents/schema.ts';
import { fold } from '../text.ts';
import { layoutVersion, type PrintKind, type PrintSubject } from './schema.ts';

/** Everything that makes two prints of a subject differ; equal keys are one file. */
export type PrintContent = {
  /** Of what is said; empty for a template, which never changes. */
  contentHash: string;
  /** Number and date given by văn thư, or the year that a draft would be signed in. */
  stamp: string;
  /** Where its QR code leads. */
  publicUrl: string;
};

export function cacheKeyOf(
  { kind, id }: PrintSubject,
  format: PrintFormat,
  { contentHash, stamp, publicUrl }: PrintContent,
): string {
  return [kind, format, id, contentHash, layoutVersion, stamp, publicUrl].join('|');
}

/** Number and date given by văn thư, as far as they change a paper. */
export function issuedStamp(issued: { number: string; symbol: string; date: string } | null): string {
  return issued ? `${issued.number}/${issued.symbol} ${issued.date}` : '';
}

/** The key of a sent report as part of a longer paper. */
export function partKeyOf({ id, contentHash, stamp, publicUrl }: PrintContent & { id: string }): string {
  return ['submission', id, contentHash, stamp, publicUrl].join('|');
}

export type FileName = { kind: PrintKind; format: PrintFormat; parts: (string | number | undefined)[] };

const leading: Record<PrintKind, string> = {
  submission: 'bao-cao',
  receipt: 'bien-nhan',
  draft: 'du-thao-bao-cao',
  blank: 'mau-bao-cao',
  edition: 'bao-cao-tong-hop',
  edition_full: 'bao-cao-tong-hop-ban-day-du',
  summary_draft: 'du-thao-bao-cao-tong-hop',
  letter: 'don-doc',
};

/** A name that every system can keep: Vietnamese without diacritics. */
export function fileNameOf({ kind, format, parts }: FileName): string {
  const words = parts.map((part) => slug(String(part ?? ''))).filter((part) => part !== '');
  return `${[leading[kind], ...words].join('-')}.${format}`;
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export const contentTypes: Record<PrintFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
