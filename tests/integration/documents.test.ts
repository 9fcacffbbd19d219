import { beforeAll, describe, expect, test } from 'vitest';
import { printPdf } from '#lib/documents/pdf.ts';
import type { PrintProgress } from '#lib/documents/schema.ts';
import { lineOf as line, type PdfPage, readPdf, ruleBelow, textOf } from './documents-reading.ts';
import { SAMPLE } from './documents-sample.ts';

const LEFT = 30;
const RIGHT = 195;
const BODY_PAGES = 3;

function middle({ left, right }: { left: number; right: number }): number {
  return (left + right) / 2;
}

describe('a report of a province', () => {
  let pages: PdfPage[];
  let bytes: Uint8Array;
  let count: number;
  const progress: PrintProgress[] = [];

  beforeAll(async () => {
    ({ bytes, pages: count } = await printPdf(SAMPLE, (step) => progress.push(step)));
    pages = await readPdf(bytes);
  });

  test('A4, upright but for the landscape annex', () => {
    expect(count).toBe(pages.length);
    expect(pages.map((page) => [page.widthMm, page.heightMm])).toEqual([
      [210, 297],
      [210, 297],
      [210, 297],
      [210, 297],
      [297, 210],
    ]);
  });

  test('text keeps within the margins', () => {
    for (const page of pages) {
      const [number] = page.lines;
      for (const each of page.lines) {
        expect(each.left, each.text).toBeGreaterThanOrEqual(LEFT - 0.1);
        expect(each.right, each.text).toBeLessThanOrEqual(page.widthMm - 15 + 0.1);
        expect(each.baseline, each.text).toBeLessThanOrEqual(page.heightMm - 20);
        if (each !== number) expect(each.baseline, each.text).toBeGreaterThan(20);
      }
    }
  });

  test('only Tinos, the metric twin of Times New Roman', () => {
    const fonts = new Set(pages.flatMap((page) => page.lines.map((each) => each.font)));
    expect([...fonts].sort()).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
  });

  test.each<[string, number, string]>([
    ['ỦY BAN NHÂN DÂN', 13, 'Tinos-Bold'],
    ['TỈNH QUẢNG NGÃI', 13, 'Tinos-Bold'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'Tinos-Bold'],
    ['Độc lập - Tự do - Hạnh phúc', 14, 'Tinos-Bold'],
    ['Số: 05/BC-UBND', 13, 'Tinos-Regular'],
    ['Quảng Ngãi, ngày 05 tháng 12 năm 2026', 14, 'Tinos-Italic'],
    ['BÁO CÁO', 14, 'Tinos-Bold'],
    ['Kết quả công tác đối ngoại nhân dân', 14, 'Tinos-Bold'],
    ['Kính gửi: Bộ Ngoại giao', 14, 'Tinos-Regular'],
    ['Thực hiện Chỉ thị', 14, 'Tinos-Regular'],
    ['I. KẾT QUẢ THỰC HIỆN', 14, 'Tinos-Bold'],
    ['1. Tuyên truyền', 14, 'Tinos-Bold'],
    ['a) Khối sở, ban, ngành', 14, 'Tinos-Italic'],
  ])('%s', (start, size, font) => {
    expect(line(pages[0], start)).toMatchObject({ size, font });
  });

  test.each<[string, number, string]>([
    ['Nơi nhận:', 12, 'Tinos-BoldItalic'],
    ['- Như trên;', 11, 'Tinos-Regular'],
    ['- Lưu: VT, SNgV.', 11, 'Tinos-Regular'],
    ['TM. ỦY BAN NHÂN DÂN', 14, 'Tinos-Bold'],
    ['KT. CHỦ TỊCH', 14, 'Tinos-Bold'],
    ['PHÓ CHỦ TỊCH', 14, 'Tinos-Bold'],
    ['Nguyễn Văn Hòa', 14, 'Tinos-Bold'],
    ['Mã tra cứu: 9f86d081884c7d65', 9, 'Tinos-Regular'],
  ])('%s at the end', (start, size, font) => {
    expect(line(pages[BODY_PAGES - 1], start)).toMatchObject({ size, font });
  });

  test('the elements of the head stand in their order', () => {
    const heads = [
      'ỦY BAN',
      'TỈNH',
      'Số: 05',
      'BÁO CÁO',
      'Kết quả',
      'Kính gửi',
      'Thực hiện',
      'I. KẾT',
      '1. Tuyên',
    ];
    const tops = heads.map((start) => line(pages[0], start).baseline);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  test('number and date stand on one row, each centred in its column', () => {
    const number = line(pages[0], 'Số: 05');
    const date = line(pages[0], 'Quảng Ngãi, ngày');
    expect(Math.abs(number.baseline - date.baseline)).toBeLessThan(1);
    expect(middle(number)).toBeCloseTo(LEFT + 65 / 2, 0);
    expect(middle(date)).toBeCloseTo(RIGHT - 100 / 2, 0);
  });

  test('the rules have the prescribed lengths', () => {
    const [first] = pages;
    const motto = line(first, 'Độc lập');
    const underMotto = ruleBelow(first, motto);
    expect(underMotto.left).toBeCloseTo(motto.left, 0);
    expect(underMotto.right).toBeCloseTo(motto.right, 0);
    for (const above of [line(first, 'TỈNH QUẢNG NGÃI'), line(first, 'phương hướng, nhiệm vụ')]) {
      const below = ruleBelow(first, above);
      const share = (below.right - below.left) / (above.right - above.left);
      expect(share).toBeGreaterThanOrEqual(1 / 3);
      expect(share).toBeLessThanOrEqual(1 / 2);
      expect(middle(below)).toBeCloseTo(middle(above), 0);
    }
  });

  test('body text is justified, its first line set in', () => {
    const start = line(pages[0], 'Ủy ban nhân dân tỉnh đã chỉ đạo');
    const next = line(pages[0], 'đầy đủ các chủ trương');
    expect(start.left).toBeCloseTo(LEFT + 12.7, 0);
    expect(start.right).toBeCloseTo(RIGHT, 0);
    expect(next.left).toBeCloseTo(LEFT, 0);
    expect(next.right).toBeCloseTo(RIGHT, 0);
  });

  test('pages are numbered in the top margin from page 2 on, annexes anew', () => {
    expect(pages[0]?.lines[0]?.baseline).toBeGreaterThan(20);
    for (const [index, number] of ['2', '3'].entries()) {
      const top = pages[index + 1]?.lines[0];
      expect(top).toMatchObject({ text: number, size: 13, font: 'Tinos-Regular' });
      expect(top?.baseline).toBeLessThan(20);
      expect(middle(top ?? { left: 0, right: 0 })).toBeCloseTo((LEFT + RIGHT) / 2, 0);
    }
    expect(pages[BODY_PAGES]?.lines[0]?.text).toBe('Phụ lục I');
    expect(pages[BODY_PAGES + 1]?.lines[0]?.text).toBe('Phụ lục II');
  });

  test('ends with "./." and nothing else does', () => {
    const text = pages.map(textOf).join('\n');
    expect(text.match(/\.\/\./g)).toHaveLength(1);
    expect(text).toContain('báo cáo cấp có thẩm quyền./.\n');
  });

  test('Vietnamese comes out as it went in', () => {
    const text = pages.map(textOf).join('\n');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toContain('ký kết thỏa thuận hợp tác, tổ chức Tuần lễ Văn hóa');
    expect(text.replaceAll('\n', ' ')).toContain(
      'đầy đủ các chủ trương, chính sách của Đảng và Nhà nước về công tác đối ngoại nhân dân, gắn với nhiệm vụ',
    );
  });

  test('marks of sources are small and raised', () => {
    const mark = line(pages[0], '[12]');
    expect(mark.size).toBeLessThan(9);
    expect(mark.baseline).toBeLessThan(line(pages[0], 'và hội nghị gặp gỡ').baseline);
  });

  test('the annex says what it belongs to', () => {
    const annex = pages[BODY_PAGES];
    expect(line(annex, 'Phụ lục I')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(line(annex, 'KẾT QUẢ THỰC HIỆN CÁC HOẠT ĐỘNG')).toMatchObject({ size: 14, font: 'Tinos-Bold' });
    expect(line(annex, '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 12 năm 2026')).toMatchObject({
      size: 14,
      font: 'Tinos-Italic',
    });
    expect(line(annex, '¹ Nếu "Có"')).toMatchObject({ size: 11 });
  });

  test('the same description gives the same bytes', async () => {
    const again = await printPdf(structuredClone(SAMPLE), () => {});
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  test('progress runs from 0 to 100', () => {
    const done = progress.map((step) => step.done);
    expect(done[0]).toBe(0);
    expect(done.at(-1)).toBe(100);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });
});
