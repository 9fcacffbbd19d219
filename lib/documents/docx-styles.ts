/** Styles of the Word file: the measures of format.ts once, so that officials can go on writing in the same form. */

import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { FORMAT, mm } from './format.ts';

export const FONT = 'Times New Roman';
const BLACK = '000000';

/** Word counts lengths in twentieths of a point … */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** … type in half points … */
export function halfPoints(size: number): number {
  return Math.round(size * 2);
}

/** … and line spacing in 240ths of a line. */
export function spacedLines(spacing: number): { line: number; lineRule: typeof LineRuleType.AUTO } {
  return { line: Math.round(spacing * 240), lineRule: LineRuleType.AUTO };
}

const { annex, body, heading, recipients, table, trace } = FORMAT;
const firstLine = twips(mm(body.firstLineMm));
const bodySpacing = { before: twips(body.gap), after: 0, ...spacedLines(body.spacing) };

/** Ids of the styles that paragraphs name. Word knows the English names and shows them in its own language. */
export const STYLE = {
  body: 'BodyText',
  listItem: 'ListParagraph',
  listMore: 'ListContinue',
  title: 'Title',
  subject: 'Subtitle',
  annexLabel: 'AnnexLabel',
  annexTitle: 'AnnexTitle',
  annexReference: 'AnnexReference',
  table: 'TableText',
  tableHead: 'TableHead',
  footnote: 'TableNote',
  recipients: 'Recipients',
  trace: 'Trace',
} as const;

const titleParagraph = { alignment: AlignmentType.BOTH, indent: { firstLine }, keepNext: true };

function centredStyle(
  id: string,
  name: string,
  size: number,
  look: { bold?: boolean; italics?: boolean },
  outlineLevel?: number,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: STYLE.body,
    quickFormat: true,
    run: { size: halfPoints(size), color: BLACK, ...look },
    paragraph: {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      ...(outlineLevel === undefined ? {} : { outlineLevel }),
    },
  };
}

function bodyStyle(id: string, name: string): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { alignment: AlignmentType.BOTH, spacing: bodySpacing, indent: { firstLine } },
  };
}

function smallStyle(
  id: string,
  name: string,
  size: number,
  spacing: { before?: number; line?: number } = {},
  bold = false,
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: halfPoints(size), ...(bold ? { bold } : {}) },
    paragraph: { alignment: AlignmentType.LEFT, spacing },
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: halfPoints(body.size),
        color: BLACK,
        language: { value: 'vi-VN', eastAsia: 'vi-VN' },
      },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: halfPoints(body.size), bold: true, color: BLACK },
      paragraph: { ...titleParagraph, spacing: { ...bodySpacing, before: twips(body.gapBeforeGroup) } },
    },
    heading2: {
      run: { font: FONT, size: halfPoints(body.size), bold: true, color: BLACK },
      paragraph: { ...titleParagraph, spacing: bodySpacing },
    },
    heading3: {
      run: { font: FONT, size: halfPoints(body.size), italics: true, color: BLACK },
      paragraph: { ...titleParagraph, spacing: bodySpacing },
    },
    title: {
      run: { font: FONT, size: halfPoints(heading.name), bold: true, color: BLACK },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: twips(heading.gapBeforeName), after: 0 },
      },
    },
    listParagraph: {
      run: { font: FONT },
      paragraph: { alignment: AlignmentType.BOTH, spacing: bodySpacing, indent: { firstLine } },
    },
  },
  paragraphStyles: [
    bodyStyle(STYLE.body, 'Body Text'),
    bodyStyle(STYLE.listMore, 'List Continue'),
    centredStyle(STYLE.subject, 'Subtitle', heading.subject, { bold: true }),
    centredStyle(STYLE.annexLabel, 'Phụ lục', annex.label, { bold: true }, 0),
    centredStyle(STYLE.annexTitle, 'Phụ lục - tiêu đề', annex.title, { bold: true }),
    centredStyle(STYLE.annexReference, 'Phụ lục - kèm theo', annex.reference, { italics: true }),
    smallStyle(STYLE.table, 'Bảng', table.size, spacedLines(table.spacing)),
    smallStyle(STYLE.tableHead, 'Bảng - đầu cột', table.size, spacedLines(table.spacing), true),
    smallStyle(STYLE.footnote, 'Bảng - ghi chú', table.footnote, { before: twips(4) }),
    smallStyle(STYLE.recipients, 'Nơi nhận', recipients.list),
    smallStyle(STYLE.trace, 'Mã nội dung', trace.size, { before: twips(trace.gap) }),
  ],
};
