'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { retryMailAction } from '#lib/outbox/actions.ts';

/** To the address that the account has now. */
export function RetryMailForm({ mailId, address }: { mailId: string; address: string }) {
  const { formProps, failure, pending, result } = useActionForm(retryMailAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-1">
      <input type="hidden" name="mailId" value={mailId} />
      <SubmitButton variant="secondary" size="small" pending={pending}>
        Gửi lại ngay<span className="sr-only"> đến {address}</span>
      </SubmitButton>
      {failure ? <FieldError id={`gui-lai-${mailId}`}>{failure.message}</FieldError> : null}
      <p role="status" className="text-sm font-medium text-success empty:hidden">
        {result?.ok ? 'Đã đưa vào hàng chờ gửi.' : ''}
      </p>
    </form>
  );
}
