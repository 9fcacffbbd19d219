'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { FieldError, Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { cancelCycleAction, closeCycleAction, reopenCycleAction } from '#lib/cycles/actions.ts';
import { errorAt, errorsOf } from './form-errors.ts';

/** Closes an opened cycle, or opens a closed one again; both are told. */
export function CloseForm({ cycleId, closed }: { cycleId: string; closed: boolean }) {
  const { formProps, failure, pending } = useActionForm(closed ? reopenCycleAction : closeCycleAction);
  const errors = useMemo(() => errorsOf(failure), [failure]);
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <ErrorSummary errors={errors} title="Chưa thực hiện được" />
      <input type="hidden" name="cycleId" value={cycleId} />
      <Textarea
        name="reason"
        label="Lý do"
        hint={
          closed
            ? 'Cơ quan chưa bắt đầu lại bắt đầu được báo cáo. Các cơ quan được báo.'
            : 'Cơ quan chưa bắt đầu thì không bắt đầu được nữa; báo cáo đang làm hoặc bị trả lại vẫn gửi được, ghi là quá hạn. Các cơ quan được báo.'
        }
        error={errorAt(failure, 'reason')}
        rows={2}
        fieldClassName="w-full max-w-2xl"
        className="min-h-18!"
      />
      <SubmitButton variant="secondary" pending={pending} pendingLabel="Đang lưu…">
        {closed ? 'Mở lại kỳ báo cáo' : 'Đóng kỳ báo cáo'}
      </SubmitButton>
    </form>
  );
}

export function CancelForm({ cycleId }: { cycleId: string }) {
  const router = useRouter();
  const { formProps, failure, pending } = useActionForm(cancelCycleAction, () => router.push('/cycles'));
  return (
    <form {...formProps} className="flex flex-col items-start gap-2">
      <input type="hidden" name="cycleId" value={cycleId} />
      <SubmitButton variant="danger" pending={pending} pendingLabel="Đang hủy…">
        Hủy kỳ chưa mở
      </SubmitButton>
      {failure ? <FieldError id="huy-ky">{failure.message}</FieldError> : null}
    </form>
  );
}
