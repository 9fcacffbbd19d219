import { messageOf } from '#lib/errors.ts';
import { formatDecimal, numberProblems, parseVietnameseNumber } from '#lib/numbers.ts';
import { nothingLabel, proposalFieldLabels } from '#lib/reports/labels.ts';
import type { AnswerContent, ProposalField } from '#lib/reports/schema.ts';
import { canonicalDoc } from '#lib/rich-text/canonical.ts';
import { isEmptyDoc, looksLikeDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf, withPlain } from '#lib/rich-text/plain.ts';
import { cleanLine, cleanText } from '#lib/text.ts';
import type { AnswerKind, Sendable } from './answer-kind.ts';
import { printOf } from './print-of.ts';
import type { AnswerKindName } from './save-queue/records.ts';

/** What stands in the fields: as typed, complete or not. */
export interface TypedText {
  doc: RichDoc;
  nothing: boolean;
}
export interface TypedProposal {
  id: string;
  text: string;
  addressee: string;
  field: ProposalField;
}
export interface TypedProposals {
  items: TypedProposal[];
  nothing: boolean;
}
export interface TypedChecklist {
  answer: 'yes' | 'no' | '';
  note: string;
}
export interface TypedFigure {
  value: string;
  nothing: boolean;
  note: string;
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}

function has<Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));
}

export function isProposalField(value: unknown): value is ProposalField {
  return typeof value === 'string' && Object.hasOwn(proposalFieldLabels, value);
}

function isProposal(value: unknown): value is TypedProposal {
  return (
    has(value, 'id', 'text', 'addressee', 'field') &&
    typeof value.id === 'string' &&
    typeof value.text === 'string' &&
    typeof value.addressee === 'string' &&
    isProposalField(value.field)
  );
}

function contradiction(nothing: boolean, filled: boolean): Sendable | null {
  return nothing && filled ? { problem: messageOf({ code: 'nothingWithContent' }), field: 'nothing' } : null;
}

export const textKind: AnswerKind<TypedText> = {
  name: 'text',
  isTyped: (value): value is TypedText =>
    has(value, 'doc', 'nothing') && looksLikeDoc(value.doc) && typeof value.nothing === 'boolean',
  fromContent: (content) =>
    content?.kind === 'text'
      ? { doc: content.doc, nothing: content.nothing }
      : { doc: docOf(''), nothing: false },
  toContent: ({ doc, nothing }) =>
    contradiction(nothing, !isEmptyDoc(doc)) ?? { content: { kind: 'text', doc, nothing } },
  read: (form, prefix, stored) => ({
    doc: form.has(`${prefix}text`) ? withPlain(stored.doc, textIn(form, `${prefix}text`)) : stored.doc,
    nothing: form.has(`${prefix}nothing`),
  }),
  normal: ({ doc, nothing }) => ({ doc: canonicalDoc(doc), nothing }),
  describe: ({ doc, nothing }) => lines(nothing ? `${nothingLabel}.` : '', plainOf(doc)),
  mainField: 'text',
};

function isFilled({ text, addressee }: TypedProposal): boolean {
  return text.trim() !== '' || addressee !== '';
}

function normalProposals({ items, nothing }: TypedProposals): TypedProposals {
  const cleaned = items.map(({ id, text, addressee, field }) => ({
    id,
    text: cleanText(text),
    addressee: cleanLine(addressee),
    field,
  }));
  return { items: cleaned.filter(isFilled), nothing };
}

export const proposalsKind: AnswerKind<TypedProposals> = {
  name: 'proposals',
  isTyped: (value): value is TypedProposals =>
    has(value, 'items', 'nothing') &&
    Array.isArray(value.items) &&
    value.items.every(isProposal) &&
    typeof value.nothing === 'boolean',
  fromContent: (content) =>
    content?.kind === 'proposals'
      ? { items: content.items.map((item) => ({ ...item })), nothing: content.nothing }
      : { items: [], nothing: false },
  toContent: (typed) => {
    const { items, nothing } = normalProposals(typed);
    return contradiction(nothing, items.length > 0) ?? { content: { kind: 'proposals', items, nothing } };
  },
  read: (form, prefix) => {
    const items: TypedProposal[] = [];
    for (let index = 0; form.has(`${prefix}items.${index}.id`); index += 1) {
      const at = `${prefix}items.${index}.`;
      const field = form.get(`${at}field`);
      items.push({
        id: textIn(form, `${at}id`),
        text: textIn(form, `${at}text`),
        addressee: textIn(form, `${at}addressee`),
        field: isProposalField(field) ? field : 'other',
      });
    }
    return { items, nothing: form.has(`${prefix}nothing`) };
  },
  normal: normalProposals,
  describe: ({ items, nothing }) =>
    lines(nothing ? `${nothingLabel}.` : '', ...items.map((item, at) => `${at + 1}) ${proposalWords(item)}`)),
  mainField: 'items',
};

