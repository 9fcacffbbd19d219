import { describe, expect, it } from 'vitest';
import type { ActionFailure } from '#lib/action-result.ts';
import { changesOf, conflictsOf, fieldMessages, postOf, unitOf } from './answer-units.ts';
import { checklistKind } from './typed-answers.ts';

const rows = (index: number) => `rows.${index}.`;
const stored = ['a', 'b', 'c', 'd'].map((key, index) => ({
  key,
  version: index,
  content: { kind: 'checklist' as const, answer: 'yes' as const, note: key },
  savedAt: null,
  savedBy: '',
}));
const units = stored.map((answer) => unitOf(checklistKind, answer));
const typed = units.map((unit) => unit.stored);

function failure(part: Partial<ActionFailure>): ActionFailure {
  return { ok: false, code: 'invalidInput', message: '', fields: {}, ...part };
}

it('posts only the changed rows, each with its own version', () => {
  const changes = changesOf(
    checklistKind,
    units,
    typed.with(1, { answer: 'no', note: '' }).with(3, { answer: 'yes', note: 'x' }),
  );
  expect(changes.map(({ key, index }) => [key, index])).toEqual([
    ['b', 1],
    ['d', 3],
  ]);
  expect(Object.fromEntries(postOf(checklistKind, 'r', changes, rows))).toEqual({
    reportId: 'r',
    'rows.0.key': 'b',
    'rows.0.version': '1',
    'rows.0.answer': 'no',
    'rows.0.note': '',
    'rows.1.key': 'd',
    'rows.1.version': '3',
    'rows.1.answer': 'yes',
    'rows.1.note': 'x',
  });
});

describe('messages of the server', () => {
  it('go to the rows on the page, not to those of the post', () => {
    const messages = fieldMessages(failure({ fields: { 'rows.1.note': 'Dài quá' } }), [1, 3], rows);
    expect(messages).toEqual({ 'rows.3.note': 'Dài quá' });
  });
  it('keep their names where there is one answer', () => {
    expect(fieldMessages(failure({ fields: { 'items.0.text': 'Dài' } }), [0], () => '')).toEqual({
      'items.0.text': 'Dài',
    });
  });
  it('tell row 1 from row 11', () => {
    const sent = Array.from({ length: 12 }, (_, index) => index + 2);
    expect(fieldMessages(failure({ fields: { 'rows.11.value': 'Sai' } }), sent, rows)).toEqual({
      'rows.13.value': 'Sai',
    });
  });
});

describe('conflicts', () => {
  const conflict = {
    key: 'b',
    version: 5,
    content: { kind: 'checklist', answer: null, note: '' },
    updatedAt: '2026-12-01T00:00:00Z',
    updatedBy: 'Lê Văn B',
  };
  it.each([
    ['both texts', failure({ code: 'conflict', details: [conflict] }), [conflict]],
    ['something else', failure({ code: 'conflict', details: { no: 'list' } }), []],
    ['another failure', failure({ details: [conflict] }), []],
    ['no failure', null, []],
  ])('%s', (_name, given, expected) => {
    expect(conflictsOf(given)).toEqual(expected);
  });
});
