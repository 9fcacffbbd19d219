import { describe, expect, it } from 'vitest';
import { formFindings } from './numbers-and-dates.ts';

describe('certainly another form', () => {
  it.each([
    ['1,234,567 USD', '1,234,567', '1.234.567'],
    ['tổng 1,234,567.89 USD.', '1,234,567.89', '1.234.567,89'],
    ['đạt 1,234.5 triệu', '1,234.5', '1.234,5'],
    ['tăng 12.5% so với', '12.5', '12,5'],
    ['tăng 12.5 % so với', '12.5', '12,5'],
    ['kinh phí 1.5 triệu đồng', '1.5', '1,5'],
    ['viện trợ 2.75 tỷ đồng', '2.75', '2,75'],
    ['1,234 lượt người tham dự', '1,234', '1.234'],
    ['có 2,500 sinh viên', '2,500', '2.500'],
    ['ngày 2026-12-05', '2026-12-05', '05/12/2026'],
    ['ngày 2026/12/05.', '2026/12/05', '05/12/2026'],
    ['ngày 12/25/2026', '12/25/2026', '25/12/2026'],
    ['December 25, 2026', 'December 25, 2026', '25/12/2026'],
    ['on 5 Dec 2026', '5 Dec 2026', '05/12/2026'],
    ['lúc 3pm', '3pm', '15 giờ'],
    ['lúc 3 PM', '3 PM', '15 giờ'],
    ['lúc 3:30pm', '3:30pm', '15 giờ 30'],
    ['lúc 9.15 a.m.', '9.15 a.m.', '9 giờ 15'],
    ['12am', '12am', '0 giờ'],
    ['12 pm', '12 pm', '12 giờ'],
    ['(1,234,567)', '1,234,567', '1.234.567'],
  ])('%s', (text, found, suggestion) => {
    expect(formFindings(text)).toMatchObject([{ found, suggestion, certain: true }]);
  });
});

describe('perhaps another form', () => {
  it.each([
    ['khoảng 1,234 USD', '1,234', '1.234'],
    ['các văn bản số 123,124,125', '123,124,125', '123.124.125'],
    ['ngày 25-12-2026', '25-12-2026', '25/12/2026'],
    ['ngày 25.12.2026', '25.12.2026', '25/12/2026'],
    ['lúc 9 am', '9 am', '9 giờ'],
  ])('%s', (text, found, suggestion) => {
    expect(formFindings(text)).toMatchObject([{ found, suggestion, certain: false }]);
  });
});

describe('fine as it stands', () => {
  it.each([
    '1.234.567,89 USD',
    '1.234 lượt người',
    'tăng 12,5% so với năm 2025',
    '1,5 triệu đồng',
    'ngày 05/12/2026 và 5/1/2026',
    'ngày 12/5/2026',
    'Điều 6,7,8 và khoản 1, 2, 3',
    'mục 2.1 và 2.1.3',
    'Điều 1.5 lần',
    'Kế hoạch số 67/KH-UBND ngày 20/8/2025',
    'Nghị định 30/2020/NĐ-CP, 295-CV/BĐNTW',
    'giai đoạn 2021-2026, 2025-2026',
    'số 2026-13-45',
    'ngày 31/02/2026, 2026-02-31',
    'điện thoại 024,123,456 hoặc 024.3799.1234',
    'số 123,456 và năm 2025,2026',
    'phiên bản 1.2.3, IP 10.0.0.1',
    'từ 7 giờ 30 đến 15 giờ',
    '25pm, 0am, 3:75pm',
    'https://vidu.example/2026-12-05/tin',
    'mã AB-2026-12-05',
    'May 2026',
    '',
  ])('%s', (text) => {
    expect(formFindings(text)).toEqual([]);
  });
});

it('finds all, in order, at their places', () => {
  const text = 'Ngày 2026-12-05 lúc 3pm, 1,234,567 USD, tăng 12.5%.';
  const findings = formFindings(text);
  expect(findings.map(({ found }) => found)).toEqual(['2026-12-05', '3pm', '1,234,567', '12.5']);
  for (const { start, end, found } of findings) expect(text.slice(start, end)).toBe(found);
});
