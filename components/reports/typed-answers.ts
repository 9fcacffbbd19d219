import { z } from 'zod';
import { formatDecimal } from '#lib/numbers.ts';
import { nothingLabel, proposalFieldLabels } from '#lib/reports/labels.ts';
import { type AnswerContent, proposalFields } from '#lib/reports/schema.ts';
import { plainOf } from '#lib/rich-text/plain.ts';
import { cleanLine, cleanText } from '#lib/text.ts';

const typedText = z.object({ text: z.string(), nothing: z.boolean() });
const typedProposal = z.object({
  id: z.string(),
  text: z.string(),
  addressee: z.string(),
  field: z.enum(proposalFields),
});
const typedProposals = z.object({ items: z.array(typedProposal), nothing: z.boolean() });
const typedChecklist = z.object({ answer: z.enum(['yes', 'no', '']), note: z.string() });
const typedFigure = z.object({ value: z.string(), nothing: z.boolean(), note: z.string() });

/** What stands in the fields: as typed, complete or not. */
export type TypedText = z.infer<typeof typedText>;
export type TypedProposal = z.infer<typeof typedProposal>;
export type TypedProposals = z.infer<typeof typedProposals>;
export type TypedChecklist = z.infer<typeof typedChecklist>;
export type TypedFigure = z.infer<typeof typedFigure>;

/** How one kind of answer is shown in fields, posted, remembered and put into words. */
export interface AnswerKind<Typed> {
  /** Reads what this browser remembered. */
  schema: z.ZodType<Typed>;
  fromContent: (content: AnswerContent | null | undefined) => Typed;
  /** From the fields as they stand in the page. */
  read: (form: FormData, prefix: string) => Typed;
  /** Into a post, under the names of lib/reports/schema.ts. */
  fill: (form: FormData, prefix: string, typed: Typed) => void;
  /** As the server will store it: what only differs before this is no change. */
  normal: (typed: Typed) => Typed;
  describe: (typed: Typed) => string;
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}

function tick(form: FormData, name: string, ticked: boolean): void {
  if (ticked) form.set(name, 'on');
}

function lines(...parts: string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}

export const textKind: AnswerKind<TypedText> = {
  schema: typedText,
  fromContent: (content) =>
    content?.kind === 'text'
      ? { text: plainOf(content.doc), nothing: content.nothing }
      : { text: '', nothing: false },
  read: (form, prefix) => ({ text: textIn(form, `${prefix}text`), nothing: form.has(`${prefix}nothing`) }),
  fill: (form, prefix, { text, nothing }) => {
    form.set(`${prefix}text`, text);
    tick(form, `${prefix}nothing`, nothing);
  },
  normal: ({ text, nothing }) => ({ text: cleanText(text), nothing }),
  describe: ({ text, nothing }) => lines(nothing ? `${nothingLabel}.` : '', text),
};

export const proposalsKind: AnswerKind<TypedProposals> = {
  schema: typedProposals,
  fromContent: (content) =>
    content?.kind === 'proposals'
      ? { items: content.items.map((item) => ({ ...item })), nothing: content.nothing }
      : { items: [], nothing: false },
  read: (form, prefix) => {
    const items: TypedProposal[] = [];
    for (let index = 0; form.has(`${prefix}items.${index}.id`); index += 1) {
      const at = `${prefix}items.${index}.`;
      const field = proposalFields.find((one) => one === form.get(`${at}field`)) ?? 'other';
      items.push({
        id: textIn(form, `${at}id`),
        text: textIn(form, `${at}text`),
        addressee: textIn(form, `${at}addressee`),
        field,
      });
    }
    return { items, nothing: form.has(`${prefix}nothing`) };
  },
  fill: (form, prefix, { items, nothing }) => {
    for (const [index, { id, text, addressee, field }] of items.entries()) {
      form.set(`${prefix}items.${index}.id`, id);
      form.set(`${prefix}items.${index}.text`, text);
      form.set(`${prefix}items.${index}.addressee`, addressee);
      form.set(`${prefix}items.${index}.field`, field);
    }
    tick(form, `${prefix}nothing`, nothing);
  },
  normal: ({ items, nothing }) => ({
    items: items
      .map(({ id, text, addressee, field }) => ({
        id,
        text: cleanText(text),
        addressee: cleanLine(addressee),
        field,
      }))
      .filter(({ text, addressee }) => text.trim() !== '' || addressee !== ''),
    nothing,
  }),
  describe: ({ items, nothing }) =>
    lines(
      nothing ? `${nothingLabel}.` : '',
      ...items.map(
        ({ text, addressee, field }, index) =>
          `${index + 1}) ${text.trim()} (Kiến nghị: ${addressee.trim() || '…'}; lĩnh vực: ${proposalFieldLabels[field].toLowerCase()})`,
      ),
    ),
};

const choiceWords = { yes: 'Có', no: 'Không', '': 'Chưa chọn Có hoặc Không' } as const;

export const checklistKind: AnswerKind<TypedChecklist> = {
  schema: typedChecklist,
  fromContent: (content) =>
    content?.kind === 'checklist'
      ? { answer: content.answer ?? '', note: content.note }
      : { answer: '', note: '' },
  read: (form, prefix) => {
    const answer = form.get(`${prefix}answer`);
    return {
      answer: answer === 'yes' || answer === 'no' ? answer : '',
      note: textIn(form, `${prefix}note`),
    };
  },
  fill: (form, prefix, { answer, note }) => {
    form.set(`${prefix}answer`, answer);
    form.set(`${prefix}note`, note);
  },
  normal: ({ answer, note }) => ({ answer, note: cleanText(note) }),
  describe: ({ answer, note }) => lines(`${choiceWords[answer]}.`, note),
};

export const figureKind: AnswerKind<TypedFigure> = {
  schema: typedFigure,
  fromContent: (content) =>
    content?.kind === 'figure'
      ? {
          value: content.value === null ? '' : formatDecimal(content.value),
          nothing: content.nothing,
          note: content.note,
        }
      : { value: '', nothing: false, note: '' },
  read: (form, prefix) => ({
    value: textIn(form, `${prefix}value`),
    nothing: form.has(`${prefix}nothing`),
    note: textIn(form, `${prefix}note`),
  }),
  fill: (form, prefix, { value, nothing, note }) => {
    form.set(`${prefix}value`, value);
    tick(form, `${prefix}nothing`, nothing);
    form.set(`${prefix}note`, note);
  },
  normal: ({ value, nothing, note }) => ({ value: value.trim(), nothing, note: cleanText(note) }),
  describe: ({ value, nothing, note }) => lines(nothing ? nothingLabel : value || 'Chưa có số liệu', note),
};

/** What was remembered, in words; nothing where it is not an answer of this kind. */
export function describeUnknown<Typed>(kind: AnswerKind<Typed>, typed: unknown): string {
  const parsed = kind.schema.safeParse(typed);
  return parsed.success ? kind.describe(parsed.data) : '';
}
