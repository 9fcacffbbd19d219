import type { AutoNumber } from './word-numbering.ts';

/** A Word file as it reads: paragraphs and tables in order, with what shows a heading. */
export type Span = { text: string; bold: boolean; italic: boolean; href: string | null };

export type WordParagraph = {
  kind: 'paragraph';
  spans: Span[];
  /** Heading level by style, 1 for a chapter. */
  level: number | null;
  number: AutoNumber | null;
  centred: boolean;
  /** Every letter of it. */
  bold: boolean;
  caps: boolean;
};
export type WordCell = { paragraphs: WordParagraph[]; colspan: number; rowspan: number };
export type WordTable = { kind: 'table'; rows: WordCell[][] };
export type WordBlock = WordParagraph | WordTable;

/** What of the file is not text, counted; the officer is told. */
export type WordNotes = {
  images: number;
  hidden: number;
  /** Lines of a list of contents. */
  contents: number;
  /** Paragraphs in old fonts, converted. */
  tcvn3: number;
  vni: number;
  comments: number;
  /** Formulas, charts, diagrams. */
  objects: number;
};

export type WordText = { blocks: WordBlock[]; notes: WordNotes };

export function textOf({ spans }: WordParagraph): string {
  return spans.map(({ text }) => text).join('');
}

export function cellText({ paragraphs }: WordCell): string {
  return paragraphs
    .map((paragraph) => `${paragraph.number ? `${paragraph.number.label} ` : ''}${textOf(paragraph)}`.trim())
    .filter((text) => text !== '')
    .join('\n');
}
