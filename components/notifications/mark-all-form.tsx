'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { markAllReadAction } from '#lib/notifications/actions.ts';

export function MarkAllForm() {
  const { formProps, failure, pending } = useActionForm(markAllReadAction);
  return (
    <form {...formProps}>
      {failure ? <FieldError id="da-doc-tat-ca">{failure.message}</FieldError> : null}
      <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang ghi…">
        Đánh dấu tất cả đã đọc
      </SubmitButton>
    </form>
  );
}
