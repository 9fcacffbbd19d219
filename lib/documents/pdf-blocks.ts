/** Body blocks in order, headings kept with what they head, the tail kept with the signature. */

import type { Content, ContentText } from 'pdfmake/interfaces';
import type { Measure } from './faces.ts';
import { FORMAT, mm } from './format.ts';
import { type ListLine, levelIndentMm, linesOfList } from './lists.ts';
import { setChart } from './pdf-chart.ts';
import { printable } from './pdf-fonts.ts';
import type { LineRun, Run } from './pdf-lines.ts';
import { setLines, setParagraph, toRuns } from './pdf-paragraph.ts';
import { setTable, tableStartHeight } from './pdf-table.ts';
import type { Block } from './schema.ts';
import { numberedTitle } from './text.ts';

export type BlocksOptions = {
  width: number;
  measure: Measure;
  /** Kept on one page with the last lines. */
  closing?: Content;
  /** Offers headings to the reader's table of contents. */
  outline?: boolean;
};

const FIRST_LINE = mm(FORMAT.body.firstLineMm);

export function setBlocks(blocks: Block[], options: BlocksOptions): Content[] {
  const { width, measure } = options;
  const placed: Content[] = [];
  let waiting: Content[] = [];
  let group = 0;
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'group': {
        group += 1;
        const title = setTitle(titleRun(block.numeral, block.title.toLocaleUpperCase('vi'), 'bold'), options);
        waiting.push(...raised(bookmarked(title, options, `g${group}`, null)));
        break;
      }
      case 'heading': {
        const title = setTitle(titleRun(block.number, block.title, 'bold'), options);
        waiting.push(...bookmarked(title, options, `h${index}`, group > 0 ? `g${group}` : null));
        break;
      }
      case 'subheading':
        waiting.push(...setTitle(titleRun('', block.title, 'italics'), options));
        break;
      case 'paragraph': {
        const parts = setParagraph(toRuns(block.content, FORMAT.body.size), width, FIRST_LINE, measure);
        placed.push(...withHeadings(waiting, parts));
        waiting = [];
        break;
      }
      case 'list': {
        const [first = [], ...rest] = linesOfList(block).map((line) => setListLine(line, options));
        placed.push(...withHeadings(waiting, first), ...rest.flat());
        waiting = [];
        break;
      }
      case 'chart':
        placed.push(keptTogether([...waiting, ...setChart(block.chart, width, measure)]));
        waiting = [];
        break;
      case 'dots': {
        const lines = setDots(block.lines, options);
        placed.push(...withHeadings(waiting, lines));
        waiting = [];
        break;
      }
      case 'table': {
        const room = tableStartHeight(block.table, width, measure);
        placed.push(...tableWithHeadings(waiting, setTable(block.table, width, measure), room));
        waiting = [];
        break;
      }
    }
  });
  return withClosing([...placed, ...waiting], options.closing);
}

function setListLine({ level, marker, content }: ListLine, { width, measure }: BlocksOptions): ContentText[] {
  const { size } = FORMAT.body;
  const lead: Run[] = marker === '' ? [] : [{ text: `${marker} `, face: 'normal', size }];
  const runs = [...lead, ...toRuns(content, size)];
  return setParagraph(runs, width, FIRST_LINE, measure, mm(levelIndentMm(level)));
}

function setDots(lines: number, { width, measure }: BlocksOptions): ContentText[] {
  const { size, gap } = FORMAT.body;
  const text = '.'.repeat(Math.floor(width / measure('.', 'normal', size)));
  const line = { runs: [{ text, face: 'normal', size, width } satisfies LineRun], width, final: true };
  const setting = { alignment: 'left', spacing: FORMAT.dots.spacing } as const;
  return Array.from({ length: lines }, (_, index) =>
    setLines([line], setting, [0, index === 0 ? gap : 0, 0, 0]),
  );
}

function titleRun(number: string, title: string, look: 'bold' | 'italics'): Run {
  return { text: printable(numberedTitle(number, title)), face: look, size: FORMAT.body.size };
}

function setTitle(run: Run, { width, measure }: BlocksOptions): ContentText[] {
  return setParagraph([run], width, FIRST_LINE, measure);
}

function raised([first, ...rest]: ContentText[]): ContentText[] {
  if (first === undefined || !Array.isArray(first.margin)) return rest;
  const [left = 0, , right = 0, bottom = 0] = first.margin;
  return [{ ...first, margin: [left, FORMAT.body.gapBeforeGroup, right, bottom] }, ...rest];
}

function bookmarked(
  title: ContentText[],
  { outline }: BlocksOptions,
  id: string,
  parent: string | null,
): ContentText[] {
  const [first, ...rest] = title;
  if (!outline || first === undefined) return title;
  const text = plainText(title);
  if (text === '') return title;
  const marked = {
    ...first,
    id,
    outline: true,
    outlineText: text,
    ...(parent === null ? {} : { outlineParentId: parent }),
  };
  return [marked, ...rest];
}

function plainText(parts: ContentText[]): string {
  return parts
    .flatMap((part) => (Array.isArray(part.text) ? part.text : []))
    .map((piece) => (typeof piece === 'object' && 'text' in piece ? String(piece.text) : ''))
    .join('')
    .replaceAll('\n', ' ');
}

function withHeadings(headings: Content[], parts: ContentText[]): Content[] {
  const [start, ...rest] = parts;
  if (headings.length === 0 || start === undefined) return [...headings, ...parts];
  return [keptTogether([...headings, start]), ...rest];
}

/** A whole table cannot be kept with its heading; room for its start can be asked for, and given back. */
function tableWithHeadings(headings: Content[], table: Content[], room: number): Content[] {
  if (headings.length === 0) return table;
  return [
    keptTogether([...headings, { text: '', fontSize: 1, margin: [0, room, 0, 0] }]),
    { text: '', fontSize: 1, margin: [0, -room, 0, 0] },
    ...table,
  ];
}

function withClosing(content: Content[], closing: Content | undefined): Content[] {
  if (closing === undefined) return content;
  const last = content.at(-1);
  if (!isKept(last)) return [...content, keptTogether([closing])];
  return [...content.slice(0, -1), keptTogether([last, closing])];
}

function isKept(content: Content | undefined): content is Content & { unbreakable: true } {
  return typeof content === 'object' && 'unbreakable' in content && content.unbreakable === true;
}

/** The gap above the first part belongs to the whole, so that it does not go along to the top of a page. */
function keptTogether(parts: Content[]): Content {
  const [first, ...rest] = parts;
  if (typeof first !== 'object' || !('margin' in first) || !Array.isArray(first.margin)) {
    return { stack: parts, unbreakable: true };
  }
  const [left = 0, top = 0, right = 0, bottom = 0] = first.margin;
  const bare: Content = { ...first, margin: [left, 0, right, bottom] };
  return { stack: [bare, ...rest], unbreakable: true, margin: [0, top, 0, 0] };
}
