import { PrintPanel } from '#components/prints/print-panel.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { formatCount } from '#lib/numbers.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import { updateUnchangedCitationsAction } from '#lib/summaries/actions.ts';
import { gapsOf } from '#lib/summaries/coverage.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { refusalToEditSummary } from '#lib/summaries/rules.ts';
import { AnnexFacts } from './annex-facts.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { EditionList } from './edition-list.tsx';
import { sectionHref } from './operation-names.ts';
import { SummaryStatusTag } from './summary-status.tsx';
import { SummarySteps } from './summary-steps.tsx';
import { TransitionForm } from './transition-form.tsx';

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
          <div className="flex flex-wrap gap-2">
            {refusalToEditSummary(status, actor) === null ? (
              <LinkButton href={`/summaries/${view.id}/outline`} variant="secondary">
                Sửa đề cương
              </LinkButton>
            ) : null}
            <LinkButton href={`/summaries/${view.id}/document`} variant="secondary">
              Xem toàn văn
            </LinkButton>
          </div>
        }
      />
      <div className="flex flex-col gap-6">
        <Notices actor={actor} view={view} />
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-6 xl:order-last">
            <SummarySteps actor={actor} view={view} />
            <EditionList summaryId={view.id} editions={view.editions} />
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

function Notices({ actor, view }: { actor: Actor; view: SummaryView }) {
  const { status, sendBackReason, paragraphs } = view;
  const flagged = gapsOf(view).flagged;
  const kept = paragraphs
    .flatMap(({ citations }) => citations)
    .filter(
      ({ state, words, present }) =>
        state === 'changed' &&
        present?.passage &&
        present.text.slice(present.passage.from, present.passage.to) === words,
    ).length;
  return (
    <>
      {status === 'draft' && sendBackReason ? (
        <Alert tone="warning" title="Lãnh đạo trả lại để hoàn thiện">
          <p className="whitespace-pre-line">{sendBackReason}</p>
        </Alert>
      ) : null}
      {flagged.length > 0 ? (
        <Alert tone="warning" title="Nguồn hoặc số liệu đã thay đổi sau khi đưa vào báo cáo">
          <p>Mở từng mục, xem phần thay đổi rồi cập nhật hoặc xác nhận giữ.</p>
          <ul className="mt-2 list-disc pl-5">
            {flagged.map(({ section: { key, label, title }, flags }) => (
              <li key={key}>
                <Link href={sectionHref(view.id, key)} className="link">
                  {label === '' ? title : `${label}. ${title}`}
                </Link>
                : {formatCount(flags)} chỗ
              </li>
            ))}
          </ul>
          {kept > 0 && refusalToEditSummary(status, actor) === null ? (
            <div className="mt-3">
              <TransitionForm
                action={updateUnchangedCitationsAction}
                label={`Cập nhật ${formatCount(kept)} dẫn nguồn có nguyên văn không đổi`}
                pendingLabel="Đang cập nhật…"
                variant="secondary"
                fields={{ summaryId: view.id }}
              />
            </div>
          ) : null}
        </Alert>
      ) : null}
    </>
  );
}
