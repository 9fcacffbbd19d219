import { PrintPanel } from '#components/prints/print-panel.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { AnnexFacts } from './annex-facts.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { EditionList } from './edition-list.tsx';
import { SummaryStatusTag } from './summary-status.tsx';
import { SummarySteps } from './summary-steps.tsx';

type SummaryOverviewProps = {
  actor: Actor;
  view: SummaryView;
  /** Drafts of exactly this text. */
  prints: PrintViews;
};

/** The national report in the making: where it stands, what is left, and what may be done. */
export function SummaryOverview({ actor, view, prints }: SummaryOverviewProps) {
  const { cycle, status, statusChangedAt } = view;
  return (
    <>
      <PageHeader
        title={`Báo cáo tổng hợp năm ${cycle.year}`}
        lead={cycle.name}
        breadcrumbs={[{ label: 'Báo cáo tổng hợp', href: '/summaries' }, { label: `Năm ${cycle.year}` }]}
        meta={
          <>
            <SummaryStatusTag status={status} />
            <span className="text-muted">
              từ <Moment at={statusChangedAt} />
            </span>
          </>
        }
        action={
          <LinkButton href={`/summaries/${view.id}/document`} variant="secondary">
            Xem toàn văn
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-6">
        <Notices view={view} />
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6 xl:order-last">
            <SummarySteps actor={actor} view={view} />
            <EditionList editions={view.editions} />
            <Card title="Bản dự thảo">
              <PrintPanel
                subject={{ kind: 'summary_draft', id: view.id }}
                prints={prints}
                names={{ pdf: 'dự thảo PDF', docx: 'dự thảo Word' }}
                hint="In nội dung tại thời điểm yêu cầu, có dấu “DỰ THẢO”; chỉ người biên soạn và lãnh đạo xem được."
              />
            </Card>
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            <CoverageCard view={view} />
            <AnnexFacts view={view} />
          </div>
        </div>
      </div>
    </>
  );
}

function Notices({ view: { status, sendBackReason, staleSources } }: { view: SummaryView }) {
  return (
    <>
      {status === 'draft' && sendBackReason ? (
        <Alert tone="warning" title="Lãnh đạo trả lại để hoàn thiện">
          <p className="whitespace-pre-line">{sendBackReason}</p>
        </Alert>
      ) : null}
      {staleSources.length > 0 ? (
        <Alert tone="warning" title="Có nguồn không còn là báo cáo được tiếp nhận">
          <p>
            Báo cáo được mở lại, hoặc đã có lần gửi mới sau khi trích dẫn. Mở mục có trích dẫn, đối chiếu rồi
            sửa hoặc bỏ đoạn.
          </p>
          <ul className="mt-2 list-disc pl-5">
            {staleSources.map(({ submissionId, title }) => (
              <li key={submissionId}>
                <Link href={`/submissions/${submissionId}`} className="link">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
