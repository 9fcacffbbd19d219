import { TriangleAlert } from 'lucide-react';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { sourceIdOf } from './operation-names.ts';

export type MarkedSource = { submissionId: string; mark: number; title: string; stale: boolean };

/** The numbers under which the sources of the report are printed; stale ones come after the accepted ones. */
export function marksOf({ edition, staleSources }: SummaryView): Map<string, MarkedSource> {
  const stale = new Set(staleSources.map(({ submissionId }) => submissionId));
  return new Map(
    edition.sources.map(({ submissionId, mark, title }) => [
      submissionId,
      { submissionId, mark, title, stale: stale.has(submissionId) },
    ]),
  );
}

export function SourceMarks({ marks }: { marks: readonly MarkedSource[] }) {
  if (marks.length === 0) return <p className="text-sm text-muted">Không dẫn nguồn riêng.</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm">
      <span className="text-muted">Nguồn:</span>
      {marks.map(({ submissionId, mark, title, stale }) => (
        <a
          key={submissionId}
          href={`#${sourceIdOf(submissionId)}`}
          title={title}
          className="link inline-flex min-h-6 min-w-6 items-center gap-1"
        >
          [{mark}]{stale ? <TriangleAlert aria-hidden className="size-4 text-warning" /> : null}
          <span className="sr-only">
            {' '}
            {title}
            {stale ? ', không còn là báo cáo được tiếp nhận' : ''}
          </span>
        </a>
      ))}
    </p>
  );
}
