'use client';

import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Select, Textarea, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { nameDeputyAction } from '#lib/accounts/actions.ts';
import type { Colleague } from '#lib/accounts/queries.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import { fieldErrors } from './field-errors.ts';

/** A refusal about the days leads to the first of them. */
const fieldOf = {
  reasonRequired: 'reason',
  deputyPast: 'fromDate',
  deputySpan: 'fromDate',
  deputyOverlap: 'fromDate',
};

export function DeputyForm({ choices, today }: { choices: readonly Colleague[]; today: string }) {
  const { formProps, failure, pending, result } = useActionForm(nameDeputyAction);
  const reasonError =
    failure?.fields.reason ?? (failure?.code === 'reasonRequired' ? failure.message : undefined);
  const errors = useMemo(() => fieldErrors(failure, fieldOf), [failure]);
  return (
    // A span that was named empties the form for the next.
    <form {...formProps} key={result?.ok ? result.value.id : ''} className="flex flex-col items-start gap-4">
      <h3 className="font-semibold">Ủy quyền mới</h3>
      <ErrorSummary errors={errors} title="Chưa ủy quyền được" />
      <Select
        name="deputyId"
        label="Người được ủy quyền"
        error={failure?.fields.deputyId}
        defaultValue=""
        fieldClassName="w-full max-w-xl"
        options={[
          { value: '', label: 'Chọn cán bộ' },
          ...choices.map(({ id, name, position }) => ({
            value: id,
            label: position === '' ? name : `${name}, ${position}`,
          })),
        ]}
      />
      <div className="flex flex-wrap gap-4">
        <TextInput
          name="fromDate"
          label="Từ ngày"
          hint="Ngày/tháng/năm"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={formatBusinessDate(today)}
          error={failure?.fields.fromDate}
        />
        <TextInput
          name="toDate"
          label="Đến hết ngày"
          hint="Ngày/tháng/năm"
          inputMode="numeric"
          autoComplete="off"
          error={failure?.fields.toDate}
        />
      </div>
      <Textarea
        name="reason"
        label="Lý do, căn cứ"
        hint="Ví dụ: đi công tác theo Quyết định số …; số và ngày của văn bản ủy quyền."
        error={reasonError}
        rows={2}
        fieldClassName="w-full max-w-xl"
        className="min-h-18!"
      />
      <SubmitButton pending={pending} pendingLabel="Đang ghi…">
        Ủy quyền
      </SubmitButton>
    </form>
  );
}
