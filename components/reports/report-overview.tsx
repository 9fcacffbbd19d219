import { SectionFiles } from '#components/attachments/section-files.tsx';
import { FilerThreads } from '#components/comments/filer-threads.tsx';
import { OpenComments } from '#components/comments/open-comments.tsx';
import { DeadlineTag } from '#components/cycles/deadline-tag.tsx';
import { DutyNotes } from '#components/cycles/duty-notes.tsx';
import { Responsible } from '#components/handovers/responsible.tsx';
import { importPath } from '#components/imports/paths.ts';
import { UnfinishedImports } from '#components/imports/unfinished-imports.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { refusalToChangeFiles } from '#lib/attachments/rules.ts';
import { rightsAsFiler } from '#lib/comments/rules.ts';
import { type CommentView, type ThreadView, wholeReport } from '#lib/comments/schema.ts';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import type { CycleNotes } from '#lib/cycles/queries.ts';
import type { Assignment } from '#lib/handovers/queries.ts';
import type { ImportSummary } from '#lib/imports/queries.ts';
import { refusalToImport } from '#lib/imports/rules.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { maySign } from '#lib/reports/rules.ts';
import { answerPlaces } from './answer-places.ts';
import { filesAnchor, reportPath } from './paths.ts';
import { ReportBanner } from './report-banner.tsx';
import { SupplementFigures, UnlockSection, WithdrawReport } from './report-moves.tsx';
import { overviewOf } from './section-overview.ts';
import { SectionTasks } from './section-tasks.tsx';
import { StateTag } from './state-tag.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';

interface ReportOverviewProps {
  view: ReportView;
  actor: Actor;
  now: Date;
  /** Prints of the empty template. */
  blanks: PrintViews;
  assignment: Assignment;
  comments: readonly CommentView[];
  notes: CycleNotes | null;
  threads: readonly ThreadView[];
  /** Word files whose text is not all placed. */
  imports: ImportSummary[];
}

function checkLabel({ state }: ReportView, actor: Actor): string {
  switch (state.status) {
    case 'draft':
    case 'returned':
      return 'Kiểm tra và trình duyệt';
    case 'awaiting_approval':
      return maySign(state, actor) ? 'Đọc và gửi báo cáo' : 'Xem báo cáo';
    case 'submitted':
    case 'accepted':
      return 'Xem báo cáo';
  }
}

/** The report as a list of tasks. */
export function ReportOverview(props: ReportOverviewProps) {
  const { view, actor, now, blanks, assignment, comments, threads, imports, notes } = props;
  const sections = overviewOf(view, actor);
  const complete = sections.filter(({ done, total }) => done === total).length;
  const deadline = { ...view.cycle, extendedDeadline: view.extendedDeadline };
  const { definition } = view.template;
  return (
    <>
      <PageHeader
        title={view.cycle.name}
        breadcrumbs={[{ label: 'Báo cáo', href: '/reports' }, { label: view.cycle.name }]}
        meta={
          <>
            <StateTag state={view.state.status} />
            <DeadlineTag deadline={deadline} firstSubmittedAt={view.firstSubmittedAt} now={now} />
          </>
        }
        lead={`${view.organisationTitle} gửi ${view.receiverTitle}, hạn ${deadlineLabel(deadline)}.`}
        action={
          <>
            <LinkButton href={reportPath(view.id, 'history')} variant="secondary">
              Lịch sử
            </LinkButton>
            {refusalToImport(view.state, definition, actor) ? null : (
              <LinkButton href={importPath(view.id)} variant="secondary">
                Nhập từ Word
              </LinkButton>
            )}
            <LinkButton href={reportPath(view.id, 'check')}>{checkLabel(view, actor)}</LinkButton>
          </>
        }
      />
      {notes ? (
        <div className="mb-6 empty:hidden">
          <DutyNotes notes={notes} />
        </div>
      ) : null}
      <ReportBanner view={view} />
      <OpenComments
        reportId={view.id}
        definition={definition}
        comments={comments}
        mayResolve={rightsAsFiler(view.state, actor).mayResolve}
      />
      <div className="mb-6 empty:hidden">
        <FilerThreads
          {...{ view, actor, threads }}
          sectionKey={wholeReport}
          about="toàn bộ báo cáo"
          id="y-kien-chung"
        />
      </div>
      <UnfinishedImports imports={imports} />
      <UnsavedNotice
        accountId={actor.accountId}
        reportId={view.id}
        places={answerPlaces(view.id, definition)}
      />
      <div className="mb-8 flex max-w-xl flex-col gap-4">
        <Responsible reportId={view.id} assignment={assignment} />
        <ProgressBar
          label="Tiến độ"
          value={complete}
          max={sections.length}
          text={`${complete}/${sections.length} mục đã đủ nội dung`}
          tone={complete === sections.length ? 'success' : 'primary'}
        />
      </div>
      <SectionTasks reportId={view.id} definition={definition} sections={sections} />
      <div className="mt-8 max-w-4xl empty:hidden">
        <SectionFiles
          view={view}
          sectionKey=""
          refusal={refusalToChangeFiles(view.state, '', actor)}
          id={filesAnchor}
          title="Tệp của cả báo cáo"
          lead="Tệp minh chứng của riêng một mục hoặc một dòng phụ lục thì đính kèm ở trang của mục đó."
        />
      </div>
      <div className="mt-8 max-w-4xl print:hidden">
        <Card title="Mẫu báo cáo trống">
          <PrintPanel
            subject={{ kind: 'blank', id: view.template.id }}
            prints={blanks}
            hint="Để in ra, hoặc để soạn bằng Word trước khi nhập vào hệ thống."
            names={{ pdf: 'mẫu PDF', docx: 'mẫu Word' }}
          />
        </Card>
      </div>
      <div className="mt-8 flex flex-col gap-4 empty:hidden print:hidden">
        <SupplementFigures view={view} actor={actor} now={now} />
        <UnlockSection view={view} actor={actor} sections={sections} />
        <WithdrawReport view={view} actor={actor} />
      </div>
    </>
  );
}
