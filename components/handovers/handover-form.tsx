'use client';

import { useMemo } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Checkbox, Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { handOverAction } from '#lib/handovers/actions.ts';

interface HandoverFormProps {
  fromId: string;
  toId: string;
  from: string;
  to: string;
  seen: string;
  closable: boolean;
}

export function HandoverForm({ fromId, toId, from, to, seen, closable }: HandoverFormProps) {
  const { formProps, failure, pending, value } = useActionForm(handOverAction);
  const reasonError =
    failure?.fields.reason ?? (failure?.code === 'reasonRequired' ? failure.message : undefined);
  const errors = useMemo(
    () => (failure ? [{ message: failure.message, href: reasonError ? '#reason' : undefined }] : []),
    [failure, reasonError],
  );
  if (value)
    return (
      <Alert tone="success" live title={`Đã bàn giao cho đồng chí ${to}`}>
        {value.moved > 0
          ? `${value.moved} báo cáo đã chuyển người phụ trách.`
          : 'Không có báo cáo nào phải chuyển.'}
      </Alert>
    );
  return (
    <form {...formProps} className="flex flex-col items-start gap-4 border-t border-line pt-5">
      <ErrorSummary errors={errors} title="Chưa bàn giao được" />
      <input type="hidden" name="fromId" value={fromId} />
      <input type="hidden" name="toId" value={toId} />
      <input type="hidden" name="seen" value={seen} />
      <Textarea
        name="reason"
        label="Lý do"
        hint="Ví dụ: chuyển công tác theo Quyết định số …"
        error={reasonError}
        rows={2}
        fieldClassName="w-full max-w-2xl"
        className="min-h-18!"
      />
      {closable ? (
        <Checkbox
          name="close"
          label={`Đóng tài khoản của ${from}`}
          hint="Tài khoản không đăng nhập được nữa; các phiên đang mở kết thúc ngay."
        />
      ) : null}
      <SubmitButton pending={pending} pendingLabel="Đang bàn giao…">
        Bàn giao cho {to}
      </SubmitButton>
    </form>
  );
}
