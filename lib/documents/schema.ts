/**
 * What a printed paper says, independent of how it is printed. One description serves the screen
 * (components/documents), the PDF (pdf.ts) and, later, the Word file.
 * Element names follow Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */

/** Text with an optional mark that leads to an entry of the source list, e.g. "[12]". */
export type Inline = { text: string; bold?: boolean; italic?: boolean; sourceMark?: string };

export type Block =
  /** "I. KẾT QUẢ …" */
  | { kind: 'group'; numeral: string; title: string; anchor?: string }
  /** "1. Tuyên truyền, phổ biến …" */
  | { kind: 'heading'; number: string; title: string; anchor?: string }
  /** A sub-heading inside a section, italic: "a) Khối bộ, ngành". */
  | { kind: 'subheading'; title: string }
  | { kind: 'paragraph'; content: Inline[]; anchor?: string }
  | { kind: 'table'; table: Table };

export type Column = {
  title: string /** Share of the text width. */;
  width: number;
  align?: 'left' | 'center' | 'right';
};

export type Table = {
  columns: Column[];
  rows: string[][];
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

export type Signature = {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": a line each. */
  authority: string[];
  position: string;
  /** Empty until signed. */
  name: string;
};

export type OfficialDocument = {
  issuer: { superior: string | null; name: string[] };
  /** "BC-UBND" */
  symbol: string;
  /** Given by văn thư after signing; never invented. */
  number: string | null;
  place: string;
  /** Day and month stay blank while null. */
  date: string | null;
  year: number;
  /** "BÁO CÁO" */
  name: string;
  /** Trích yếu */
  subject: string;
  addressees: string[];
  body: Block[];
  signature: Signature;
  recipients: string[];
  annexes: Annex[];
  /** Printed small under the recipients: which content this is. */
  trace: { label: string; hash: string } | null;
};

/** One step of a long printing job, for a progress bar. `done` runs from 0 to 100. */
export type PrintProgress = { done: number; step: string };
