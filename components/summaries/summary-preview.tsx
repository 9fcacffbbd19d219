import { PageHeader } from '#components/ui/page-header.tsx';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { SummaryPaper } from './summary-paper.tsx';
import { SummaryStatusTag } from './summary-status.tsx';

/** The whole report as it stands now, before anybody has signed it. */
export function SummaryPreview({ view }: { view: SummaryView }) {
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
      <SummaryPaper snapshot={edition} definition={template.definition} contentHash={contentHash} signer="" />
    </>
  );
}
