'use client';

import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { endDeputyAction } from '#lib/accounts/actions.ts';

export function EndDeputyForm({ deputyId, name }: { deputyId: string; name: string }) {
  const { formProps, failure, pending } = useActionForm(endDeputyAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-1">
      <input type="hidden" name="deputyId" value={deputyId} />
      <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Đang kết thúc…">
        Kết thúc ủy quyền<span className="sr-only"> cho {name}</span>
      </SubmitButton>
      {failure ? <FieldError id={`ket-thuc-${deputyId}`}>{failure.message}</FieldError> : null}
    </form>
  );
}
