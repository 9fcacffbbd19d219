import { expect, it } from 'vitest';
import { changeWords } from './last-year-words.ts';

it.each([
  [{ difference: 1200n, perMille: 85n }, '+12 (+8,5%)'],
  [{ difference: -250n, perMille: -250n }, '−2,5 (−25%)'],
  [{ difference: 123_456_700n, perMille: null }, '+1.234.567'],
  [{ difference: 0n, perMille: 0n }, 'không đổi'],
])('%o reads %s', (change, words) => {
  expect(changeWords(change)).toBe(words);
});
