'use client';

import { type ReactNode, useId, useMemo } from 'react';
import type { ButtonVariant } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';

export interface ReasonFormProps {
  action: Action<void>;
  reportId: string;
  submit: string;
  pendingLabel: string;
  hint: ReactNode;
  variant?: ButtonVariant;
  onDone?: () => void;
  /** Fields before the reason. */
  children?: ReactNode;
}

/** A step that needs a reason. */
export function ReasonForm({
  action,
  reportId,
  submit,
  pendingLabel,
  hint,
  variant,
  onDone,
  children,
}: ReasonFormProps) {
  const { failure, pending, formProps } = useActionForm(action, onDone);
  const id = `reason-${useId()}`;
  const wrongReason =
    failure?.fields.reason ?? (failure?.code === 'reasonRequired' ? failure.message : undefined);
  const errors = useMemo(
    () => (failure ? [{ message: failure.message, href: wrongReason ? `#${id}` : undefined }] : []),
    [failure, wrongReason, id],
  );
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <ErrorSummary errors={errors} title="Chưa thực hiện được" />
      <input type="hidden" name="reportId" value={reportId} />
      {children}
      <Textarea
        id={id}
        name="reason"
        label="Lý do"
        hint={hint}
        error={wrongReason}
        rows={3}
        aria-required
        fieldClassName="w-full max-w-2xl"
        className="min-h-20!"
      />
      <SubmitButton variant={variant} pending={pending} pendingLabel={pendingLabel}>
        {submit}
      </SubmitButton>
    </form>
  );
}
