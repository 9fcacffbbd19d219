import { describe, expect, it } from 'vitest';
import { formObject } from '#lib/forms.ts';
import { type AnswerContent, answerContent, sectionForm } from '#lib/reports/schema.ts';
import { emptyDoc } from '#lib/rich-text/canonical.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import type { AnswerKind } from './answer-kind.ts';
import { printOf } from './print-of.ts';
import { checklistKind, figureKind, proposalsKind, rememberedKinds, textKind } from './typed-answers.ts';

const itemId = '019ab000-0000-7000-8000-000000000002';
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

function throughFields<Typed extends object>(kind: AnswerKind<Typed>, content: AnswerContent) {
  return kind.toContent(kind.fromContent(content));
}

describe('what is stored goes through the fields unchanged, and the server takes it', () => {
  it.each([
    ['text', throughFields(textKind, text), text],
    [
      'nothing',
      throughFields(textKind, { ...text, doc: emptyDoc, nothing: true }),
      { ...text, doc: emptyDoc, nothing: true },
    ],
    ['proposals', throughFields(proposalsKind, proposals), proposals],
    ['checklist', throughFields(checklistKind, checklist), checklist],
    [
      'unanswered',
      throughFields(checklistKind, { ...checklist, answer: null }),
      { ...checklist, answer: null },
    ],
    ['figure', throughFields(figureKind, figure), figure],
    [
      'no figure',
      throughFields(figureKind, { ...figure, value: null, nothing: true }),
      { ...figure, value: null, nothing: true },
    ],
  ])('%s', (_name, sendable, content) => {
    expect(sendable).toEqual({ content });
    expect(answerContent.parse('content' in sendable ? sendable.content : null)).toEqual(content);
  });
});

describe('what the page can tell by itself is not sent', () => {
  it.each([
    ['text and "nothing"', textKind.toContent({ doc: text.doc, nothing: true }), 'nothing'],
    ['a figure and "nothing"', figureKind.toContent({ value: '3', nothing: true, note: '' }), 'nothing'],
    ['a number in foreign form', figureKind.toContent({ value: '1,234', nothing: false, note: '' }), 'value'],
  ])('%s', (_name, sendable, field) => {
    expect(sendable).toMatchObject({ field });
  });
});

describe('fields as they stand in the page before its code runs', () => {
  it('line ends of a form are those of the text', () => {
    const form = new FormData();
    form.set('text', 'a\r\nb');
    expect(textKind.read(form, '', textKind.fromContent(null)).doc).toEqual(docOf('a\nb'));
  });

  it('leave the formatting of a text that was not touched', () => {
    const doc = { type: 'doc' as const, content: [{ type: 'bulletList' as const, content: [] }] };
    const form = new FormData();
    form.set('text', '');
    expect(textKind.read(form, '', { doc, nothing: false }).doc).toBe(doc);
  });

  it('read the rows of an annex', () => {
    const form = new FormData();
    form.set('rows.2.answer', 'yes');
    form.set('rows.2.note', 'Kế hoạch');
    expect(checklistKind.read(form, 'rows.2.', checklistKind.fromContent(null))).toEqual({
      answer: 'yes',
      note: 'Kế hoạch',
    });
  });
});

it('a textarea without JavaScript posts the form of the server', () => {
  const form = new FormData();
  form.set('reportId', '019ab000-0000-7000-8000-000000000001');
  form.set('key', 'k');
  form.set('version', '3');
  form.set('text', 'Đoạn một.\r\nĐoạn hai.');
  expect(sectionForm.parse(formObject(form)).answers).toEqual([{ key: 'k', version: 3, content: text }]);
});

it('an empty proposal is no change', () => {
  const spare = { id: itemId, text: ' ', addressee: '', field: 'mechanism' as const };
  const none = { items: [], nothing: false };
  expect(printOf(proposalsKind, { ...none, items: [spare] })).toBe(printOf(proposalsKind, none));
});

it('numbers are written the Vietnamese way', () => {
  expect(figureKind.fromContent(figure).value).toBe('1.234.567,5');
});

it.each([
  null,
  'chữ',
  {},
  { doc: 'chữ', nothing: false },
  { items: [{}], nothing: false },
  { answer: 'maybe', note: '' },
])('a memory of the browser that is no answer is not sent: %j', (typed) => {
  for (const kind of Object.values(rememberedKinds)) {
    expect(kind.toContent(typed)).toHaveProperty('problem');
    expect(kind.describe(typed)).toBe('');
  }
});
