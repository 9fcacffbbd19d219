'use client';

import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { FieldError, Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action, ActionFailure } from '#lib/action-result.ts';
import { type Choice, PointChoice } from './point-fields.tsx';

interface ReturnFormProps {
  action: Action<void>;
  submissionId: string;
  sections: Choice[];
  /** Points that go along without being written here, each with the address of its thread. */
  along: { href: string; label: string }[];
  verb: string;
  reasonLabel: string;
  reasonRequired: boolean;
  consequence: string;
  onDone: () => void;
}

const sectionsId = 'cac-muc';
const reasonId = 'ly-do';

function fieldOf(failure: ActionFailure | null): string | undefined {
  if (failure?.code === 'reasonRequired' || failure?.fields.reason) return reasonId;
  return failure?.code === 'sectionsRequired' || failure?.code === 'pointText' ? sectionsId : undefined;
}

/** Sends a report back, or opens an accepted one: which sections, and what is to be corrected in each. */
export function ReturnForm(props: ReturnFormProps) {
  const { action, submissionId, sections, along, verb, reasonLabel, reasonRequired, consequence, onDone } =
    props;
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
      {along.length > 0 ? (
        <div>
          <p className="font-semibold">Đi kèm {along.length} yêu cầu sửa đã ghi</p>
          <ul className="list-disc pl-5 text-sm">
            {along.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="link inline-flex min-h-6 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <fieldset
        aria-describedby={field === sectionsId ? `${sectionsId}-error` : undefined}
        className={field === sectionsId ? 'border-l-4 border-danger pl-3' : undefined}
      >
        <legend className="mb-2 font-semibold">
          {along.length > 0 ? 'Thêm mục cần sửa' : 'Các mục cần sửa'}
        </legend>
        <div className="flex flex-col gap-2 text-sm">
          {field === sectionsId && failure ? (
            <FieldError id={sectionsId}>{failure.message}</FieldError>
          ) : null}
          {sections.map((section, index) => (
            <PointChoice
              key={section.key}
              section={section}
              index={index}
              // The first box is where the error summary leads.
              id={index === 0 ? sectionsId : `${sectionsId}-${section.key}`}
            />
          ))}
        </div>
      </fieldset>
      <Textarea
        id={reasonId}
        name="reason"
        label={reasonLabel}
        optional={!reasonRequired}
        error={field === reasonId ? failure?.message : undefined}
        rows={2}
        className="min-h-16!"
      />
      <p className="text-sm text-muted">{consequence}</p>
      <SubmitButton variant="secondary" pending={pending} className="self-start">
        <Undo2 aria-hidden />
        {verb}
      </SubmitButton>
    </form>
  );
}
