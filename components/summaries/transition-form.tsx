'use client';

import { type ReactNode, useId } from 'react';
import type { ButtonVariant } from '#components/ui/button.tsx';
import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import { FailureAlert } from './failure-alert.tsx';

export interface TransitionFormProps<Value> {
  action: Action<Value>;
  label: string;
  pendingLabel: string;
  variant?: ButtonVariant;
  /** Hidden fields: which report, which content. */
  fields: Record<string, string>;
  /** Asks for the reason under this label. */
  reason?: string;
  /** Why it may not be done: greys the button and says so. */
  refusal?: string | null;
  /** Further fields, above the reason. */
  children?: ReactNode;
}

/** One button of the report's life, with its reason where one is due. */
export function TransitionForm<Value>(props: TransitionFormProps<Value>) {
  const { action, label, pendingLabel, variant, fields, reason, refusal = null, children } = props;
  const { failure, pending, formProps } = useActionForm(action);
  const reasonId = useId();
  const refusalId = useId();
  const missing =
    failure?.fields.reason ?? (failure?.code === 'reasonRequired' ? failure.message : undefined);
  return (
    <form {...formProps} className="flex flex-col gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {failure && !missing ? <FailureAlert failure={failure} /> : null}
      {children}
      {reason ? <Textarea id={reasonId} name="reason" rows={2} label={reason} error={missing} /> : null}
      {refusal === null ? null : (
        <p id={refusalId} className="prose-width text-sm">
          {refusal}
        </p>
      )}
      <div>
        <SubmitButton
          variant={variant}
          pending={pending}
          pendingLabel={pendingLabel}
          aria-disabled={refusal !== null}
          aria-describedby={refusal === null ? undefined : refusalId}
        >
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
