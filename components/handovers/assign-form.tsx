'use client';

import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Colleague } from '#lib/accounts/queries.ts';
import { assignDrafterAction } from '#lib/handovers/actions.ts';

interface AssignFormProps {
  reportId: string;
  drafterId: string;
  choices: readonly Colleague[];
}

export function AssignForm({ reportId, drafterId, choices }: AssignFormProps) {
  const { formProps, failure, pending, result } = useActionForm(assignDrafterAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      <input type="hidden" name="reportId" value={reportId} />
      <Select
        name="drafterId"
        label="Người phụ trách mới"
        error={failure?.message}
        defaultValue={choices.some(({ id }) => id === drafterId) ? drafterId : ''}
        fieldClassName="w-full max-w-md"
        options={[
          { value: '', label: 'Chọn cán bộ' },
          ...choices.map(({ id, name, position }) => ({
            value: id,
            label: position === '' ? name : `${name}, ${position}`,
          })),
        ]}
      />
      <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Đang ghi…">
        Đổi người phụ trách
      </SubmitButton>
      <p role="status" className="text-sm font-medium text-success empty:hidden">
        {result?.ok ? 'Đã đổi người phụ trách.' : ''}
      </p>
    </form>
  );
}
