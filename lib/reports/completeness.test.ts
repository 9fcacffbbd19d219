import { describe, expect, it } from 'vitest';
import { docOf } from '../rich-text/plain.ts';
import type { Question } from '../templates/rules.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { gapOf, isBlank, missingAnswers, progressOf, refusalOfContent } from './completeness.ts';
import type { AnswerContent } from './schema.ts';

const section = { key: 'a.text', number: '1', title: 'Ưu điểm', guidance: '', kind: 'text' as const };
const proposals = {
  ...section,
  key: 'a.proposals',
  number: '2',
  title: 'Đề xuất',
  kind: 'proposals' as const,
};
const row = { key: 'c.one', number: '1', text: 'Quán triệt', open: false };
const openRow = { key: 'c.other', number: '2', text: 'Khác', open: true };
const figure = { key: 'f.out', number: '1', label: 'Đoàn ra', unit: 'đoàn', decimals: 0 };
const definition: TemplateDefinition = {
  subject: 'Năm {year}',
  groups: [{ key: 'a', numeral: 'I', title: 'Kết quả', sections: [section, proposals] }],
  annexes: [
    {
      kind: 'checklist',
      key: 'c',
      label: 'Phụ lục I',
      title: 'Hoạt động',
      footnote: '',
      rows: [row, openRow],
    },
    { kind: 'figures', key: 'f', label: 'Phụ lục II', title: 'Số liệu', rows: [figure] },
  ],
};

const asked = {
  text: { kind: 'text', key: 'a.text', sectionKey: 'a.text', section },
  proposals: { kind: 'proposals', key: 'a.proposals', sectionKey: 'a.proposals', section: proposals },
  row: { kind: 'checklist', key: 'c.one', sectionKey: 'c', row },
  openRow: { kind: 'checklist', key: 'c.other', sectionKey: 'c', row: openRow },
  figure: { kind: 'figure', key: 'f.out', sectionKey: 'f', row: figure },
} satisfies Record<string, Question>;

const text = (value: string, nothing = false): AnswerContent => ({
  kind: 'text',
  doc: docOf(value),
  nothing,
});
const check = (answer: 'yes' | 'no' | null, note = ''): AnswerContent => ({
  kind: 'checklist',
  answer,
  note,
});
const number = (value: string | null, nothing = false): AnswerContent => ({
  kind: 'figure',
  value,
  nothing,
  note: '',
});
const item = {
  id: '0198c0de-0000-7000-8000-000000000001',
  text: 'Bổ sung kinh phí',
  addressee: 'Bộ Tài chính',
  field: 'funding' as const,
};

describe('complete', () => {
  it.each([
    ['text', asked.text, text('Có')],
    ['declared nothing', asked.text, text('', true)],
    ['a proposal', asked.proposals, { kind: 'proposals', items: [item], nothing: false }],
    ['no proposals, declared', asked.proposals, { kind: 'proposals', items: [], nothing: true }],
    ['Có with a note', asked.row, check('yes', 'Kế hoạch 12/KH-UBND')],
    ['Không with a reason', asked.row, check('no', 'Chưa bố trí được kinh phí')],
    ['Không without a reason in the open row', asked.openRow, check('no')],
    ['zero is a value', asked.figure, number('0')],
    ['a figure declared nothing', asked.figure, number(null, true)],
  ] satisfies [string, Question, AnswerContent][])('%s', (_name, question, content) => {
    expect(gapOf(question, content)).toBeNull();
  });
});

describe('a gap', () => {
  it.each([
    ['nothing saved', asked.text, undefined],
    ['only white space', asked.text, text(' \n ')],
    ['an empty list', asked.proposals, { kind: 'proposals', items: [], nothing: false }],
    [
      'a proposal to nobody',
      asked.proposals,
      { kind: 'proposals', items: [{ ...item, addressee: '' }], nothing: false },
    ],
    ['neither Có nor Không', asked.row, check(null, 'ghi chú')],
    ['Có without a note', asked.row, check('yes')],
    ['Không without a reason', asked.row, check('no', ' ')],
    ['Có without a note in the open row', asked.openRow, check('yes')],
    ['no value', asked.figure, number(null)],
  ] satisfies [string, Question, AnswerContent | undefined][])('%s', (_name, question, content) => {
    expect(gapOf(question, content)).not.toBeNull();
  });
});

it('lists every gap with the place where it is', () => {
  const gaps = missingAnswers(definition, { 'a.text': text('Có'), 'c.one': check('no') });
  expect(gaps.map(({ key }) => key)).toEqual(['a.proposals', 'c.one', 'c.other', 'f.out']);
  expect(gaps[1]?.message).toBe('Phụ lục I. Dòng 1: chọn Không thì ghi ngắn gọn lý do');
});

it('counts progress by section', () => {
  expect(progressOf(definition, { 'c.one': check('yes', 'Có') })).toEqual([
    { key: 'a.text', done: 0, total: 1 },
    { key: 'a.proposals', done: 0, total: 1 },
    { key: 'c', done: 1, total: 2 },
    { key: 'f', done: 0, total: 1 },
  ]);
});

describe('content that cannot stand', () => {
  it.each([
    ['nothing to report beside text', asked.text, text('Có', true), 'nothingWithContent'],
    ['nothing to report beside a value', asked.figure, number('3', true), 'nothingWithContent'],
    ['another kind', asked.figure, text('3'), 'unknownKey'],
    ['a mark of secrecy', asked.text, text('Kết quả.\nTỐI MẬT'), 'stateSecret'],
    ['a mark of secrecy in a note', asked.row, check('yes', 'Công văn (MẬT)'), 'stateSecret'],
    [
      'a mark of secrecy in a proposal',
      asked.proposals,
      { kind: 'proposals', items: [{ ...item, text: 'MẬT' }], nothing: false },
      'stateSecret',
    ],
    ['decimals in a count', asked.figure, number('3.5'), 'tooManyDecimals'],
  ] satisfies [string, Question, AnswerContent, string][])('%s', (_name, question, content, code) => {
    expect(refusalOfContent(question, content)?.code).toBe(code);
  });
});

it('knows blank content', () => {
  expect(isBlank(check(null))).toBe(true);
  expect(isBlank(check(null, 'x'))).toBe(false);
  expect(isBlank(number(null, true))).toBe(false);
});
