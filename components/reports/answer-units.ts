import { z } from 'zod';
import type { ActionFailure } from '#lib/action-result.ts';
import type { Conflict } from '#lib/reports/save-answers.ts';
import { answerContent } from '#lib/reports/schema.ts';
import type { StoredAnswer } from './stored-answers.ts';
import type { AnswerKind } from './typed-answers.ts';

/** One answer in the form: what is stored, and on which version the text in the field rests. */
export interface AnswerUnit<Typed> {
  key: string;
  stored: Typed;
  /** Tells whether the field says something else than what is stored. */
  print: string;
  version: number;
  basedOn: number;
  savedAt: string | null;
  savedBy: string;
}

export function printOf<Typed>(kind: AnswerKind<Typed>, typed: Typed): string {
  return JSON.stringify(kind.normal(typed));
}

/** The unit once `stored` is what the server holds and what the field rests on. */
export function unitAt<Typed>(
  kind: AnswerKind<Typed>,
  key: string,
  stored: Typed,
  saved: { version: number; savedAt: string | null; savedBy: string },
): AnswerUnit<Typed> {
  return { key, stored, print: printOf(kind, stored), basedOn: saved.version, ...saved };
}

export function unitOf<Typed>(kind: AnswerKind<Typed>, answer: StoredAnswer): AnswerUnit<Typed> {
  const { key, version, savedAt, savedBy } = answer;
  return unitAt(kind, key, kind.fromContent(answer.content), { version, savedAt, savedBy });
}

export interface Change<Typed> {
  index: number;
  key: string;
  basedOn: number;
  typed: Typed;
}

export function changesOf<Typed>(
  kind: AnswerKind<Typed>,
  units: readonly AnswerUnit<Typed>[],
  typed: readonly Typed[],
): Change<Typed>[] {
  return units.flatMap(({ key, print, basedOn }, index) => {
    const value = typed[index];
    return value === undefined || printOf(kind, value) === print
      ? []
      : [{ index, key, basedOn, typed: value }];
  });
}

export type PrefixOf = (position: number) => string;

/** The post of the changed answers; their positions in it are those of the list. */
export function postOf<Typed>(
  kind: AnswerKind<Typed>,
  reportId: string,
  changes: readonly Change<Typed>[],
  prefixOf: PrefixOf,
): FormData {
  const form = new FormData();
  form.set('reportId', reportId);
  for (const [position, { key, basedOn, typed }] of changes.entries()) {
    const prefix = prefixOf(position);
    form.set(`${prefix}key`, key);
    form.set(`${prefix}version`, String(basedOn));
    kind.fill(form, prefix, typed);
  }
  return form;
}

const conflictList = z.array(
  z.object({
    key: z.string(),
    version: z.number(),
    content: answerContent.nullable(),
    updatedAt: z.string(),
    updatedBy: z.string(),
  }),
);

export function conflictsOf(failure: ActionFailure | null): Conflict[] {
  if (failure?.code !== 'conflict') return [];
  const parsed = conflictList.safeParse(failure.details);
  return parsed.success ? parsed.data : [];
}

/** Messages by the names on the page: in the post only the changed rows are numbered. */
export function fieldMessages(
  failure: ActionFailure | null,
  sent: readonly number[],
  prefixOf: PrefixOf,
): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [name, message] of Object.entries(failure?.fields ?? {})) {
    const position = sent.findIndex((_, at) => prefixOf(at) !== '' && name.startsWith(prefixOf(at)));
    const index = sent[position];
    const shown = index === undefined ? name : `${prefixOf(index)}${name.slice(prefixOf(position).length)}`;
    messages[shown] = message;
  }
  return messages;
}
