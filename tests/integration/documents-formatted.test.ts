import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { OfficialDocument as Screen } from '#components/documents/official-document.tsx';
import { printDocx } from '#lib/documents/docx.ts';
import { printPdf } from '#lib/documents/pdf.ts';
import type { OfficialDocument } from '#lib/documents/schema.ts';
import { lineOf as line, type PdfPage, readPdf, textOf } from './documents-reading.ts';
import { FORMATTED, SAMPLE } from './documents-sample.ts';
import { readWord } from './docx-reading.ts';

const REPORT: OfficialDocument = { ...SAMPLE, mark: 'DỰ THẢO', body: FORMATTED, annexes: [] };
const WORDS = /[\p{L}\d]+/gu;

describe('PAPER-1 lists, formatted tables and links come out alike on screen, in PDF and in Word', () => {
  let pages: PdfPage[];
  let screen: string;
  let word: string;

  beforeAll(async () => {
    pages = await readPdf((await printPdf(REPORT, () => {})).bytes);
    screen = renderToStaticMarkup(createElement(Screen, { document: REPORT }));
    const { paragraphs } = await readWord((await printDocx(REPORT, () => {})).bytes);
    word = paragraphs.map(({ text }) => text).join('\n');
  });

  test.each([
    '- Về thông tin, tuyên truyền:',
    '+ phát 120 tin, bài bằng tiếng Anh;',
    '1. Hoạt động theo lĩnh vực:',
    'a) văn hóa;',
    'd) y tế;',
    'đ) nông nghiệp;',
    'e) du lịch.',
    '2. Hoạt động theo địa bàn.',
    '5. Danh sách đánh số từ năm.',
  ])('%s', (item) => {
    expect(pages.map(textOf).join('\n')).toContain(item);
    expect(screen).toContain(item);
  });

  test('a list item begins like a paragraph, its next lines at the margin', () => {
    expect(line(pages[0], '- Về thông tin').left).toBeCloseTo(42.7, 0);
    expect(line(pages[0], '+ phát').left).toBeCloseTo(42.7, 0);
    expect(line(pages[0], 'Đoạn thứ hai').left).toBeCloseTo(42.7, 0);
  });

  test('looks and links inside a line are kept', () => {
    expect(screen).toContain('<span class="font-bold italic">thỏa thuận đã ký</span>');
    expect(screen).toContain('href="https://quangngai.gov.vn/doi-ngoai?nam=2026&amp;trang=1"');
    expect(screen).toMatch(/<a [^>]*rel="noopener noreferrer nofollow"/);
    expect([...new Set(pages.flatMap((page) => page.links))]).toEqual([
      'https://quangngai.gov.vn/doi-ngoai?nam=2026&trang=1',
    ]);
  });

  test('cells reach over columns and rows', () => {
    expect(screen).toMatch(/<th scope="col"[^>]* colSpan="2">Số đoàn/i);
    expect(screen).toMatch(/<td[^>]* rowSpan="2">/i);
    const text = pages.map(textOf).join(' ').replaceAll('\n', ' ');
    expect(text).toMatch(/Cộng 15 11/);
    const partner = line(pages[0], 'Lào, gồm');
    const second = line(pages[0], 'giới và các tỉnh');
    expect(second.left).toBeCloseTo(partner.left, 0);
    // No rule between the two rows that the cell spans.
    const inside = pages[0]?.rules.filter(
      ({ top, left, right }) =>
        top > partner.baseline &&
        top < second.baseline &&
        left < partner.left + 1 &&
        right > partner.left + 1,
    );
    expect(inside).toEqual([]);
  });

  test('the mark stands above page 1, in the margin', () => {
    expect(line(pages[0], 'DỰ THẢO')).toMatchObject({ size: 13, font: 'Tinos-Bold' });
    expect(line(pages[0], 'DỰ THẢO').baseline).toBeLessThan(20);
    expect(screen).toContain('DỰ THẢO');
  });

  test('"./." follows a table on a line of its own, and the last item of a list', async () => {
    const printed = pages.map(textOf).join('\n').replaceAll('\n', ' ');
    expect(printed).toMatch(/Cộng 15 11 (2 )?\.\/\. Nơi nhận/);
    const [list] = FORMATTED;
    if (list === undefined) throw new Error('No list');
    const { bytes } = await printPdf({ ...REPORT, body: [list] }, () => {});
    const text = (await readPdf(bytes)).map(textOf).join('\n');
    expect(text).toContain('Đoạn thứ hai của cùng một ý./.');
    expect(text.match(/\.\/\./g)).toHaveLength(1);
  });

  test('all three say the same words', () => {
    const body = FORMATTED.flatMap((block) => JSON.stringify(block).match(/"text":"[^"]*"/g) ?? [])
      .map((found) => found.slice(8, -1))
      .join(' ');
    const wanted = new Set(body.match(WORDS));
    const inPdf = new Set(pages.map(textOf).join(' ').match(WORDS));
    const inWord = new Set(word.match(WORDS));
    const onScreen = new Set(screen.replace(/<[^>]*>/g, ' ').match(WORDS));
    for (const each of wanted) {
      expect(inPdf.has(each), `PDF: ${each}`).toBe(true);
      expect(inWord.has(each), `Word: ${each}`).toBe(true);
      expect(onScreen.has(each), `screen: ${each}`).toBe(true);
    }
  });
});
