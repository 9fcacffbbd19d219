/**
 * Entry of a process that prints the whole report without any of our code: by pdfmake in one run, as its manual shows,
 * or by pdfkit from lines that are already broken. Says how long that took and what it needed.
 */

import { createWriteStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Annex, Block, OfficialDocument, Table } from '#lib/documents/schema.ts';
import type { BrokenLine } from './national-lines.ts';

const require = createRequire(import.meta.url);
const fontFile = (style: string) => require.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);
const fonts = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};
const margins: [number, number, number, number] = [85, 57, 43, 57];

function cellOf(cell: Table['rows'][number][number]): Content {
  if (typeof cell === 'string') return cell;
  return { text: cell.paragraphs.flat().map(({ text, bold }) => ({ text, bold: bold ?? false })) };
}

function blockOf(block: Block): Content[] {
  switch (block.kind) {
    case 'group':
      return [{ text: `${block.numeral}. ${block.title.toUpperCase()}`, bold: true, margin: [36, 12, 0, 0] }];
    case 'heading':
      return [{ text: `${block.number}. ${block.title}`, bold: true, margin: [36, 6, 0, 0] }];
    case 'subheading':
      return [{ text: block.title, italics: true, margin: [36, 6, 0, 0] }];
    case 'paragraph':
      return [
        {
          text: block.content.map(({ text, bold, italic }) => ({
            text,
            bold: bold ?? false,
            italics: italic ?? false,
          })),
          alignment: 'justify',
          lineHeight: 1.15,
          leadingIndent: 36,
          margin: [0, 6, 0, 0],
        },
      ];
    case 'list':
      return block.items.flatMap((item) => item.flatMap((part) => blockOf(part)));
    case 'table': {
      const { columns, rows } = block.table;
      const head = columns.map(({ title = '' }): Content => ({ text: title, bold: true }));
      const body = [head, ...rows.map((row) => row.map(cellOf))];
      return [
        {
          table: { headerRows: 1, widths: columns.map(() => '*'), body },
          fontSize: 12,
          margin: [0, 8, 0, 0],
        },
      ];
    }
    case 'chart':
    case 'dots':
      return [];
  }
}

function annexOf({ label, title, reference, blocks }: Annex): Content[] {
  return [
    { text: label, bold: true, alignment: 'center', pageBreak: 'before' },
    { text: title.toUpperCase(), bold: true, alignment: 'center' },
    { text: reference, italics: true, alignment: 'center' },
    ...blocks.flatMap(blockOf),
  ];
}

function paperOf(document: OfficialDocument, first: boolean): Content[] {
  return [
    { text: document.issuer.name.join('\n'), bold: true, ...(first ? {} : { pageBreak: 'before' as const }) },
    { text: document.name, bold: true, alignment: 'center' },
    { text: document.subject, bold: true, alignment: 'center' },
    ...document.body.flatMap(blockOf),
    { text: document.signature?.name ?? '', bold: true, alignment: 'right', margin: [0, 90, 0, 0] },
    ...document.annexes.flatMap(annexOf),
  ];
}

async function byPdfmake(papers: OfficialDocument[], to: string): Promise<number> {
  pdfmake.setFonts({ Tinos: fonts });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  let pages = 0;
  const definition: TDocumentDefinitions = {
    content: papers.flatMap((paper, index) => paperOf(paper, index === 0)),
    pageSize: 'A4',
    pageMargins: margins,
    defaultStyle: { font: 'Tinos', fontSize: 14 },
    header: (current, count) => {
      pages = count;
      return { text: String(current), alignment: 'center', margin: [0, 28, 0, 0] };
    },
  };
  await pdfmake.createPdf(definition).write(to);
  return pages;
}

type Pdfkit = NodeJS.ReadableStream & {
  addPage(): Pdfkit;
  font(path: string): Pdfkit;
  fontSize(size: number): Pdfkit;
  text(text: string, x: number, y: number, options: object): Pdfkit;
  end(): void;
};

async function byPdfkit(pages: BrokenLine[][], to: string): Promise<number> {
  const PdfDocument: new (options: object) => Pdfkit = require('pdfkit');
  const file = new PdfDocument({ size: 'A4', autoFirstPage: false });
  const out = createWriteStream(to);
  file.pipe(out);
  for (const lines of pages) {
    file.addPage();
    for (const { text, face, size, x, y } of lines)
      file.font(fonts[face]).fontSize(size).text(text, x, y, { lineBreak: false });
  }
  file.end();
  await finished(out);
  return pages.length;
}

const [way, from = '', to = ''] = process.argv.slice(2);
const content = JSON.parse(readFileSync(from, 'utf8'));
const started = performance.now();
const pages = way === 'pdfmake' ? await byPdfmake(content, to) : await byPdfkit(content, to);
const milliseconds = performance.now() - started;
const peakMemoryMb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ milliseconds, pages, peakMemoryMb }));
