'use client';

import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Select, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action, ActionFailure } from '#lib/action-result.ts';
import { electronicLabel, paperLabel } from '#lib/attachments/labels.ts';
import { formatBusinessDate } from '#lib/dates.ts';

export interface PaperFormProps {
  action: Action<void>;
  /** What is numbered: the name of its field, and its id. */
  target: { name: 'submissionId' | 'editionId'; id: string };
  symbol: string;
  /** What is recorded by now. */
  recorded: { number: string; date: string; electronic: boolean } | null;
  /** The day of the sending, or of the approval. */
  earliest: string;
}

const fieldOfCode: Partial<Record<ActionFailure['code'], string>> = {
  issuedNumber: 'number',
  issuedTaken: 'number',
  issuedDate: 'date',
};

/** Number, day and manner of signing, as văn thư gave them to a paper. */
export function PaperForm({ action, target, symbol, recorded, earliest }: PaperFormProps) {
  const { formProps, failure, pending } = useActionForm(action);
  const at = failure ? (fieldOfCode[failure.code] ?? Object.keys(failure.fields)[0]) : undefined;
  const idOf = (field: string) => `${field}-${target.id}`;
  const errorOf = (field: string) =>
    failure && at === field ? (failure.fields[field] ?? failure.message) : undefined;
  const errors = useMemo(
    () => (failure ? [{ message: failure.message, href: at ? `#${at}-${target.id}` : undefined }] : []),
    [failure, at, target.id],
  );
  return (
    <form {...formProps} className="flex flex-col gap-4">
      <ErrorSummary errors={errors} title="Chưa ghi được" />
      <input type="hidden" name={target.name} value={target.id} />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextInput
          id={idOf('number')}
          name="number"
          label="Số văn bản"
          hint={`Ví dụ 05; ký hiệu /${symbol} có sẵn.`}
          defaultValue={recorded?.number}
          error={errorOf('number')}
          inputMode="numeric"
          autoComplete="off"
          aria-required
        />
        <TextInput
          id={idOf('date')}
          name="date"
          label="Ngày văn bản"
          hint={`Ngày/tháng/năm, từ ${formatBusinessDate(earliest)}.`}
          defaultValue={recorded ? formatBusinessDate(recorded.date) : undefined}
          error={errorOf('date')}
          inputMode="numeric"
          autoComplete="off"
          aria-required
        />
        <Select
          id={idOf('kind')}
          name="kind"
          label="Hình thức ký"
          hint="Ký số, hoặc ký giấy rồi quét."
          defaultValue={recorded && !recorded.electronic ? 'paper' : 'electronic'}
          error={errorOf('kind')}
          options={[
            { value: 'electronic', label: electronicLabel },
            { value: 'paper', label: paperLabel },
          ]}
        />
      </div>
      <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang ghi…" className="self-start">
        {recorded ? 'Ghi lại' : 'Ghi số, ngày văn bản'}
      </SubmitButton>
    </form>
  );
}
