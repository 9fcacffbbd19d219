import type { AnswerContent } from '#lib/reports/schema.ts';
import type { AnswerKind } from './answer-kind.ts';

/** What is stored instead of the version on which a text rests. */
export interface MetConflict<Typed> {
  key: string;
  version: number;
  theirs: Typed;
  /** What both began with, where it is still kept. */
  base: Typed | null;
  savedAt: string;
  savedBy: string;
}

function isContent(value: unknown): value is AnswerContent {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function typedOf<Typed extends object>(kind: AnswerKind<Typed>, content: unknown): Typed | null {
  if (!isContent(content)) return null;
  const typed = kind.fromContent(content);
  return kind.isTyped(typed) ? typed : null;
}

/** Reads the details of a refused save (lib/reports/save-schema.ts); null where they are not of that shape. */
export function metConflict<Typed extends object>(
  kind: AnswerKind<Typed>,
  details: unknown,
): MetConflict<Typed> | null {
  return metConflicts(kind, details)[0] ?? null;
}

/** As metConflict, of all answers of a posted form. */
export function metConflicts<Typed extends object>(
  kind: AnswerKind<Typed>,
  details: unknown,
): MetConflict<Typed>[] {
  return Array.isArray(details) ? details.flatMap((one: unknown) => metOne(kind, one) ?? []) : [];
}

function metOne<Typed extends object>(kind: AnswerKind<Typed>, first: unknown): MetConflict<Typed> | null {
  if (typeof first !== 'object' || first === null) return null;
  const key: unknown = Reflect.get(first, 'key');
  const version: unknown = Reflect.get(first, 'version');
  if (typeof key !== 'string' || typeof version !== 'number') return null;
  const theirs = typedOf(kind, Reflect.get(first, 'content')) ?? kind.fromContent(null);
  return {
    key,
    version,
    theirs,
    base: typedOf(kind, Reflect.get(first, 'base')),
    savedAt: String(Reflect.get(first, 'updatedAt') ?? ''),
    savedBy: String(Reflect.get(first, 'updatedBy') ?? ''),
  };
}
