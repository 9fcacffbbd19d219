import type { ComponentProps } from 'react';
import { FilesCard } from '#components/attachments/files-card.tsx';
import { CommentThread } from '#components/comments/comment-thread.tsx';
import { FilerThreads } from '#components/comments/filer-threads.tsx';
import { ReportComments } from '#components/comments/report-comments.tsx';
import { DeadlineTag } from '#components/cycles/deadline-tag.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { rightsAsFiler, unresolved } from '#lib/comments/rules.ts';
import { type CommentView, type ThreadView, wholeReport } from '#lib/comments/schema.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { answerPlaces } from './answer-places.ts';
import { DecisionBox } from './decision-box.tsx';
import { FocusOnChange } from './focus-on-change.tsx';
import { gapPath, reportPath } from './paths.ts';
import { ReportBanner } from './report-banner.tsx';
import { ReportPreview } from './report-preview.tsx';
import { StateTag } from './state-tag.tsx';
import { UnsavedNotice } from './unsaved-notice.tsx';

interface ReportCheckProps {
  view: ReportView;
  actor: Actor;
  now: Date;
  comments: readonly CommentView[];
  threads: readonly ThreadView[];
  /** Prints of the report as it stands. */
  prints: PrintViews;
}

/** The gaps, the report as the printed paper, and what may be done with it now. */
export function ReportCheck({ view, actor, now, comments, threads, prints }: ReportCheckProps) {
  const { definition } = view.template;
  const open = view.state.status === 'draft' || view.state.status === 'returned';
  const { gaps } = view;
  const rights = rightsAsFiler(view.state, actor);
  const headings = new Map(sectionsOf(definition).map(({ key, label }) => [key, `mục ${label}`]));
  return (
    <>
      <PageHeader
        title={open ? 'Kiểm tra và trình duyệt' : 'Báo cáo'}
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: view.cycle.name, href: reportPath(view.id) },
          { label: open ? 'Kiểm tra và trình duyệt' : 'Xem báo cáo' },
        ]}
        meta={
          <>
            <StateTag state={view.state.status} />
            <DeadlineTag
              deadline={{ ...view.cycle, extendedDeadline: view.extendedDeadline }}
              firstSubmittedAt={view.firstSubmittedAt}
              now={now}
            />
          </>
        }
      />
      <ReportBanner view={view} />
      <UnsavedNotice
        accountId={actor.accountId}
        reportId={view.id}
        places={answerPlaces(view.id, definition)}
      />
      <div className="mb-6">
        {gaps.length > 0 ? (
          <ErrorSummary
            title={`Còn ${gaps.length} chỗ chưa điền`}
            focusOnMount={false}
            errors={gaps.map((gap) => ({
              message: gap.message,
              href: gapPath(view.id, definition, view.answers, gap),
            }))}
          />
        ) : open ? (
          <Alert tone="success" title="Báo cáo đã đủ nội dung">
            Đọc lại bản in bên dưới; phần trình duyệt ở cuối trang.
          </Alert>
        ) : null}
      </div>
      {open || view.state.status === 'awaiting_approval' ? (
        <div className="mb-6 max-w-4xl print:hidden">
          <Card title="Bản in dự thảo">
            <PrintPanel
              key={view.contentHash}
              subject={{ kind: 'draft', id: view.id }}
              prints={prints}
              hint="Nội dung như lúc này, ghi “DỰ THẢO”; chỉ cơ quan đồng chí xem được. Sửa nội dung thì tạo lại."
            />
          </Card>
        </div>
      ) : null}
      <ReportPreview
        view={view}
        gaps={gaps}
        commentsAt={(key) => {
          const about = headings.get(key);
          return about === undefined ? null : (
            <>
              <ThreadsAt {...{ view, actor, threads }} sectionKey={key} about={about} />
              <CommentThread
                reportId={view.id}
                sectionKey={key}
                about={about}
                comments={comments.filter(({ sectionKey }) => sectionKey === key)}
                {...rights}
              />
            </>
          );
        }}
      />
      <div className="mt-8 flex max-w-4xl flex-col gap-6 print:hidden">
        <FilesCard files={view.files} definition={definition} />
        {[...definition.annexes, { key: wholeReport, label: 'toàn bộ báo cáo' }].map(({ key, label }) => (
          <ThreadsAt key={key} {...{ view, actor, threads }} sectionKey={key} about={label} />
        ))}
        <ReportComments reportId={view.id} definition={definition} comments={comments} {...rights} />
        <FocusOnChange state={view.state.status}>
          <DecisionBox
            view={view}
            actor={actor}
            missing={gaps.length}
            now={now}
            openComments={unresolved(comments).length}
          />
        </FocusOnChange>
      </div>
    </>
  );
}

type ThreadsAtProps = Omit<ComponentProps<typeof FilerThreads>, 'id'>;

/** In the paper, whose own type is not that of the page. */
function ThreadsAt(props: ThreadsAtProps) {
  return (
    <div className="my-2 font-sans text-base leading-normal font-normal normal-case empty:hidden print:hidden">
      <FilerThreads {...props} id={`y-kien-muc-${props.sectionKey || 'chung'}`} />
    </div>
  );
}
