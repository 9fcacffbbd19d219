import type { ReactNode } from 'react';
import { messageOf } from '#lib/errors.ts';
import {
  approveSummaryAction,
  publishSummaryAction,
  requestSummaryApprovalAction,
  reviseSummaryAction,
  sendBackSummaryAction,
} from '#lib/summaries/actions.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { TransitionForm } from './transition-form.tsx';

type Props = { view: SummaryView };

function Step({ effect, children }: { effect: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="prose-width text-sm text-muted">{effect}</p>
      {children}
    </div>
  );
}

export function RequestApprovalStep({ view }: Props) {
  const empty = view.edition.sections.every(({ paragraphs }) => paragraphs.length === 0);
  if (empty) return <p className="text-muted">{messageOf({ code: 'summaryEmpty' })}</p>;
  return (
    <Step effect="Lãnh đạo Bộ Ngoại giao sẽ thấy báo cáo ở trạng thái chờ phê duyệt. Trong khi chờ, nội dung bị khóa; lãnh đạo có thể trả lại để sửa tiếp.">
      <TransitionForm
        action={requestSummaryApprovalAction}
        label="Trình lãnh đạo phê duyệt"
        pendingLabel="Đang trình…"
        fields={{ summaryId: view.id }}
      />
    </Step>
  );
}

export function ApproveStep({ view }: Props) {
  const number = (view.editions[0]?.number ?? 0) + 1;
  return (
    <Step
      effect={
        <>
          Phê duyệt tạo Bản số {number} từ đúng nội dung đang hiển thị (mã nội dung{' '}
          <code title={view.contentHash}>{view.contentHash.slice(0, 16)}</code>); bản này không sửa được nữa.
          Văn phòng Chính phủ chỉ xem được sau khi công bố.
        </>
      }
    >
      <TransitionForm
        action={approveSummaryAction}
        label="Phê duyệt"
        pendingLabel="Đang phê duyệt…"
        fields={{ summaryId: view.id, contentHash: view.contentHash }}
      />
    </Step>
  );
}

export function SendBackStep({ view }: Props) {
  return (
    <Step effect="Trả lại mở khóa nội dung để chuyên viên tổng hợp sửa và trình lại; lý do hiển thị ở đầu trang báo cáo.">
      <TransitionForm
        action={sendBackSummaryAction}
        label="Trả lại để hoàn thiện"
        pendingLabel="Đang trả lại…"
        variant="secondary"
        fields={{ summaryId: view.id }}
        reason="Lý do trả lại"
      />
    </Step>
  );
}

export function PublishStep({ view }: Props) {
  const number = view.editions[0]?.number ?? 1;
  return (
    <Step
      effect={`Khi công bố, Văn phòng Chính phủ xem được toàn văn và bản PDF của Bản số ${number} ngay lập tức. Bản đã công bố không thu hồi được trên hệ thống.`}
    >
      <TransitionForm
        action={publishSummaryAction}
        label="Công bố"
        pendingLabel="Đang công bố…"
        fields={{ summaryId: view.id }}
      />
    </Step>
  );
}

export function ReviseStep({ view }: Props) {
  return (
    <Step effect="Biên soạn bản mới mở khóa nội dung để sửa tiếp. Bản đã phê duyệt hoặc đã công bố giữ nguyên, người đọc vẫn xem bản đó cho đến khi bản mới được công bố.">
      <TransitionForm
        action={reviseSummaryAction}
        label="Biên soạn bản mới"
        pendingLabel="Đang mở bản mới…"
        variant="secondary"
        fields={{ summaryId: view.id }}
        reason="Lý do biên soạn bản mới"
      />
    </Step>
  );
}