export function proposalWords({ text, addressee, field }: TypedProposal): string {
  return `${text.trim()} (Kiến nghị: ${addressee.trim() || '…'}; lĩnh vực: ${proposalFieldLabels[field].toLowerCase()})`;
}

const choiceWords = { yes: 'Có', no: 'Không', '': 'Chưa chọn Có hoặc Không' } as const;

export const checklistKind: AnswerKind<TypedChecklist> = {
  name: 'checklist',
  isTyped: (value): value is TypedChecklist =>
    has(value, 'answer', 'note') &&
    typeof value.note === 'string' &&
    typeof value.answer === 'string' &&
    Object.hasOwn(choiceWords, value.answer),
  fromContent: (content) =>
    content?.kind === 'checklist'
      ? { answer: content.answer ?? '', note: content.note }
      : { answer: '', note: '' },
  toContent: ({ answer, note }) => ({
    content: { kind: 'checklist', answer: answer === '' ? null : answer, note },
  }),
  read: (form, prefix) => {
    const answer = form.get(`${prefix}answer`);
    return {
      answer: answer === 'yes' || answer === 'no' ? answer : '',
      note: textIn(form, `${prefix}note`),
    };
  },
  normal: ({ answer, note }) => ({ answer, note: cleanText(note) }),
  describe: ({ answer, note }) => lines(`${choiceWords[answer]}.`, note),
  mainField: 'note',
};

const storedDecimals = 2;

export const figureKind: AnswerKind<TypedFigure> = {
  name: 'figure',
  isTyped: (value): value is TypedFigure =>
    has(value, 'value', 'nothing', 'note') &&
    typeof value.value === 'string' &&
    typeof value.nothing === 'boolean' &&
    typeof value.note === 'string',
  fromContent: (content) =>
    content?.kind === 'figure'
      ? {
          value: content.value === null ? '' : formatDecimal(content.value),
          nothing: content.nothing,
          note: content.note,
        }
      : { value: '', nothing: false, note: '' },
  toContent: ({ value, nothing, note }) => {
    const contradicts = contradiction(nothing, value.trim() !== '');
    if (contradicts) return contradicts;
    if (value.trim() === '') return { content: { kind: 'figure', value: null, nothing, note } };
    const parsed = parseVietnameseNumber(value, storedDecimals);
    return parsed.ok
      ? { content: { kind: 'figure', value: parsed.value, nothing, note } }
      : { problem: numberProblems[parsed.problem], field: 'value' };
  },
  read: (form, prefix) => ({
    value: textIn(form, `${prefix}value`),
    nothing: form.has(`${prefix}nothing`),
    note: textIn(form, `${prefix}note`),
  }),
  normal: ({ value, nothing, note }) => ({ value: value.trim(), nothing, note: cleanText(note) }),
  describe: ({ value, nothing, note }) => lines(nothing ? nothingLabel : value || 'Chưa có số liệu', note),
  mainField: 'value',
};

/** A kind for texts whose shape is only known to the browser's memory. */
export interface RememberedKind {
  toContent: (typed: unknown) => Sendable;
  describe: (typed: unknown) => string;
  same: (a: unknown, b: unknown) => boolean;
}

const unreadable = { problem: 'Không đọc được bản giữ trên trình duyệt.', field: '' };

function remembered<Typed extends object>(kind: AnswerKind<Typed>): RememberedKind {
  return {
    toContent: (typed) => (kind.isTyped(typed) ? kind.toContent(typed) : unreadable),
    describe: (typed) => (kind.isTyped(typed) ? kind.describe(typed) : ''),
    same: (a, b) => a === b || (kind.isTyped(a) && kind.isTyped(b) && printOf(kind, a) === printOf(kind, b)),
  };
}

export const rememberedKinds: Record<AnswerKindName, RememberedKind> = {
  text: remembered(textKind),
  proposals: remembered(proposalsKind),
  checklist: remembered(checklistKind),
  figure: remembered(figureKind),
};

/** What an answer says, a line for each paragraph. */
export function wordsOf(content: AnswerContent | null): string {
  switch (content?.kind) {
    case 'text':
      return textKind.describe(textKind.fromContent(content));
    case 'proposals':
      return proposalsKind.describe(proposalsKind.fromContent(content));
    case 'checklist':
      return checklistKind.describe(checklistKind.fromContent(content));
    case 'figure':
      return figureKind.describe(figureKind.fromContent(content));
    case undefined:
      return '';
  }
}
