'use client';

import { useRouter } from 'next/navigation';
import { Alert } from '#components/ui/alert.tsx';
import type { ButtonSize, ButtonVariant } from '#components/ui/button.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { startReportAction } from '#lib/reports/actions.ts';
import { reportPath } from './paths.ts';

interface StartReportFormProps {
  obligationId: string;
  variant: ButtonVariant;
  size: ButtonSize;
}

export function StartReportForm({ obligationId, variant, size }: StartReportFormProps) {
  const router = useRouter();
  const { failure, pending, value, formProps } = useActionForm(startReportAction, ({ id }) =>
    router.push(reportPath(id)),
  );
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      <input type="hidden" name="obligationId" value={obligationId} />
      {failure ? <Alert tone="error" live title={failure.message} /> : null}
      <SubmitButton
        variant={variant}
        size={size}
        className="whitespace-nowrap"
        pending={pending || value !== null}
        pendingLabel="Đang mở báo cáo…"
      >
        Bắt đầu soạn báo cáo
      </SubmitButton>
    </form>
  );
}
