import { expect, it } from 'vitest';
import { formatDecimal, formatShare, parseVietnameseNumber, sumDecimals } from './numbers.ts';

it.each([
  ['0', 0, '0'],
  ['12', 0, '12'],
  ['1.234', 0, '1234'],
  ['1.234,5', 2, '1234.5'],
  ['1234,50', 2, '1234.5'],
  ['1.234.567,89', 2, '1234567.89'],
  ['007', 0, '7'],
  ['12,00', 0, '12'],
  [' 1 234 ', 0, '1234'],
])('%s with %i decimals is %s', (input, decimals, value) => {
  expect(parseVietnameseNumber(input, decimals)).toEqual({ ok: true, value });
});

it.each([
  ['1,234', 2, 'englishForm'],
  ['1,234', 0, 'englishForm'],
  ['1,234,567.8', 2, 'englishForm'],
  ['1.5', 2, 'englishForm'],
  ['-3', 0, 'negative'],
  ['1,5', 0, 'tooManyDecimals'],
  ['1,2345', 2, 'tooManyDecimals'],
  ['12.34.567', 0, 'notANumber'],
  ['mười', 0, 'notANumber'],
  ['1e5', 0, 'notANumber'],
  ['', 0, 'notANumber'],
  ['1234567890123456', 0, 'tooLarge'],
])('%s with %i decimals is refused: %s', (input, decimals, problem) => {
  expect(parseVietnameseNumber(input, decimals)).toEqual({ ok: false, problem });
});

it.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1.000'],
  ['1234567.89', '1.234.567,89'],
])('%s is shown as %s', (value, shown) => {
  expect(formatDecimal(value)).toBe(shown);
});

it('sums exactly', () => {
  expect(sumDecimals(['0.1', '0.2', '1000000000000.05'])).toBe('1000000000000.35');
  expect(sumDecimals([])).toBe('0');
});

it.each([
  [2, 3, '66,7%'],
  [56, 56, '100%'],
  [0, 56, '0%'],
  [3399, 3400, '99,9%'],
  [1, 3400, '0,1%'],
  [0, 0, '—'],
])('%i of %i is %s', (part, whole, text) => {
  expect(formatShare(part, whole)).toBe(text);
});
