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

export function storedAnswers(
  view: Pick<ReportView, 'saved'>,
  keys: readonly string[],
): readonly StoredAnswer[] {
  return keys.map((key) => {
    const saved = view.saved[key];
    return saved
      ? {
          key,
          version: saved.version,
          content: saved.content,
          savedAt: saved.updatedAt.toISOString(),
          savedBy: saved.updatedBy,
        }
      : { key, version: 0, content: null, savedAt: null, savedBy: '' };
  });
}
