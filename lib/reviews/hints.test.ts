import { describe, expect, it } from 'vitest';
import type { LastYear } from '../reports/last-year-rules.ts';
import type { AnswerContent } from '../reports/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import { templateDefinition } from '../templates/schema.ts';
import { hintsOf, isTenfold, telling } from './hints.ts';

const definition = templateDefinition.parse({
  subject: '',
  groups: [
    {
      key: 'g',
      numeral: 'I',
      title: '',
      sections: [{ key: 'g.text', number: '1', title: '', kind: 'text' }],
    },
  ],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: 'Phụ lục I',
      title: '',
      footnote: '',
      rows: [{ key: 'c.row', number: '3', text: '' }],
    },
    {
      kind: 'figures',
      key: 'f',
      label: 'Phụ lục II',
      title: '',
      rows: [{ key: 'f.row', number: '1', label: 'Đoàn ra', unit: 'đoàn', decimals: 2 }],
    },
  ],
});

const figure = (value: string | null): AnswerContent => ({
  kind: 'figure',
  value,
  nothing: value === null,
  note: '',
});
const choice = (answer: 'yes' | 'no'): AnswerContent => ({ kind: 'checklist', answer, note: '' });
const text = (words: string): AnswerContent => ({ kind: 'text', doc: docOf(words), nothing: false });

function lastYearOf(key: string, ...contents: AnswerContent[]): LastYear {
  return {
    year: 2025,
    cycle: '',
    reports: contents.map((content, index) => ({
      organisationId: String(index),
      organisation: String(index),
      predecessor: index > 0,
      submittedAt: new Date(0),
      answers: { [key]: content },
    })),
  };
}

const kinds = (...args: Parameters<typeof hintsOf>) => hintsOf(...args).map(({ kind }) => kind);

describe('HINT-1 a figure that changed more than tenfold', () => {
  it.each([
    ['10', '100', false],
    ['10', '100.01', true],
    ['100', '10', false],
    ['100', '9.99', true],
    ['0', '5', false],
    ['5', '0', false],
    ['0.01', '0.1', false],
    ['0.01', '0.11', true],
    ['999999999999999', '1', true],
  ])('from %s to %s: %s', (was, is, odd) => {
    expect(isTenfold(was, is)).toBe(odd);
    const hints = hintsOf(definition, { 'f.row': figure(is) }, lastYearOf('f.row', figure(was)), []);
    expect(hints).toHaveLength(odd ? 1 : 0);
  });

  it('against the sum of the former bodies', () => {
    const was = lastYearOf('f.row', figure('30'), figure('70'));
    expect(kinds(definition, { 'f.row': figure('1000') }, was, [])).toEqual([]);
    expect(hintsOf(definition, { 'f.row': figure('1001') }, was, [])).toMatchObject([
      { kind: 'tenfold', message: 'Đoàn ra: Năm trước 100, năm nay 1.001: chênh hơn 10 lần.' },
    ]);
  });

  it('needs both years', () => {
    expect(kinds(definition, { 'f.row': figure('1000') }, null, [])).toEqual([]);
    expect(kinds(definition, { 'f.row': figure('1000') }, lastYearOf('f.row', figure(null)), [])).toEqual([]);
    expect(kinds(definition, {}, lastYearOf('f.row', figure('1')), [])).toEqual([]);
  });
});

it.each([
  ['yes', 'no', ['now_no']],
  ['no', 'yes', []],
  ['no', 'no', []],
  ['yes', 'yes', []],
] as const)('HINT-1 "Có" and "Không": %s, then %s', (was, is, expected) => {
  expect(kinds(definition, { 'c.row': choice(is) }, lastYearOf('c.row', choice(was)), [])).toEqual(expected);
});

const long = 'Đã tổ chức chín lớp tập huấn cho cán bộ, '.repeat(3);

describe('HINT-2 the same words', () => {
  it.each([
    [
      'as last year, whatever their case and spaces',
      long.toUpperCase().replaceAll(' ', '  '),
      ['as_last_year'],
    ],
    ['one word more', `${long} nữa`, []],
  ])('%s', (_name, words, expected) => {
    expect(kinds(definition, { 'g.text': text(words) }, lastYearOf('g.text', text(long)), [])).toEqual(
      expected,
    );
  });

  it.each([
    [telling - 1, []],
    [telling, ['as_last_year']],
  ])('of %i characters', (length, expected) => {
    const words = text('x'.repeat(length));
    expect(kinds(definition, { 'g.text': words }, lastYearOf('g.text', words), [])).toEqual(expected);
  });

  it('of other organisations, three by name', () => {
    const twin = { key: 'g.text', organisations: ['A', 'B', 'C', 'D', 'E'] };
    expect(hintsOf(definition, { 'g.text': text(long) }, null, [twin])).toMatchObject([
      {
        kind: 'as_another',
        message: 'Nội dung giống hệt báo cáo của A, B, C và 2 cơ quan khác trong cùng kỳ.',
      },
    ]);
  });
});
