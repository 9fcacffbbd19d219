import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { WithFiles } from '#components/attachments/with-files.tsx';
import { Alert } from '#components/ui/alert.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { messageOf, type Refusal } from '#lib/errors.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import type { ReportStatus } from '#lib/reports/schema.ts';
import { type SectionRef, sectionsOf } from '#lib/templates/rules.ts';
import { filesAnchor, reportPath, sectionPath } from './paths.ts';
import { sectionsToCorrect } from './section-overview.ts';

const lockEnds: Record<ReportStatus, string | null> = {
  draft: null,
  returned: null,
  awaiting_approval: 'Nội dung mở lại khi lãnh đạo trả lại người soạn thảo.',
  submitted: 'Nội dung mở lại khi cơ quan nhận trả lại hoặc báo cáo được rút lại.',
  accepted: 'Nội dung mở lại khi cơ quan nhận mở lại báo cáo.',
};

interface SectionFrameProps {
  view: ReportView;
  section: SectionRef;
  guidance?: string;
  refusal: Refusal | null;
  /** Beside the fields on a wide screen; above them for the wide tables of an annex. */
  notesBeside?: boolean;
  /** Last year's answer and the leader's comments, after the guidance. */
  beside?: ReactNode;
  children: ReactNode;
}

/** One section or annex to write: title, guidance, what the receiver said about it, its neighbours. */
export function SectionFrame(props: SectionFrameProps) {
  const { view, section, guidance = '', refusal, notesBeside = false, beside, children } = props;
  const sections = sectionsOf(view.template.definition);
  const at = sections.findIndex(({ key }) => key === section.key);
  const notes = <Notes view={view} section={section} guidance={refusal ? null : guidance} />;
  return (
    <>
      <PageHeader
        title={`${section.label}. ${section.title}`}
        breadcrumbs={[
          { label: 'Báo cáo', href: '/reports' },
          { label: view.cycle.name, href: reportPath(view.id) },
          { label: section.label },
        ]}
      />
      <div
        className={classNames(
          'flex flex-col gap-6',
          notesBeside && 'xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] xl:items-start xl:gap-8',
        )}
      >
        <div className={classNames('flex min-w-0 flex-col gap-4 empty:hidden', notesBeside && 'xl:order-2')}>
          {notes}
          {beside}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          {refusal ? <Locked view={view} refusal={refusal} /> : null}
          <WithFiles view={view} sectionKey={section.key} refusal={refusal} anchor={filesAnchor}>
            {children}
          </WithFiles>
        </div>
      </div>
      <nav
        aria-label="Mục trước và mục sau"
        className="mt-8 grid gap-4 border-t border-line pt-4 sm:grid-cols-2 print:hidden"
      >
        <Neighbour reportId={view.id} section={sections[at - 1]} word="Mục trước" />
        <Neighbour reportId={view.id} section={sections[at + 1]} word="Mục sau" forward />
      </nav>
    </>
  );
}

/** Why it cannot be changed, and until when. */
function Locked({ view, refusal }: { view: ReportView; refusal: Refusal }) {
  if (refusal.code !== 'sectionLocked')
    return (
      <Alert tone="warning" title={messageOf(refusal)}>
        {lockEnds[view.state.status]}
      </Alert>
    );
  return (
    <Alert tone="warning" title={messageOf(refusal)}>
      Cần sửa mục này thì{' '}
      <Link href={`${reportPath(view.id)}#mo-them-muc`} className="link">
        mở thêm mục để sửa
      </Link>
      , kèm lý do.
    </Alert>
  );
}

function Notes({
  view,
  section,
  guidance,
}: {
  view: ReportView;
  section: SectionRef;
  guidance: string | null;
}) {
  const [review] = view.reviews;
  // A point says itself what is to be corrected.
  const returned =
    review?.reason &&
    sectionsToCorrect(view).includes(section.key) &&
    !view.points.some(({ sectionKey }) => sectionKey === section.key);
  return (
    <>
      {returned ? (
        <Alert tone="warning" title="Mục này được yêu cầu sửa">
          <p className="whitespace-pre-line">{review.reason}</p>
          <p className="text-sm text-muted">
            {review.decidedBy}, {formatDateTime(review.decidedAt)}
          </p>
        </Alert>
      ) : null}
      {guidance === null ? null : (
        <section aria-label="Hướng dẫn" className="rounded-md border border-line bg-surface p-4 text-sm">
          {guidance ? <p className="prose-width mb-2">{guidance}</p> : null}
          <p className="prose-width text-muted">
            Không nhập nội dung thuộc danh mục bí mật nhà nước; nội dung mật gửi riêng theo đường mật.
          </p>
        </section>
      )}
    </>
  );
}

interface NeighbourProps {
  reportId: string;
  section: SectionRef | undefined;
  word: string;
  forward?: boolean;
}

function Neighbour({ reportId, section, word, forward = false }: NeighbourProps) {
  if (!section)
    return forward ? (
      <Link
        href={reportPath(reportId, 'check')}
        className="link flex items-center gap-2 sm:justify-end sm:text-right"
      >
        Kiểm tra và trình duyệt
        <ArrowRight aria-hidden className="size-5 shrink-0" />
      </Link>
    ) : (
      <span />
    );
  return (
    <Link
      href={sectionPath(reportId, section)}
      className={classNames('link flex items-center gap-2', forward && 'sm:justify-end sm:text-right')}
    >
      {forward ? null : <ArrowLeft aria-hidden className="size-5 shrink-0" />}
      <span>
        <span className="block text-sm">{word}</span>
        <span className="font-medium">
          {section.label}. {section.title}
        </span>
      </span>
      {forward ? <ArrowRight aria-hidden className="size-5 shrink-0" /> : null}
    </Link>
  );
}
