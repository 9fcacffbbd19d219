import { FilesCard } from '#components/attachments/files-card.tsx';
import { PaperFacts } from '#components/attachments/issued-paper.tsx';
import { QuotePicker } from '#components/comments/quote-picker.tsx';
import { TimelinessTag } from '#components/cycles/timeliness-tag.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { StateTag } from '#components/reports/state-tag.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { hasQuote } from '#lib/comments/quotes.ts';
import type { ThreadView } from '#lib/comments/schema.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import { sectionBlocksOf } from '#lib/reports/document.ts';
import { type Changes, changedSections, isUnchangedSending } from '#lib/reviews/changes.ts';
import type { Listener, Reviewer } from '#lib/reviews/examinations.ts';
import type { Hint } from '#lib/reviews/hints.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import type { ReviewViewName } from '#lib/reviews/schema.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { ChangeList } from './change-list.tsx';
import { ChangePaper } from './change-paper.tsx';
import { DecisionCard } from './decision-card.tsx';
import { ReviewHistory } from './review-history.tsx';
import { ReviewPaper } from './review-paper.tsx';
import { SectionPanel } from './section-panel.tsx';
import { StandingCard } from './standing-card.tsx';
import { SubmissionFacts } from './submission-facts.tsx';
import { toldWords } from './told.ts';
import { ViewSwitch } from './view-switch.tsx';

const decisionAnchor = 'tham-dinh';

/** What it is compared with, and how that is called. */
export type Comparison = { changes: Changes; since: string };

export interface SubmissionViewProps {
  view: ReviewView;
  shown: ReviewViewName;
  prints: { submission: PrintViews; receipt: PrintViews };
  threads: readonly ThreadView[];
  hints: readonly Hint[];
  previous: Comparison | null;
  year: Comparison | null;
  reviewers: readonly Reviewer[];
  listeners: readonly Listener[];
  actor: Actor;
  now: Date;
}

/** Threads whose words the shown sending says no more. */
function goneQuotes({ snapshot, template }: ReviewView, threads: readonly ThreadView[]): Set<string> {
  const { definition } = template;
  return new Set(
    threads
      .filter(
        ({ quote, sectionKey }) =>
          quote !== '' && !hasQuote(sectionBlocksOf(definition, snapshot.answers, sectionKey), quote),
      )
      .map(({ id }) => id),
  );
}

/** One sent report: for its receiver to examine and decide on, for its sender to look up. */
export function SubmissionView(props: SubmissionViewProps) {
  const { view, shown, threads, hints, previous, year, reviewers, listeners, actor, now } = props;
  const { snapshot, template, cycle, state, submissionId } = view;
  const filed = state.organisationId === actor.organisation.id;
  const deadline = { ...cycle, extendedDeadline: view.extendedDeadline };
  const sections = sectionsOf(template.definition);
  const gone = goneQuotes(view, threads);
  const panel = (sectionKey: string) => (
    <SectionPanel {...{ view, actor, sectionKey, threads, hints, gone }} />
  );
  const comparison = shown === 'previous' ? previous : shown === 'year' ? year : null;
  const count = (one: Comparison | null) => (one ? changedSections(one.changes).size : undefined);
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
            <TimelinessTag timeliness={timelinessOf(deadline, view.firstSubmittedAt, now)} />
            <a href={`#${decisionAnchor}`} className="link inline-flex min-h-6 items-center">
              {filed ? 'Đến bản in và lịch sử' : 'Đến phần quyết định'}
            </a>
          </>
        }
      />
      <div className="mb-6 flex flex-col gap-4">
        <SubmissionFacts view={view} />
        <StandingCard view={view} actor={actor} reviewers={reviewers} />
        {previous && isUnchangedSending(previous.changes) ? (
          <Alert tone="warning" title="Lần gửi này không thay đổi gì">
            Nội dung và tệp gửi kèm giống hệt {previous.since}.
          </Alert>
        ) : null}
      </div>
      <ViewSwitch
        submissionId={submissionId}
        current={comparison ? shown : 'print'}
        counts={{ previous: count(previous), year: count(year) }}
      />
      <QuotePicker>
        {comparison ? (
          <div className="flex flex-col gap-6">
            <ChangeList {...comparison} sections={sections} />
            <ChangePaper view={view} changes={comparison.changes} panel={panel} />
          </div>
        ) : (
          <ReviewPaper view={view} threads={threads} panel={panel} />
        )}
      </QuotePicker>
      <div
        id={decisionAnchor}
        className="mt-8 grid scroll-mt-20 gap-6 xl:grid-cols-2 xl:items-start print:hidden"
      >
        <div className="flex flex-col gap-6 empty:hidden">
          <DecisionCard
            view={view}
            actor={actor}
            threads={threads}
            told={toldWords(snapshot.organisation.title, listeners)}
          />
          <ReviewHistory view={view} sections={sections} />
        </div>
        <Papers view={view} prints={props.prints} />
      </div>
    </>
  );
}

function Papers({ view, prints }: Pick<SubmissionViewProps, 'view' | 'prints'>) {
  const { submissionId, snapshot, template, paper } = view;
  return (
    <div className="flex flex-col gap-6">
      <Card title="Bản in">
        <PrintPanel
          key={submissionId}
          subject={{ kind: 'submission', id: submissionId }}
          prints={prints.submission}
          hint="Cùng nội dung và mã nội dung với bản trên trang này."
        />
      </Card>
      <FilesCard files={snapshot.files} definition={template.definition} />
      {paper ? (
        <Card title="Số, ngày văn bản và bản ký">
          <PaperFacts paper={paper} />
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
    </div>
  );
}
