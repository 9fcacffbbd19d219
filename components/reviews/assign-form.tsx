'use client';

import { Alert } from '#components/ui/alert.tsx';
import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { assignReviewAction } from '#lib/reviews/actions.ts';

export interface AssignFormProps {
  submissionId: string;
  /** Who has it now; empty: nobody. */
  seenId: string;
  reviewers: { id: string; name: string }[];
  onDone: () => void;
}

export function AssignForm({ submissionId, seenId, reviewers, onDone }: AssignFormProps) {
  const { formProps, failure, pending } = useActionForm(assignReviewAction, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="seenId" value={seenId} />
      <Select
        name="reviewerId"
        label="Người thẩm định"
        hint="Người đang thẩm định và người được chuyển đều được báo; việc chuyển ghi vào nhật ký."
        options={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        fieldClassName="w-full max-w-md"
      />
      <SubmitButton variant="secondary" pending={pending}>
        Chuyển
      </SubmitButton>
    </form>
  );
}
