import { RadioGroup } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import {
  publishSummaryAction,
  requestSummaryApprovalAction,
  reviseSummaryAction,
  sendBackSummaryAction,
} from '#lib/summaries/actions.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { actOf } from './edition-words.ts';
import { Step } from './step.tsx';
import { TransitionForm } from './transition-form.tsx';

type Props = { view: SummaryView };

export function RequestApprovalStep({ view }: Props) {
  const empty = view.edition.sections.every(({ paragraphs }) => paragraphs.length === 0);
  if (empty) return <p className="text-muted">{messageOf({ code: 'summaryEmpty' })}</p>;
  return (
    <Step effect="Lãnh đạo Bộ Ngoại giao sẽ thấy báo cáo ở trạng thái chờ phê duyệt. Trong khi chờ, nội dung bị khóa; lãnh đạo có thể trả lại để sửa tiếp. Người soạn hoặc trình không phê duyệt được báo cáo đó.">
      <TransitionForm
        action={requestSummaryApprovalAction}
        label="Trình lãnh đạo phê duyệt"
        pendingLabel="Đang trình…"
        fields={{ summaryId: view.id }}
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
  const [edition] = view.editions;
  const number = edition?.number ?? 1;
  const before = view.editions.find(({ publishedAt }) => publishedAt !== null);
  const replaced =
    edition && before ? ` Bản số ${before.number} vẫn đọc được, ghi rõ đã được ${actOf(edition.kind)}.` : '';
  return (
    <Step
      effect={`Khi công bố, Văn phòng Chính phủ được báo và xem được toàn văn, bản PDF, bản Word của Bản số ${number} ngay lập tức.${replaced} Sau khi công bố chỉ còn thay thế, đính chính hoặc thu hồi.`}
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

const kinds = [
  { value: 'replacement', label: 'Bản thay thế', hint: 'Bản đã công bố có sai sót về nội dung.' },
  {
    value: 'correction',
    label: 'Bản đính chính',
    hint: 'Bản đã công bố có sai sót về thể thức, kỹ thuật trình bày.',
  },
];

export function ReviseStep({ view }: Props) {
  const published = view.editions.some(({ publishedAt }) => publishedAt !== null);
  return (
    <Step effect="Biên soạn bản mới mở khóa nội dung để sửa tiếp. Bản đã phê duyệt hoặc đã công bố giữ nguyên, người đọc vẫn xem bản đó cho đến khi bản mới được công bố.">
      <TransitionForm
        action={reviseSummaryAction}
        label="Biên soạn bản mới"
        pendingLabel="Đang mở bản mới…"
        variant="secondary"
        fields={{ summaryId: view.id, ...(published ? {} : { kind: 'original' }) }}
        reason="Lý do biên soạn bản mới"
      >
        {published ? (
          <RadioGroup
            name="kind"
            label="Bản mới là"
            hint="Theo Nghị định 30/2020/NĐ-CP. Lý do được in trong bản mới và báo cho Văn phòng Chính phủ."
            options={kinds}
            required
          />
        ) : null}
      </TransitionForm>
    </Step>
  );
}
