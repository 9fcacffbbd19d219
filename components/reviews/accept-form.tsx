'use client';

import { CircleCheck } from 'lucide-react';
import { Alert } from '#components/ui/alert.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { acceptReportAction } from '#lib/reviews/actions.ts';

interface AcceptFormProps {
  submissionId: string;
  /** Why it cannot be accepted yet. */
  refusal: string | null;
  consequence: string;
  onDone: () => void;
}

export function AcceptForm({ submissionId, refusal, consequence, onDone }: AcceptFormProps) {
  const { formProps, failure, pending } = useActionForm(acceptReportAction, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <p className="text-sm text-muted">
        Tiếp nhận là quyết định cuối đối với lần gửi này: báo cáo khóa lại và được dùng để tổng hợp. Muốn sửa
        sau đó thì hủy tiếp nhận hoặc mở lại báo cáo, kèm lý do. {consequence}
      </p>
      {refusal === null ? null : (
        <p id="chua-tiep-nhan" className="font-medium text-warning">
          {refusal}
        </p>
      )}
      <SubmitButton
        pending={pending}
        aria-disabled={refusal !== null}
        aria-describedby={refusal === null ? undefined : 'chua-tiep-nhan'}
      >
        <CircleCheck aria-hidden />
        Tiếp nhận báo cáo
      </SubmitButton>
    </form>
  );
}
