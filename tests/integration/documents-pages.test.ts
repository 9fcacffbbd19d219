import { expect, test } from 'vitest';
import { printPdf } from '#lib/documents/pdf.ts';
import type { Block, OfficialDocument } from '#lib/documents/schema.ts';
import { lineOf as line, type PdfPage, readPdf, textOf } from './documents-reading.ts';
import { paragraph, SAMPLE } from './documents-sample.ts';

const LEFT = 30;
const RIGHT = 195;

async function printed(document: OfficialDocument): Promise<PdfPage[]> {
  return readPdf((await printPdf(document, () => {})).bytes);
}

test('number, day and month stay blank until văn thư gives them', async () => {
  const [first] = await printed({ ...SAMPLE, number: null, date: null, annexes: [] });
  const number = line(first, 'Số:');
  expect(number.text).toMatch(/^Số: +\/BC-UBND$/);
  expect(line(first, 'Quảng Ngãi, ngày').text).toMatch(/^Quảng Ngãi, ngày +tháng +năm 2026$/);
});

test('several addressees get a line each', async () => {
  const [first] = await printed({ ...SAMPLE, addressees: ['Bộ Ngoại giao', 'Bộ Nội vụ'], annexes: [] });
  expect(textOf(first)).toMatch(/Kính gửi: - Bộ Ngoại giao;\n- Bộ Nội vụ\.\n/);
});

test('a letter has its subject under the number', async () => {
  const [first] = await printed({ ...SAMPLE, name: '', annexes: [] });
  const subject = line(first, 'V/v Kết quả');
  expect(subject).toMatchObject({ size: 12, font: 'Tinos-Regular' });
  expect(subject.baseline).toBeGreaterThan(line(first, 'Số: 05').baseline);
  expect(subject.right).toBeLessThanOrEqual(LEFT + 65);
});

test('the signature is never broken nor left without text, wherever the page ends', async () => {
  const filler: Block = { kind: 'paragraph', content: [{ text: 'Một dòng.' }] };
  for (let fillers = 16; fillers <= 29; fillers += 1) {
    const pages = await printed({
      ...SAMPLE,
      body: [...Array.from({ length: fillers }, () => filler), paragraph(4)],
      annexes: [],
    });
    const last = pages.at(-1);
    const authority = line(last, 'TM. ỦY BAN');
    for (const start of ['Nơi nhận:', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn Hòa'])
      expect(line(last, start)).toBeDefined();
    const above =
      last?.lines.filter((each) => each.baseline > 20 && each.baseline < authority.baseline - 8) ?? [];
    expect(above.length, `${fillers} lines`).toBeGreaterThanOrEqual(2);
    expect(line(last, 'tới bạn bè').text).toBe('tới bạn bè quốc tế./.');
  }
});

test('a heading is never the last line of a page', async () => {
  for (let count = 14; count <= 18; count += 1) {
    const body = Array.from({ length: count }, (_, index): Block[] => [
      { kind: 'heading', number: `${index + 1}`, title: 'Đề mục' },
      paragraph(1),
    ]).flat();
    const pages = await printed({ ...SAMPLE, body, annexes: [] });
    for (const page of pages) expect(page.lines.at(-1)?.text).not.toMatch(/Đề mục$/);
  }
});

test('a long table repeats its header and loses no text', async () => {
  const long = Array.from({ length: 400 }, (_, index) => `từ${index}`).join(' ');
  const rows = Array.from({ length: 40 }, (_, index) => [
    `${index + 1}`,
    index === 12 ? long : 'Một dòng',
    'https://vi.du/'.repeat(8),
  ]);
  const pages = await printed({
    ...SAMPLE,
    body: [
      { kind: 'heading', number: '1', title: 'Bảng' },
      {
        kind: 'table',
        table: {
          columns: [
            { title: 'TT', width: 1 },
            { title: 'Nội dung', width: 4 },
            { title: 'Địa chỉ', width: 3 },
          ],
          rows,
        },
      },
      paragraph(1),
    ],
    annexes: [],
  });
  const withTable = pages.filter((page) => page.rules.length > 2);
  expect(withTable.length).toBeGreaterThan(2);
  for (const page of withTable.slice(1, -1)) expect(line(page, 'TT').baseline).toBeLessThan(26);
  const words = pages.map(textOf).join(' ').match(/từ\d+/g);
  expect(words).toEqual(long.split(' '));
  for (const each of pages.flatMap((page) => page.lines)) expect(each.right).toBeLessThanOrEqual(RIGHT + 0.1);
});

test('signs that XML knows do not break what the file says of itself', async () => {
  const { bytes } = await printPdf({ ...SAMPLE, subject: 'R&D <2026>', annexes: [] }, () => {});
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('R＆D ‹2026›</rdf:li>');
});
