import type { ReactNode } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { isReviewer } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { formatDateTime } from '#lib/dates.ts';
import type { Reviewer } from '#lib/reviews/examinations.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import { refusalToAssign, refusalToGiveBack, refusalToTake } from '#lib/reviews/rules.ts';
import { submissionPath } from './review-paths.ts';
import { TakePanel } from './take-panel.tsx';

interface StandingCardProps {
  view: ReviewView;
  actor: Actor;
  reviewers: readonly Reviewer[];
}

/** Where the report stands, and who examines it. */
export function StandingCard({ view, actor, reviewers }: StandingCardProps) {
  const filed = view.state.organisationId === actor.organisation.id;
  const latest = view.submissions[0];
  return (
    <Card title={filed ? 'Tình trạng' : 'Thẩm định'}>
      <div className="flex flex-col gap-4">
        {!view.latest && latest ? (
          <Alert
            tone="warning"
            title="Đây không phải lần gửi mới nhất"
            action={
              <LinkButton variant="secondary" size="small" href={submissionPath(latest.id)}>
                Mở lần gửi {latest.number}
              </LinkButton>
            }
          >
            Chỉ lần gửi mới nhất được thẩm định. Bản này được giữ nguyên để đối chiếu.
          </Alert>
        ) : (
          <Standing view={view} filed={filed} />
        )}
        {view.latest && !filed ? (
          <TakePanel
            submissionId={view.submissionId}
            seenId={view.reviewerId ?? ''}
            reviewers={reviewers
              .filter(({ id }) => id !== view.reviewerId)
              .map(({ id, name }) => ({ id, name: id === actor.accountId ? `${name} (đồng chí)` : name }))}
            mayTake={view.reviewerId === null && refusalToTake(view, actor) === null}
            mayGiveBack={refusalToGiveBack(view, actor) === null}
            mayAssign={refusalToAssign(view, actor) === null}
          />
        ) : null}
        {!filed && !isReviewer(actor) ? (
          <p className="text-sm text-muted">
            Cán bộ thẩm định trả lại hoặc tiếp nhận báo cáo; lãnh đạo theo dõi và ghi ý kiến nội bộ tại trang
            này.
          </p>
        ) : null}
        {filed ? (
          <Link href={`/reports/${view.reportId}`} className="link w-fit">
            Mở báo cáo của cơ quan
          </Link>
        ) : null}
      </div>
    </Card>
  );
}

/** The present state in words; it says who did it, when, and what comes next. */
function Standing({ view, filed }: { view: ReviewView; filed: boolean }): ReactNode {
  const { state, reviewer, reviews, openPoints } = view;
  const [last] = reviews;
  const by = last ? ` lúc ${formatDateTime(last.decidedAt)}` : '';
  switch (state.status) {
    case 'submitted':
      if (!state.reviewStartedAt) return <p>Báo cáo đang chờ thẩm định.</p>;
      return (
        <Alert tone="info" title={filed ? 'Đang thẩm định' : `Đang thẩm định bởi ${reviewer ?? ''}`}>
          Từ {formatDateTime(state.reviewStartedAt)}. Cơ quan gửi không tự rút lại báo cáo được nữa.
          {!filed && openPoints > 0 ? ` Còn ${openPoints} yêu cầu sửa chưa kết luận.` : ''}
        </Alert>
      );
    case 'accepted':
      return (
        <Alert tone="success" title="Đã tiếp nhận báo cáo">
          {last?.decidedBy} tiếp nhận{by}. Nội dung đã khóa và được dùng để tổng hợp.
        </Alert>
      );
    case 'returned':
      return (
        <Alert
          tone="warning"
          title={last?.decision === 'reopened' ? 'Đã mở lại báo cáo' : 'Đã trả lại báo cáo'}
        >
          {last ? `${last.decidedBy} quyết định${by}. ` : ''}
          {filed
            ? 'Cơ quan sửa các mục được nêu, trả lời từng yêu cầu rồi gửi lại.'
            : 'Đang chờ cơ quan gửi sửa và gửi lại.'}
        </Alert>
      );
    case 'awaiting_approval':
      return <Alert tone="info">Cơ quan gửi đã sửa báo cáo và đang trình lãnh đạo duyệt để gửi lại.</Alert>;
    case 'draft':
      return <Alert tone="info">Cơ quan gửi đã rút lại báo cáo hoặc đang sửa; chờ lần gửi tiếp theo.</Alert>;
  }
}
