import { expect, it } from 'vitest';
import { Matters } from './matching.ts';

const known = [
  'Mở lớp tiếng Lào ngắn hạn cho cán bộ các tỉnh biên giới, tổ chức tại khu vực Tây Nguyên.',
  'Bố trí kinh phí ổn định hằng năm cho hoạt động kết nghĩa thôn bản.',
  'Bố trí kinh phí ổn định hằng năm cho hoạt động kết nghĩa thôn bản.',
];

/** Wording of the reports of the demonstration. */
it.each<[string, number | null]>([
  ['Mở lớp tiếng Lào ngắn hạn cho cán bộ các tỉnh biên giới, tổ chức tại khu vực Tây Bắc.', 0],
  ['Bố trí kinh phí ổn định hằng năm cho hoạt động kết nghĩa thôn bản.', 1],
  ['Bố trí kinh phí ổn định hằng năm cho giao lưu thanh niên biên giới.', null],
  ['Đề nghị hướng dẫn mô hình tổ chức hữu nghị gọn nhẹ cho tỉnh miền núi ít biên chế.', null],
  ['', null],
])('%s', (text, expected) => {
  const matters = new Matters<number>();
  for (const [index, one] of known.entries()) matters.add(index, one);
  expect(matters.find(text)).toBe(expected);
});

it('lists what is similar, the most similar first', () => {
  const matters = new Matters<number>();
  for (const [index, one] of known.entries()) matters.add(index, one);
  const near = matters.nearest('Bố trí kinh phí hằng năm cho lớp tiếng Lào.', 0.05, 2);
  expect(near.map(({ id }) => id)).toEqual([1, 2]);
  expect(matters.nearest('Đón đoàn', 0.05, 2)).toEqual([]);
});
