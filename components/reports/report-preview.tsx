import type { ReactNode } from 'react';
import { OfficialDocument } from '#components/documents/official-document.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Gap } from '#lib/reports/completeness.ts';
import { reportDocument } from '#lib/reports/document.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { gapPath } from './paths.ts';

/** The report as the paper that would be signed now; a gap carries a link to the place where it is closed. */
export function ReportPreview({
  view,
  gaps,
  commentsAt,
}: {
  view: ReportView;
  gaps: readonly Gap[];
  /** What was said about the section with this key. */
  commentsAt: (key: string) => ReactNode;
}) {
  const { definition } = view.template;
  const paper = reportDocument(view.snapshot, definition, {
    contentHash: view.contentHash,
    signer: '',
    at: view.readAt,
    issued: null,
  });
  const byKey = new Map(gaps.map((gap) => [gap.key, gap]));
  return (
    <OfficialDocument
      document={paper}
      headingLevel={2}
      slotAfter={(anchor) => {
        const gap = byKey.get(anchor);
        const correct = gap ? (
          <Link
            href={gapPath(view.id, definition, view.answers, gap)}
            className="link relative font-sans text-sm font-semibold print:hidden"
          >
            Sửa<span className="sr-only">: {gap.message}</span>
          </Link>
        ) : null;
        return (
          <>
            {correct}
            {commentsAt(anchor)}
          </>
        );
      }}
    />
  );
}
