'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { markReadAction } from '#lib/notifications/actions.ts';

export function MarkReadForm({ id, title }: { id: string; title: string }) {
  const { formProps, failure, pending } = useActionForm(markReadAction);
  return (
    <form {...formProps}>
      <input type="hidden" name="noticeId" value={id} />
      {failure ? <FieldError id={`da-doc-${id}`}>{failure.message}</FieldError> : null}
      <SubmitButton variant="quiet" size="small" pending={pending} pendingLabel="Đang ghi…">
        Đã đọc<span className="sr-only">: {title}</span>
      </SubmitButton>
    </form>
  );
}
