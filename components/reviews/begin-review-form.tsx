'use client';

import { Eye } from 'lucide-react';
import { Alert } from '#components/ui/alert.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { beginReviewAction } from '#lib/reviews/actions.ts';

type Props = { submissionId: string; onDone: () => void };

export function BeginReviewForm({ submissionId, onDone }: Props) {
  const { formProps, failure, pending } = useActionForm(beginReviewAction, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <p className="text-sm text-muted">
        Từ khi nhận thẩm định, cơ quan gửi không tự rút lại báo cáo được nữa; các cán bộ thẩm định khác thấy
        tên đồng chí.
      </p>
      <SubmitButton variant="secondary" pending={pending}>
        <Eye aria-hidden />
        Nhận thẩm định
      </SubmitButton>
    </form>
  );
}
