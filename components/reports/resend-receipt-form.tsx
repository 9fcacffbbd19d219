'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { resendReceiptAction } from '#lib/reports/actions.ts';

/** To the same addresses once more, and to the one who presses. */
export function ResendReceiptForm({ submissionId, again }: { submissionId: string; again: boolean }) {
  const { formProps, failure, pending, result } = useActionForm(resendReceiptAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-1">
      <input type="hidden" name="submissionId" value={submissionId} />
      <SubmitButton variant="secondary" size="small" pending={pending}>
        {again ? 'Gửi lại biên nhận' : 'Gửi biên nhận'}
      </SubmitButton>
      {failure ? <FieldError id={`gui-lai-${submissionId}`}>{failure.message}</FieldError> : null}
      <p role="status" className="text-sm font-medium text-success empty:hidden">
        {result?.ok ? 'Đã đưa biên nhận vào hàng chờ gửi.' : ''}
      </p>
    </form>
  );
}
