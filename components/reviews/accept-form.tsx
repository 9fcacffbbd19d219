'use client';

import { CircleCheck } from 'lucide-react';
import { Alert } from '#components/ui/alert.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { acceptReportAction } from '#lib/reviews/actions.ts';

type Props = { submissionId: string; onDone: () => void };

export function AcceptForm({ submissionId, onDone }: Props) {
  const { formProps, failure, pending } = useActionForm(acceptReportAction, onDone);
  return (
    <form
      {...formProps}
      className="flex flex-col items-start gap-3 border-t border-line pt-5 first:border-t-0"
    >
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <p className="text-sm text-muted">
        Tiếp nhận là quyết định cuối đối với lần gửi này: báo cáo khóa lại, được dùng để tổng hợp, và cơ quan
        gửi thấy kết quả ngay. Muốn sửa sau đó phải mở lại báo cáo kèm lý do.
      </p>
      <SubmitButton pending={pending}>
        <CircleCheck aria-hidden />
        Tiếp nhận báo cáo
      </SubmitButton>
    </form>
  );
}
