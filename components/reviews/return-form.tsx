'use client';

import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Checkbox, FieldError, Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action, ActionFailure } from '#lib/action-result.ts';

type Props = {
  action: Action<void>;
  submissionId: string;
  sections: { key: string; label: string }[];
  verb: string;
  reasonLabel: string;
  consequence: string;
  onDone: () => void;
};

const sectionsId = 'cac-muc';
const reasonId = 'ly-do';

function fieldOf(failure: ActionFailure | null): string | undefined {
  if (failure?.code === 'reasonRequired' || failure?.fields.reason) return reasonId;
  return failure?.code === 'sectionsRequired' || failure?.fields.sections ? sectionsId : undefined;
}

/** Sends a report back, or opens an accepted one: which sections, and why. */
export function ReturnForm({
  action,
  submissionId,
  sections,
  verb,
  reasonLabel,
  consequence,
  onDone,
}: Props) {
  const { formProps, failure, pending } = useActionForm(action, onDone);
  const field = fieldOf(failure);
  const errors = useMemo(
    () => (failure ? [{ message: failure.message, href: field ? `#${field}` : undefined }] : []),
    [failure, field],
  );
  return (
    <form {...formProps} className="flex flex-col gap-4 border-t border-line pt-5">
      <ErrorSummary errors={errors} title="Chưa thực hiện được" />
      <input type="hidden" name="submissionId" value={submissionId} />
      <fieldset
        aria-describedby={field === sectionsId ? `${sectionsId}-error` : undefined}
        className={field === sectionsId ? 'border-l-4 border-danger pl-3' : undefined}
      >
        <legend className="mb-2 font-semibold">Các mục cần sửa</legend>
        <div className="flex flex-col gap-2 text-sm">
          {field === sectionsId && failure ? (
            <FieldError id={sectionsId}>{failure.message}</FieldError>
          ) : null}
          {sections.map(({ key, label }, index) => (
            <Checkbox
              key={key}
              // The first box is where the error summary leads.
              id={index === 0 ? sectionsId : `${sectionsId}-${key}`}
              name="sections[]"
              value={key}
              label={label}
            />
          ))}
        </div>
      </fieldset>
      <Textarea
        id={reasonId}
        name="reason"
        label={reasonLabel}
        hint="Nêu rõ cần bổ sung, chỉnh sửa gì."
        error={field === reasonId ? failure?.message : undefined}
      />
      <p className="text-sm text-muted">{consequence}</p>
      <SubmitButton variant="secondary" pending={pending} className="self-start">
        <Undo2 aria-hidden />
        {verb}
      </SubmitButton>
    </form>
  );
}
