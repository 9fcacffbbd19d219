import { FilesCard } from '#components/attachments/files-card.tsx';
import { PaperFacts } from '#components/attachments/issued-paper.tsx';
import { TimelinessTag } from '#components/cycles/timeliness-tag.tsx';
import { OfficialDocument } from '#components/documents/official-document.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { StateTag } from '#components/reports/state-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import { reportDocument } from '#lib/reports/document.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { DecisionCard } from './decision-card.tsx';
import { ReviewHistory } from './review-history.tsx';
import { SideColumn } from './side-column.tsx';
import { SubmissionFacts } from './submission-facts.tsx';

const decisionAnchor = 'tham-dinh';

type Props = {
  view: ReviewView;
  prints: { submission: PrintViews; receipt: PrintViews };
  actor: Actor;
  now: Date;
};

/** One sent report: for its receiver to decide on, for its sender to look up. */
export function SubmissionView({ view, prints, actor, now }: Props) {
  const { snapshot, template, cycle, state, submissionId } = view;
  const filed = state.organisationId === actor.organisation.id;
  const timeliness = timelinessOf(
    { ...cycle, extendedDeadline: view.extendedDeadline },
    view.firstSubmittedAt,
    now,
  );
  const sections = sectionsOf(template.definition);
  const home = filed
    ? { label: 'Báo cáo của cơ quan', href: '/reports' }
    : { label: 'Theo dõi thời hạn', href: `/dashboard?cycle=${cycle.id}` };
  return (
    <>
      <PageHeader
        breadcrumbs={[home, { label: `${snapshot.organisation.name}, lần gửi ${view.number}` }]}
        title={snapshot.organisation.title}
        lead={cycle.name}
        meta={
          <>
            <span className="font-semibold">Lần gửi {view.number}</span>
            <StateTag state={state.status} />
            <TimelinessTag timeliness={timeliness} />
            <a href={`#${decisionAnchor}`} className="link inline-flex min-h-6 items-center xl:hidden">
              Đến phần thẩm định
            </a>
          </>
        }
      />
      <SubmissionFacts view={view} />
      <div className="mt-6 grid gap-6 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
        <OfficialDocument
          document={reportDocument(snapshot, template.definition, {
            contentHash: view.contentHash,
            signer: view.submittedBy,
            at: view.submittedAt,
            issued: view.issued,
          })}
        />
        <SideColumn id={decisionAnchor} label="Thẩm định, bản in và lịch sử">
          <DecisionCard view={view} actor={actor} sections={sections} />
          <Card title="Bản in">
            <PrintPanel
              key={submissionId}
              subject={{ kind: 'submission', id: submissionId }}
              prints={prints.submission}
              hint="Cùng nội dung và mã nội dung với bản trên trang này."
            />
          </Card>
          <FilesCard files={snapshot.files} definition={template.definition} />
          {view.paper ? (
            <Card title="Số, ngày văn bản và bản ký">
              <PaperFacts paper={view.paper} />
            </Card>
          ) : null}
          <Card title="Biên nhận">
            <PrintPanel
              key={submissionId}
              subject={{ kind: 'receipt', id: submissionId }}
              prints={prints.receipt}
              formats={['pdf']}
              names={{ pdf: 'biên nhận' }}
            />
          </Card>
          <ReviewHistory view={view} sections={sections} />
        </SideColumn>
      </div>
    </>
  );
}
