import { describe, expect, it } from 'vitest';
import { formObject } from '#lib/forms.ts';
import {
  type AnswerContent,
  checklistForm,
  figuresForm,
  proposalsForm,
  sectionForm,
} from '#lib/reports/schema.ts';
import { emptyDoc } from '#lib/rich-text/nodes.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { postOf, printOf } from './answer-units.ts';
import { type AnswerKind, checklistKind, figureKind, proposalsKind, textKind } from './typed-answers.ts';

const reportId = '019ab000-0000-7000-8000-000000000001';
const itemId = '019ab000-0000-7000-8000-000000000002';

function posted<Typed>(kind: AnswerKind<Typed>, content: AnswerContent, prefix: string) {
  const change = { index: 4, key: 'k', basedOn: 3, typed: kind.fromContent(content) };
  return postOf(kind, reportId, [change], () => prefix);
}

const text = { kind: 'text', doc: docOf('Đoạn một.\nĐoạn hai.'), nothing: false } as const;
const proposals = {
  kind: 'proposals',
  items: [
    { id: itemId, text: 'Ban hành quy chế', addressee: 'Bộ Ngoại giao', field: 'mechanism' },
    { id: itemId, text: '', addressee: 'Bộ Tài chính', field: 'funding' },
  ],
  nothing: false,
} satisfies AnswerContent;
const checklist = { kind: 'checklist', answer: 'no', note: 'Chưa đến kỳ' } as const;
const figure = { kind: 'figure', value: '1234567.5', nothing: false, note: 'Theo Sở Tài chính' } as const;

describe('what is stored goes through the fields and the form of the server unchanged', () => {
  it.each([
    ['text', sectionForm, posted(textKind, text, ''), text],
    [
      'nothing',
      sectionForm,
      posted(textKind, { ...text, doc: emptyDoc, nothing: true }, ''),
      { ...text, doc: emptyDoc, nothing: true },
    ],
    ['proposals', proposalsForm, posted(proposalsKind, proposals, ''), proposals],
    ['checklist', checklistForm, posted(checklistKind, checklist, 'rows.0.'), checklist],
    [
      'unanswered',
      checklistForm,
      posted(checklistKind, { ...checklist, answer: null }, 'rows.0.'),
      { ...checklist, answer: null },
    ],
    ['figure', figuresForm, posted(figureKind, figure, 'rows.0.'), figure],
    [
      'no figure',
      figuresForm,
      posted(figureKind, { ...figure, value: null, nothing: true }, 'rows.0.'),
      { ...figure, value: null, nothing: true },
    ],
  ])('%s', (_name, schema, form, content) => {
    expect(schema.parse(formObject(form))).toEqual({
      reportId,
      answers: [{ key: 'k', version: 3, content }],
    });
  });
});

function readBack<Typed>(kind: AnswerKind<Typed>, content: AnswerContent) {
  const typed = kind.fromContent(content);
  const form = new FormData();
  kind.fill(form, 'rows.2.', typed);
  return { typed, read: kind.read(form, 'rows.2.') };
}

describe('fields as they stand in the page', () => {
  it.each([
    ['text', readBack(textKind, text)],
    ['proposals', readBack(proposalsKind, proposals)],
    ['checklist', readBack(checklistKind, checklist)],
    ['figure', readBack(figureKind, figure)],
  ])('%s are read back', (_name, { typed, read }) => {
    expect(read).toEqual(typed);
  });

  it('line ends of a form are those of the text', () => {
    const form = new FormData();
    form.set('text', 'a\r\nb');
    expect(textKind.read(form, '').text).toBe('a\nb');
  });
});

describe('only what the server would store differently is a change', () => {
  it.each([
    ['zero-width characters', 'Quảng\u200b Ngãi', 'Quảng Ngãi', true],
    ['NFD', 'Quảng Ngãi'.normalize('NFD'), 'Quảng Ngãi', true],
    ['a word', 'Quảng Ngãi', 'Quảng Nam', false],
  ])('%s', (_name, one, other, same) => {
    const print = (value: string) => printOf(textKind, { text: value, nothing: false });
    expect(print(one) === print(other)).toBe(same);
  });

  it('an empty proposal is none', () => {
    const spare = { id: itemId, text: ' ', addressee: '', field: 'mechanism' as const };
    const none = { items: [], nothing: false };
    expect(printOf(proposalsKind, { ...none, items: [spare] })).toBe(printOf(proposalsKind, none));
  });
});

it('numbers are written the Vietnamese way', () => {
  expect(figureKind.fromContent(figure).value).toBe('1.234.567,5');
});
