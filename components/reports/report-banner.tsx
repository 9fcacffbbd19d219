import type { ReactNode } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Link } from '#components/ui/link.tsx';
import { DateTime } from '#components/ui/time.tsx';
import { formatDateTime } from '#lib/dates.ts';
import { returnReasonLabels } from '#lib/reports/labels.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { sectionPath } from './paths.ts';
import { sectionsToCorrect } from './section-overview.ts';

function When({ at }: { at: Date }) {
  return <DateTime dateTime={at.toISOString()} text={formatDateTime(at)} />;
}

function Reason({ children }: { children: ReactNode }) {
  return (
    <blockquote className="border-l-4 border-line-strong pl-3 whitespace-pre-line">{children}</blockquote>
  );
}

/** What the receiver wants corrected: reason and links; also after the leader has sent the draft back. */
function Returned({ view }: { view: ReportView }) {
  const review = view.reviews.find(({ decision }) => decision === 'returned' || decision === 'reopened');
  const keys = new Set(sectionsToCorrect(view));
  if (!review || keys.size === 0) return null;
  const sections = sectionsOf(view.template.definition).filter(({ key }) => keys.has(key));
  return (
    <Alert tone="warning" title={`${view.receiverTitle} trả lại báo cáo, đề nghị sửa ${sections.length} mục`}>
      <div className="flex flex-col gap-2">
        {review.reason ? <Reason>{review.reason}</Reason> : null}
        <ul className="list-disc pl-5">
          {sections.map((section) => (
            <li key={section.key}>
              <Link href={sectionPath(view.id, section)} className="link">
                {section.label}. {section.title}
              </Link>
              <PointKinds view={view} sectionKey={section.key} />
            </li>
          ))}
        </ul>
        <p className="text-sm text-muted">
          {review.decidedBy} trả lại lúc <When at={review.decidedAt} />. Trả lời từng yêu cầu ngay tại mục rồi
          gửi lại. Các mục khác đang khóa; nếu cần sửa thêm, mở mục đó kèm lý do ở cuối trang các mục báo cáo.
        </p>
      </div>
    </Alert>
  );
}

/** Why only the figures of a report that was sent are open. */
function LateData({ view: { lateDataReason } }: { view: ReportView }) {
  return lateDataReason ? (
    <Alert tone="warning" title="Đang bổ sung số liệu">
      <Reason>{lateDataReason}</Reason>
      <p>
        Chỉ biểu số liệu được mở; các mục khác giữ nguyên như bản đã gửi. Bổ sung xong phải trình và gửi lại.
      </p>
    </Alert>
  ) : null;
}

/** "Thiếu; Sai – 1 yêu cầu chưa trả lời" */
function PointKinds({ view, sectionKey }: { view: ReportView; sectionKey: string }) {
  const points = view.points.filter((point) => point.sectionKey === sectionKey);
  if (points.length === 0) return null;
  const kinds = [...new Set(points.map(({ demand }) => returnReasonLabels[demand].toLowerCase()))];
  const unanswered = points.filter(({ answered }) => !answered).length;
  return (
    <span>
      {' '}
      ({kinds.join(', ')}; {unanswered > 0 ? `${unanswered} yêu cầu chưa trả lời` : 'đã trả lời'})
    </span>
  );
}

function StateNotice({ view }: { view: ReportView }) {
  const { state, statusChangedAt, sendBackReason, receiverTitle, reviewer } = view;
  switch (state.status) {
    case 'draft':
    case 'returned':
      return sendBackReason ? (
        <Alert tone="warning" title="Lãnh đạo trả lại để hoàn thiện">
          <Reason>{sendBackReason}</Reason>
        </Alert>
      ) : null;
    case 'awaiting_approval':
      return (
        <Alert title="Đang chờ lãnh đạo duyệt">
          Trình lúc <When at={statusChangedAt} />. Nội dung khóa cho đến khi lãnh đạo gửi báo cáo hoặc trả lại
          người soạn thảo.
        </Alert>
      );
    case 'submitted':
      return (
        <Alert title={`Đã gửi ${receiverTitle}`}>
          Gửi lúc <When at={statusChangedAt} />.{' '}
          {state.reviewStartedAt
            ? `${reviewer ?? receiverTitle} đang thẩm định.`
            : 'Cơ quan nhận chưa bắt đầu thẩm định.'}{' '}
          Nội dung khóa cho đến khi cơ quan nhận trả lại
          {state.reviewStartedAt ? '' : ' hoặc báo cáo được rút lại'}.
        </Alert>
      );
    case 'accepted':
      return (
        <Alert tone="success" title={`${receiverTitle} đã tiếp nhận báo cáo`}>
          Tiếp nhận lúc <When at={statusChangedAt} />. Nội dung khóa; cơ quan nhận có thể mở lại khi cần bổ
          sung.
        </Alert>
      );
  }
}

/** Why the report is where it is, and what that means for the one who reads this. */
export function ReportBanner({ view }: { view: ReportView }) {
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      <LateData view={view} />
      <StateNotice view={view} />
      <Returned view={view} />
    </div>
  );
}
