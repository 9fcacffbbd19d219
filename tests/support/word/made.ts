import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { checklist, figures, proposals, texts, variantTitles } from './corpus.ts';
import { annual, checklistTable, figuresTable, type WordReport } from './reports.ts';

/** Word files as the `docx` package writes them: real styles, lists and tables. */

type Child = Paragraph | Table;

const numbering = {
  config: [
    {
      reference: 'items',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.START },
      ],
    },
  ],
};

function tableOf(rows: string[][]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}

function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
}

function item(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'items', level: 0 } });
}

async function packed(children: Child[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

type Lines = (key: string) => string[];

function bodyOf(titleOf: (key: string, own: string) => string, linesOf: Lines): Child[] {
  return annual.groups.flatMap((group) => [
    heading(`${group.numeral}. ${titleOf(group.key, group.title)}`, 1),
    ...group.sections.flatMap((section) => [
      heading(`${section.number}. ${titleOf(section.key, section.title)}`, 2),
      ...(section.kind === 'proposals'
        ? proposals.map(({ text }) => item(text))
        : linesOf(section.key).map((text) => new Paragraph(text))),
    ]),
  ]);
}

async function styled(): Promise<WordReport> {
  return {
    name: 'Kiểu Heading 1, Heading 2; hai phụ lục là bảng',
    bytes: await packed([
      ...bodyOf(
        (_, title) => title,
        (key) => texts[key] ?? [],
      ),
      new Paragraph({ text: 'Phụ lục I', alignment: AlignmentType.CENTER }),
      tableOf(checklistTable()),
      new Paragraph({ text: 'Phụ lục II', alignment: AlignmentType.CENTER }),
      tableOf(figuresTable()),
    ]),
    template: annual,
    expected: texts,
    proposals,
    checklist,
    figures,
  };
}

/** Other marks, other columns, two years of figures side by side, tables in the middle of the text. */
async function tables(): Promise<WordReport> {
  const rows = figuresTable().slice(1);
  const twoYears = [
    ['Nội dung', 'Năm 2025', 'Năm 2026'],
    ...rows.map(([, label = '', unit = '', value = '']) => [`${label} (${unit})`, '1', value]),
  ];
  return {
    name: 'Phụ lục đánh dấu ✓, biểu số liệu hai năm, một bảng trong phần lời',
    bytes: await packed([
      ...bodyOf(
        (key, title) => variantTitles[key] ?? title,
        (key) => texts[key] ?? [],
      ),
      new Paragraph({ children: [new TextRun({ text: 'PHỤ LỤC', bold: true })] }),
      tableOf(checklistTable({ yes: '✓', no: 'X' })),
      new Paragraph({ children: [new TextRun({ text: 'PHỤ LỤC 2', bold: true })] }),
      tableOf(twoYears),
    ]),
    template: annual,
    expected: texts,
    proposals,
    checklist,
    figures,
  };
}

const wordsOnPage = 2_600;

/** Some sixty pages: each section says its matter again and again, under sub-headings of its own. */
async function sixtyPages(): Promise<WordReport> {
  const keys = Object.keys(texts);
  const each = Math.ceil((60 * wordsOnPage) / keys.length);
  const long = Object.fromEntries(
    keys.map((key) => {
      const lines: string[] = [];
      for (let round = 1; lines.join('').length < each; round += 1)
        lines.push(
          `1.${round}. Đợt ${round} trong năm`,
          ...(texts[key] ?? []).map((text) => `${text} (đợt ${round})`),
        );
      return [key, lines];
    }),
  );
  return {
    name: 'Báo cáo 60 trang có tiểu mục',
    bytes: await packed(
      bodyOf(
        (key, title) => variantTitles[key] ?? title,
        (key) => long[key] ?? [],
      ),
    ),
    template: annual,
    expected: long,
    proposals,
    checklist: {},
    figures: {},
  };
}

export const madeReports = [styled, tables, sixtyPages];
