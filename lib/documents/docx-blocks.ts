/** Body blocks in order: real headings, lists and tables. */

import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  Table as WordTable,
} from 'docx';
import { tableOfChart } from './chart-table.ts';
import type { Numbering } from './docx-numbering.ts';
import { halfPoints, STYLE, spacedLines, twips } from './docx-styles.ts';
import { setTable } from './docx-table.ts';
import { linesOfRuns, run } from './docx-text.ts';
import { FORMAT, mm } from './format.ts';
import { type ListLine, levelIndentMm, linesOfList } from './lists.ts';
import type { Block } from './schema.ts';
import { numberedTitle } from './text.ts';

export type BlocksOptions = {
  width: number;
  numbering: Numbering;
  /** Keeps the last paragraph on the page of what follows. */
  keepLast?: boolean;
};

type Setting = BlocksOptions & { keepNext: boolean /** Points below, above a table. */; after: number };

export function setBlocks(blocks: Block[], options: BlocksOptions): (Paragraph | WordTable)[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const beforeTable = next?.kind === 'table';
    const set = setBlock(block, {
      ...options,
      keepNext: options.keepLast === true && next === undefined,
      after: beforeTable ? FORMAT.table.gap : 0,
    });
    // Word makes one of two tables that touch.
    return beforeTable && set.at(-1) instanceof WordTable ? [...set, gap(FORMAT.table.gap)] : set;
  });
}

function setBlock(block: Block, setting: Setting): (Paragraph | WordTable)[] {
  switch (block.kind) {
    case 'group':
      return [
        setTitle(
          numberedTitle(block.numeral, block.title.toLocaleUpperCase('vi')),
          HeadingLevel.HEADING_1,
          setting,
        ),
      ];
    case 'heading':
      return [setTitle(numberedTitle(block.number, block.title), HeadingLevel.HEADING_2, setting)];
    case 'subheading':
      return [setTitle(block.title, HeadingLevel.HEADING_3, setting)];
    case 'paragraph':
      return setLines(linesOfRuns(block.content), setting);
    case 'list': {
      const lines = linesOfList(block);
      return lines.flatMap((line, index) => setListLine(line, lastOnly(setting, index === lines.length - 1)));
    }
    case 'chart':
      return [setChartTitle(block.chart.title), ...setTable(tableOfChart(block.chart), setting.width)];
    case 'dots':
      return Array.from({ length: block.lines }, () => setDots(setting));
    case 'table':
      return setTable(block.table, setting.width);
  }
}

function setTitle(
  text: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  { after }: Setting,
): Paragraph {
  return new Paragraph({ heading, ...below(after), children: [run(text)] });
}

function setChartTitle(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(FORMAT.chart.gap), after: twips(FORMAT.chart.gap) },
    keepNext: true,
    children: [run(title, { bold: true, size: halfPoints(FORMAT.chart.title) })],
  });
}

function below(after: number): { spacing?: { after: number } } {
  return after === 0 ? {} : { spacing: { after: twips(after) } };
}

function lastOnly(setting: Setting, last: boolean): Setting {
  return last ? setting : { ...setting, keepNext: false, after: 0 };
}

function setLines(lines: ParagraphChild[][], setting: Setting): Paragraph[] {
  return lines.map((children, index) => {
    const { keepNext, after } = lastOnly(setting, index === lines.length - 1);
    const spacing = {
      // A line broken by hand starts like a paragraph, but without the gap.
      ...(index === 0 ? {} : { before: 0 }),
      ...(after === 0 ? {} : { after: twips(after) }),
    };
    return new Paragraph({
      style: STYLE.body,
      ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
      ...(keepNext ? { keepNext: true } : {}),
      children,
    });
  });
}

function setListLine(line: ListLine, { numbering, keepNext, after }: Setting): Paragraph[] {
  const place =
    line.marker === ''
      ? {
          style: STYLE.listMore,
          indent: {
            left: twips(mm(levelIndentMm(line.level))),
            firstLine: twips(mm(FORMAT.body.firstLineMm)),
          },
        }
      : { style: STYLE.listItem, numbering: numbering.of(line) };
  return [
    new Paragraph({
      ...place,
      ...below(after),
      ...(keepNext ? { keepNext: true } : {}),
      children: linesOfRuns(line.content).flat(),
    }),
  ];
}

function setDots({ width }: Setting): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width), leader: 'dot' }],
    spacing: spacedLines(FORMAT.dots.spacing),
    children: [new TextRun({ children: [new Tab()] })],
  });
}

/** An empty line of a height. */
export function gap(points: number): Paragraph {
  return new Paragraph({ spacing: { line: twips(points), lineRule: LineRuleType.EXACT } });
}
