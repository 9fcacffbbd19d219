import type { ReportView } from '#lib/reports/queries.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';

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
