import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { refusalToMoveSummary } from '#lib/summaries/rules.ts';
import { SummaryPaper } from './summary-paper.tsx';
import { SummaryStatusTag } from './summary-status.tsx';
import { SummarySteps } from './summary-steps.tsx';

/** The whole report as it stands now, before anybody has signed it. */
export function SummaryPreview({ actor, view }: { actor: Actor; view: SummaryView }) {
  // Whoever decides does so on exactly the text above, whatever is accepted meanwhile.
  const decides = refusalToMoveSummary(view.status, 'approve', actor) === null;
  const { id, cycle, status, edition, template, contentHash } = view;
  return (
    <>
      <PageHeader
        title={`Toàn văn báo cáo tổng hợp năm ${cycle.year}`}
        lead="Bản xem trước theo nội dung hiện tại. Bản chính thức là bản được lãnh đạo phê duyệt."
        breadcrumbs={[
          { label: 'Báo cáo tổng hợp', href: '/summaries' },
          { label: `Năm ${cycle.year}`, href: `/summaries/${id}` },
          { label: 'Toàn văn' },
        ]}
        meta={
          <>
            <SummaryStatusTag status={status} />
            <span className="text-muted">
              Mã nội dung <code title={contentHash}>{contentHash.slice(0, 16)}</code>
            </span>
          </>
        }
      />
      <SummaryPaper
        snapshot={edition}
        definition={template.definition}
        contentHash={contentHash}
        signer=""
        at={view.readAt}
      />
      {decides ? (
        <div className="mx-auto mt-8 max-w-3xl">
          <SummarySteps actor={actor} view={view} />
        </div>
      ) : null}
    </>
  );
}
