'use client';

import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Textarea, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { grantExtensionsAction } from '#lib/obligations/actions.ts';
import { AddresseePicker, type Pickable } from './addressee-picker.tsx';
import { DeadlineInput } from './deadline-fields.tsx';
import { errorAt, errorsOf } from './form-errors.ts';

interface ExtensionFormProps {
  cycleId: string;
  choices: readonly Pickable[];
  chosen: readonly string[];
  deadline: string;
}

/** A longer time for one or several organisations, with reason and document. */
export function ExtensionForm({ cycleId, choices, chosen, deadline }: ExtensionFormProps) {
  const { formProps, failure, pending, value } = useActionForm(grantExtensionsAction);
  const errors = useMemo(() => errorsOf(failure), [failure]);
  if (value)
    return (
      <Alert tone="success" live title={`Đã gia hạn cho ${value.extended} cơ quan`}>
        Cơ quan được gia hạn đã được báo, kèm lý do và văn bản.
      </Alert>
    );
  return (
    <form {...formProps} className="flex flex-col items-start gap-5">
      <ErrorSummary errors={errors} title="Chưa gia hạn được" />
      <input type="hidden" name="cycleId" value={cycleId} />
      <AddresseePicker
        legend="Cơ quan được gia hạn"
        hint="Chỉ cơ quan chưa gửi lần nào: đúng hạn hay quá hạn do lần gửi đầu quyết định."
        name="obligations[]"
        choices={choices}
        chosen={chosen}
        error={errorAt(failure, 'addressees') ?? failure?.fields.obligations}
      />
      <DeadlineInput
        label="Thời hạn mới: trước ngày"
        hint={`Thời hạn đang áp dụng: ${deadline}. Đúng hạn là nhận được trước 0 giờ ngày nhập ở đây.`}
        defaultValue=""
        error={errorAt(failure, 'before')}
      />
      <Textarea
        name="reason"
        label="Lý do"
        error={errorAt(failure, 'reason')}
        rows={2}
        fieldClassName="w-full max-w-2xl"
        className="min-h-18!"
      />
      <TextInput
        name="document"
        label="Văn bản gia hạn"
        hint="Số, ký hiệu và ngày của văn bản."
        error={errorAt(failure, 'document')}
        fieldClassName="w-full max-w-2xl"
      />
      <p className="prose-width text-sm text-muted">
        Người soạn thảo, đầu mối và lãnh đạo của các cơ quan đã chọn sẽ được báo.
      </p>
      <SubmitButton pending={pending} pendingLabel="Đang gia hạn…">
        Gia hạn
      </SubmitButton>
    </form>
  );
}
