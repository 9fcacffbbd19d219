import type { ReportView } from '#lib/reports/queries.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { KnownStored } from './save-queue/lane.ts';

/** An answer as it was stored when the page was made; version 0 was never saved. */
export interface StoredAnswer {
  key: string;
  version: number;
  content: AnswerContent | null;
  savedAt: string | null;
  savedBy: string;
}

export function storedAnswer({ saved }: Pick<ReportView, 'saved'>, key: string): StoredAnswer {
  const answer = saved[key];
  if (!answer) return { key, version: 0, content: null, savedAt: null, savedBy: '' };
  const { version, content, updatedAt, updatedBy } = answer;
  return { key, version, content, savedAt: updatedAt.toISOString(), savedBy: updatedBy };
}

/** A stored state as it is shown in the fields. Saved by this page: without a name. */
export interface StoredState<Typed> {
  version: number;
  typed: Typed;
  savedAt: string | null;
  savedBy: string;
}

/** The newer of what the page was made with and what this browser has stored since. */
export function storedIn<Typed extends object>(
  kind: AnswerKind<Typed>,
  { version, content, savedAt, savedBy }: StoredAnswer,
  known: KnownStored | null,
): StoredState<Typed> {
  if (known && known.version >= version && kind.isTyped(known.typed))
    return {
      version: known.version,
      typed: known.typed,
      savedAt: known.version === 0 ? null : known.savedAt,
      savedBy: '',
    };
  return { version, typed: kind.fromContent(content), savedAt, savedBy };
}
