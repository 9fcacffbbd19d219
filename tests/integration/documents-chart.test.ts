import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OfficialDocument } from '#components/documents/official-document.tsx';
import { drawChart } from '#lib/charts/draw.ts';
import type { Chart } from '#lib/charts/schema.ts';
import { printDocx } from '#lib/documents/docx.ts';
import { printPdf } from '#lib/documents/pdf.ts';
import type { Block } from '#lib/documents/schema.ts';
import { readPdf, textOf } from './documents-reading.ts';
import { paragraph, SAMPLE } from './documents-sample.ts';
import { unzip } from './docx-reading.ts';

const chart: Chart = {
  id: 'cac-nam',
  title: 'Năm 2025: 100% đã gửi, 87,5% đúng hạn',
  description: 'Biểu đồ cột theo năm.',
  plot: {
    kind: 'bars',
    series: ['Đã gửi', 'Gửi đúng hạn'],
    groups: [
      {
        label: '2025',
        values: [
          { share: 100, text: '100%' },
          { share: 87.5, text: '87,5%' },
        ],
      },
      {
        label: '2026 ☑',
        values: [
          { share: 50, text: '50%' },
          { share: 50, text: '50%' },
        ],
      },
    ],
  },
  table: {
    columns: ['Năm', 'Phải gửi', 'Đã gửi'],
    rows: [
      ['2025', '56', '56/56 (100%)'],
      ['2026', '56', '28/56 (50%)'],
    ],
  },
};
const body: Block[] = [
  { kind: 'heading', number: '1', title: 'Tình hình gửi báo cáo' },
  { kind: 'chart', chart },
  paragraph(1),
];
const silent = () => {};
const paper = { ...SAMPLE, body, annexes: [] };

test('CHART-4 in a PDF a chart is drawn in the words of the paper’s own type, within the margins, the same each time', async () => {
  const { bytes } = await printPdf(paper, silent);
  const pages = await readPdf(bytes);
  const lines = pages.flatMap((page) => page.lines);
  const text = pages.map(textOf).join('\n');
  for (const words of [chart.title, '87,5%', 'Gửi đúng hạn', '2026 x']) expect(text).toContain(words);
  expect(new Set(lines.map(({ font }) => font.replace(/-.*/, '')))).toEqual(new Set(['Tinos']));
  for (const { left, right } of lines) {
    expect(left).toBeGreaterThanOrEqual(29.9);
    expect(right).toBeLessThanOrEqual(195.1);
  }
  expect(Buffer.from((await printPdf(paper, silent)).bytes).equals(Buffer.from(bytes))).toBe(true);
});

test('CHART-4 a chart and its heading stay together, also on the last lines of a page', async () => {
  for (const lines of [6, 12, 18, 24]) {
    const { bytes } = await printPdf({ ...paper, body: [paragraph(lines), ...body] }, silent);
    const pages = await readPdf(bytes);
    const withHeading = pages.filter((page) => textOf(page).includes('Tình hình gửi báo cáo'));
    expect(withHeading).toHaveLength(1);
    expect(withHeading.map(textOf).join('')).toContain('87,5%');
  }
});

test('CHART-4 in a Word file a chart is its title and its table', async () => {
  const parts = await unzip((await printDocx(paper, silent)).bytes);
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  for (const words of [chart.title, 'Phải gửi', '28/56 (50%)']) expect(xml).toContain(words);
  expect(xml).not.toContain('<w:drawing>');
});

test('CHART-4 on the screen a chart is the same shapes, with title, description and table', () => {
  const html = renderToStaticMarkup(createElement(OfficialDocument, { document: paper }));
  expect(html).toContain(`<title id="cac-nam-tua">${chart.title}</title>`);
  expect(html).toContain('<desc id="cac-nam-mo-ta">Biểu đồ cột theo năm.</desc>');
  expect(html).toContain('28/56 (50%)');
  const { shapes } = drawChart(chart);
  expect(html.match(/<rect /g)).toHaveLength(shapes.filter(({ kind }) => kind === 'rect').length);
});
