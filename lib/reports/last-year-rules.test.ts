import { describe, expect, it } from 'vitest';
import { docOf } from '../rich-text/plain.ts';
import { appended, changeOf, earlierFigure, isUnchanged, type LastYear } from './last-year-rules.ts';
import type { AnswerContent } from './schema.ts';

function lastYearOf(...values: (string | null)[]): LastYear {
  return {
    year: 2025,
    cycle: 'Năm 2025',
    reports: values.map((value, index) => ({
      organisationId: String(index),
      organisation: ['Quảng Ngãi', 'Kon Tum'][index] ?? '',
      predecessor: true,
      submittedAt: new Date(0),
      answers: { doan: { kind: 'figure', value, nothing: value === null, note: '' } satisfies AnswerContent },
    })),
  };
}

describe('the value of last year', () => {
  it.each([
    ['one body', lastYearOf('12'), { value: '12', of: ['Quảng Ngãi'], summed: false }],
    [
      'a sum over former bodies',
      lastYearOf('12.5', '0.5'),
      { value: '13', of: ['Quảng Ngãi', 'Kon Tum'], summed: true },
    ],
    ['missing is not zero', lastYearOf(null, '7'), { value: '7', of: ['Kon Tum'], summed: false }],
    ['nobody gave one', lastYearOf(null, null), null],
    ['no report', null, null],
  ])('%s', (_name, lastYear, expected) => {
    expect(earlierFigure(lastYear, 'doan')).toEqual(expected);
  });
});

it.each([
  ['100', '112', 1200n, 120n],
  ['141', '153', 1200n, 85n],
  ['12', '12', 0n, 0n],
  ['10', '7.5', -250n, -250n],
  ['3', '2', -100n, -333n],
  ['0', '5', 500n, null],
])('from %s to %s', (before, after, difference, perMille) => {
  expect(changeOf(before, after)).toEqual({ difference, perMille });
});

describe('taking a text over', () => {
  it('fills an empty section, and otherwise stands at the end', () => {
    expect(appended(docOf(''), docOf('Cũ'))).toEqual(docOf('Cũ'));
    expect(appended(docOf('Mới'), docOf('Cũ'))).toEqual(docOf('Mới\nCũ'));
  });
  it.each([
    ['as it stood', 'Cũ', true],
    ['changed by a word', 'Cũ hơn', false],
    ['empty', '', false],
  ])('%s', (_name, text, expected) => {
    expect(isUnchanged(docOf(text), [docOf('Khác'), docOf('Cũ')])).toBe(expected);
    expect(isUnchanged(docOf(text), [])).toBe(false);
  });
});
