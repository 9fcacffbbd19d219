import { describe, expect, test } from 'vitest';
import {
  addresseeLines,
  contentWithEndMark,
  numberLine,
  placeDateLine,
  recipientLines,
  withEndMark,
} from './text.ts';

describe('number line', () => {
  test.each([
    ['5', 'Số: 05/BC-UBND'],
    ['9', 'Số: 09/BC-UBND'],
    ['05', 'Số: 05/BC-UBND'],
    ['10', 'Số: 10/BC-UBND'],
    ['123', 'Số: 123/BC-UBND'],
    [null, 'Số:      /BC-UBND'],
    ['', 'Số:      /BC-UBND'],
    [' ', 'Số:      /BC-UBND'],
  ])('%j', (number, line) => {
    expect(numberLine(number, 'BC-UBND')).toBe(line);
  });
});

describe('place and date', () => {
  test.each([
    ['2026-12-05', 'Quảng Ngãi, ngày 05 tháng 12 năm 2026'],
    ['2026-12-09', 'Quảng Ngãi, ngày 09 tháng 12 năm 2026'],
    ['2026-12-10', 'Quảng Ngãi, ngày 10 tháng 12 năm 2026'],
    ['2026-01-31', 'Quảng Ngãi, ngày 31 tháng 01 năm 2026'],
    ['2026-02-01', 'Quảng Ngãi, ngày 01 tháng 02 năm 2026'],
    ['2026-03-01', 'Quảng Ngãi, ngày 01 tháng 3 năm 2026'],
    ['2026-09-30', 'Quảng Ngãi, ngày 30 tháng 9 năm 2026'],
    ['2026-10-01', 'Quảng Ngãi, ngày 01 tháng 10 năm 2026'],
    [null, 'Quảng Ngãi, ngày     tháng     năm 2026'],
  ])('%j', (date, line) => {
    expect(placeDateLine('Quảng Ngãi', date, 2026)).toBe(line);
  });

  test('refuses what is not a date', () => {
    expect(() => placeDateLine('Huế', '5/12/2026', 2026)).toThrow(RangeError);
  });
});

describe('end mark', () => {
  test.each([
    ['Hết', 'Hết./.'],
    ['Hết.', 'Hết./.'],
    ['Hết. ', 'Hết./.'],
    ['Hết./.', 'Hết./.'],
    ['Hết;', 'Hết./.'],
    ['Hết (2026)', 'Hết (2026)./.'],
  ])('%j', (text, ended) => {
    expect(withEndMark(text)).toBe(ended);
  });

  test('goes to the last text that says something', () => {
    expect(contentWithEndMark([{ text: 'Một ' }, { text: 'hai.', bold: true }, { text: ' ' }])).toEqual([
      { text: 'Một ' },
      { text: 'hai./.', bold: true },
    ]);
  });

  test('follows a source mark', () => {
    expect(contentWithEndMark([{ text: 'Một.', sourceMark: '[12]' }])).toEqual([
      { text: 'Một', sourceMark: '[12]' },
      { text: './.' },
    ]);
  });

  test('leaves an empty paragraph empty', () => {
    expect(contentWithEndMark([])).toEqual([]);
  });
});

describe('lists', () => {
  test('recipients', () => {
    expect(recipientLines(['Như trên', '- TT. Tỉnh ủy;', 'Lưu: VT, SNgV.'])).toEqual([
      '- Như trên;',
      '- TT. Tỉnh ủy;',
      '- Lưu: VT, SNgV.',
    ]);
  });

  test('addressees', () => {
    expect(addresseeLines(['Bộ Ngoại giao', 'Bộ Nội vụ'])).toEqual(['- Bộ Ngoại giao;', '- Bộ Nội vụ.']);
  });
});
