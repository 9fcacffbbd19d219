'use client';

import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { FieldError, Select, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { cancelConfidentialAction, recordConfidentialAction } from '#lib/obligations/actions.ts';
import { errorAt, errorsOf } from './form-errors.ts';

interface ConfidentialFormProps {
  choices: readonly { id: string; name: string }[];
  chosen: string;
  today: string;
}

/** Notes that a paper came as a state secret: number and day, never what it says. */
export function ConfidentialForm({ choices, chosen, today }: ConfidentialFormProps) {
  const { formProps, failure, pending, result } = useActionForm(recordConfidentialAction);
  const errors = useMemo(() => errorsOf(failure), [failure]);
  return (
    <form {...formProps} className="flex flex-col items-start gap-5">
      <ErrorSummary errors={errors} title="Chưa ghi nhận được" />
      {result?.ok ? (
        <Alert tone="success" live>
          Đã ghi nhận; cơ quan được tính là đã gửi báo cáo.
        </Alert>
      ) : null}
      <Select
        name="obligationId"
        label="Cơ quan"
        defaultValue={chosen}
        error={errorAt(failure, 'obligationId')}
        fieldClassName="w-full max-w-xl"
        options={[
          { value: '', label: 'Chọn cơ quan' },
          ...choices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        name="document"
        label="Số, ký hiệu văn bản"
        hint="Chỉ ghi số và ký hiệu, ví dụ 05/BC-UBND. Không ghi trích yếu hay nội dung."
        error={errorAt(failure, 'document')}
        fieldClassName="w-full max-w-xl"
      />
      <TextInput
        name="receivedOn"
        label="Ngày văn thư nhận"
        hint="Ngày/tháng/năm. Đúng hạn hay quá hạn tính theo ngày này."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={today}
        error={errorAt(failure, 'receivedOn')}
        className="max-w-48"
      />
      <SubmitButton pending={pending} pendingLabel="Đang ghi…">
        Ghi nhận
      </SubmitButton>
    </form>
  );
}

export function CancelConfidentialForm({ obligationId, name }: { obligationId: string; name: string }) {
  const { formProps, failure, pending } = useActionForm(cancelConfidentialAction);
  const id = `reason-${obligationId}`;
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="obligationId" value={obligationId} />
      <TextInput
        id={id}
        name="reason"
        label="Lý do hủy"
        error={errorAt(failure, 'reason')}
        fieldClassName="w-72 max-w-full"
      />
      <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang hủy…">
        Hủy ghi nhận<span className="sr-only"> của {name}</span>
      </SubmitButton>
      {failure && !errorAt(failure, 'reason') ? (
        <FieldError id={`cancel-${obligationId}`}>{failure.message}</FieldError>
      ) : null}
    </form>
  );
}
