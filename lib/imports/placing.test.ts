import { expect, test } from 'vitest';
import { annual } from '#tests/support/word/reports.ts';
import type { AnswerContent } from '../reports/schema.ts';
import { docOf } from '../rich-text/plain.ts';
import { type Question, questionsOf } from '../templates/rules.ts';
import { placed } from './placing.ts';
import type { PieceContent, PlaceMode } from './schema.ts';

function questionOf(key: string): Question {
  const found = questionsOf(annual).find((question) => question.key === key);
  if (!found) throw new Error(key);
  return found;
}

const text = (words: string): AnswerContent => ({ kind: 'text', doc: docOf(words), nothing: false });
const words = (of: string): PieceContent => ({ kind: 'text', doc: docOf(of) });
const row = (answer: 'yes' | 'no' | null, note = ''): PieceContent => ({
  kind: 'checklist',
  label: 'L',
  answer,
  note,
});
const figure = (value: string | null, raw = value ?? ''): PieceContent => ({
  kind: 'figure',
  label: 'Đoàn ra',
  raw,
  value,
  nothing: false,
  note: '',
});

const [strengths, leader, out, proposals] = [
  'achievements.strengths',
  'checklist.leader',
  'figures.delegations-out',
  'direction.proposals',
].map(questionOf);

type Case = [string, Question | undefined, AnswerContent | undefined, PieceContent[], PlaceMode, unknown];
const answered: AnswerContent = { kind: 'checklist', answer: 'yes', note: 'Cũ' };
const counted: AnswerContent = { kind: 'figure', value: '3', nothing: false, note: '' };

test.each<Case>([
  ['text into an empty section', strengths, undefined, [words('a'), words('b')], 'append', text('a\nb')],
  ['text behind what is there', strengths, text('cũ'), [words('mới')], 'append', text('cũ\nmới')],
  ['text in its place', strengths, text('cũ'), [words('mới')], 'replace', text('mới')],
  [
    'nothing, where nothing is',
    strengths,
    undefined,
    [{ kind: 'nothing' }],
    'append',
    { kind: 'text', doc: docOf(''), nothing: true },
  ],
  ['nothing, where something is', strengths, text('cũ'), [{ kind: 'nothing' }], 'append', 'importNothing'],
  ['a figure as words', strengths, undefined, [figure('1234')], 'append', text('Đoàn ra: 1.234')],
  [
    'a row',
    leader,
    undefined,
    [row('no', 'Lý do')],
    'append',
    { kind: 'checklist', answer: 'no', note: 'Lý do' },
  ],
  [
    'a row that says the same',
    leader,
    answered,
    [row('yes', 'Mới')],
    'append',
    { kind: 'checklist', answer: 'yes', note: 'Cũ\nMới' },
  ],
  ['a row that says otherwise', leader, answered, [row('no')], 'append', 'importAnswered'],
  [
    'a row instead',
    leader,
    answered,
    [row('no', 'Mới')],
    'replace',
    { kind: 'checklist', answer: 'no', note: 'Mới' },
  ],
  ['a row without an answer', leader, undefined, [row(null, 'Chỉ có ghi chú')], 'append', 'importUnanswered'],
  [
    'a figure',
    out,
    undefined,
    [figure('12')],
    'append',
    { kind: 'figure', value: '12', nothing: false, note: '' },
  ],
  ['another figure', out, counted, [figure('12')], 'append', 'importFilled'],
  ['the same figure', out, counted, [figure('3')], 'append', counted],
  ['a doubtful figure', out, undefined, [figure(null, '1,234')], 'append', 'importDoubtful'],
  [
    'text among proposals',
    proposals,
    undefined,
    [words('Đề nghị Bộ Y tế xem xét.')],
    'append',
    {
      kind: 'proposals',
      nothing: false,
      items: [{ id: 'id', text: 'Đề nghị Bộ Y tế xem xét.', addressee: 'Bộ Y tế', field: 'other' }],
    },
  ],
])('%s', (_, question, present, pieces, mode, expected) => {
  if (!question) throw new Error('no question');
  const result = placed(question, present, pieces, mode, () => 'id');
  expect(result.ok ? result.content : result.refusal.code).toEqual(expected);
});
