'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { revokeSessionAction } from '#lib/accounts/actions.ts';

type Props = { sessionId: string; name: string; onDone: () => void };

export function RevokeSessionForm({ sessionId, name, onDone }: Props) {
  const { formProps, failure, pending } = useActionForm(revokeSessionAction, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-1">
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton variant="secondary" size="small" pending={pending}>
        Kết thúc phiên<span className="sr-only"> {name}</span>
      </SubmitButton>
      {failure ? <FieldError id={sessionId}>{failure.message}</FieldError> : null}
    </form>
  );
}
