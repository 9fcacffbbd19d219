/**
 * What a printed paper says, independent of how it is printed. One description serves the screen
 * (components/documents), the PDF (pdf.ts) and the Word file (docx.ts).
 * Element names follow Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */

import type { Chart } from '../charts/schema.ts';

/** Text with an optional mark that leads to an entry of the source list, e.g. "[12]". A link prints as its text. */
export type Inline = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  sourceMark?: string;
  /** An address, or "#…": a place in the same file. */
  href?: string;
  /** In Word, the page on which this place stands, instead of the text. */
  pageOf?: string;
  /** What points at these words; only the screen shows it. */
  highlight?: string;
};

export type Paragraph = { kind: 'paragraph'; content: Inline[]; anchor?: string };

export type List = {
  kind: 'list';
  ordered: boolean;
  /** Number of the first item. */
  start: number;
  items: ListItem[];
};
/** The first paragraph carries the marker; further ones, and lists one level down, belong to it. */
export type ListItem = (Paragraph | List)[];

export type Block =
  /** "I. KẾT QUẢ …" */
  | { kind: 'group'; numeral: string; title: string; anchor?: string }
  /** "1. Tuyên truyền, phổ biến …" */
  | { kind: 'heading'; number: string; title: string; anchor?: string }
  /** A sub-heading inside a section, italic: "a) Khối bộ, ngành". */
  | { kind: 'subheading'; title: string }
  | Paragraph
  | List
  | { kind: 'table'; table: Table }
  /** Drawn on the screen and in the PDF; its table of numbers in the Word file. */
  | { kind: 'chart'; chart: Chart }
  /** Dotted lines to write on. */
  | { kind: 'dots'; lines: number };

export type Alignment = 'left' | 'center' | 'right';

export type Column = {
  /** Heads the column; none when the table has header rows of its own. */
  title?: string;
  /** Share of the text width. */
  width: number;
  align?: Alignment;
};

/** A formatted cell: a line of content for each of its paragraphs. */
export type FormattedCell = { paragraphs: Inline[][]; header?: boolean; colspan?: number; rowspan?: number };
export type Cell = string | FormattedCell;

export type Table = {
  columns: Column[];
  rows: Cell[][];
  /** So many of the rows are the head, which each page repeats. */
  headRows?: number;
  /** Row index → "gap" marks rows that miss something; only the screen shows it. */
  anchors?: (string | undefined)[];
  /** Printed below, small: "¹ Nếu 'Có' …" */
  footnote?: string;
};

export type Annex = {
  /** "Phụ lục I"; just "Phụ lục" when there is one. */
  label: string;
  title: string;
  /** "(Kèm theo Báo cáo số …/BC-UBND ngày … của …)" */
  reference: string;
  /** A wide table may lie across. */
  landscape?: boolean;
  blocks: Block[];
};

/** An annex of papers in full: a list of them, then each from a new page, numbered through. */
export type Enclosure<Paper> = Omit<Annex, 'blocks' | 'landscape'> & { papers: Paper[] };

export type Signature = {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": a line each. */
  authority: string[];
  position: string;
  /** Empty until signed. */
  name: string;
};

/** Degrees of urgency, each with a mark of its own. */
export type UrgencyMark = 'urgent' | 'very_urgent' | 'express';

export type OfficialDocument = {
  /** Boxed above page 1: "DỰ THẢO". */
  mark?: string;
  /** Boxed in red below the number, or below the subject of a letter: "HỎA TỐC". */
  urgency?: UrgencyMark;
  issuer: { superior: string | null; name: string[] };
  /** "BC-UBND"; a paper that văn thư does not number has none. */
  symbol: string | null;
  /** Given by văn thư after signing; never invented. */
  number: string | null;
  /** Empty: only the date is printed. */
  place: string;
  /** Day and month stay blank while null. */
  date: string | null;
  /** Blank while null: a form for any year. */
  year: number | null;
  /** "BÁO CÁO" */
  name: string;
  /** Trích yếu */
  subject: string;
  addressees: string[];
  body: Block[];
  /** None on papers that the system makes out by itself. */
  signature: Signature | null;
  recipients: string[];
  annexes: Annex[];
  /** With a sheet before the annexes that lists them. */
  annexList?: boolean;
  /** Printed small under the recipients: which content this is, and where that can be looked up (a QR code). */
  trace: { label: string; hash: string; url?: string } | null;
};

/** What is printed by itself and put together afterwards. Of a document, a body and an annex say their own share. */
export type PaperPart =
  | { kind: 'body'; document: OfficialDocument }
  | { kind: 'annex'; document: OfficialDocument; annex: Annex }
  /** A paper with its annexes, for an enclosure. */
  | { kind: 'whole'; document: OfficialDocument };

export const printFormats = ['pdf', 'docx'] as const;
export type PrintFormat = (typeof printFormats)[number];

/** One step of a long printing job, for a progress bar. `done` runs from 0 to 100. */
export type PrintProgress = { done: number; step: string };
