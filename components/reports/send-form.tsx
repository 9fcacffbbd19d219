'use client';

import { Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import { requestApprovalAction, submitReportAction } from '#lib/reports/actions.ts';

interface StepFormProps<Value> {
  action: Action<Value>;
  /** Why it may not be done now. */
  refusal: string | null;
  label: ReactNode;
  pendingLabel: string;
  variant: 'primary' | 'secondary';
  children: ReactNode;
}

function StepForm<Value>({ action, refusal, label, pendingLabel, variant, children }: StepFormProps<Value>) {
  const { failure, pending, formProps } = useActionForm(action);
  return (
    <form {...formProps} className="flex flex-col items-start gap-3">
      {failure ? <Alert tone="error" live title={failure.message} /> : null}
      {children}
      <SubmitButton
        variant={variant}
        pending={pending}
        pendingLabel={pendingLabel}
        aria-disabled={refusal !== null}
        aria-describedby={refusal === null ? undefined : 'ly-do-chua-duoc'}
      >
        {label}
      </SubmitButton>
      {refusal === null ? null : (
        <p id="ly-do-chua-duoc" className="text-sm font-medium text-warning">
          {refusal}
        </p>
      )}
    </form>
  );
}

interface ApprovalFormProps {
  reportId: string;
  refusal: string | null;
  variant: 'primary' | 'secondary';
}

export function ApprovalForm({ reportId, refusal, variant }: ApprovalFormProps) {
  return (
    <StepForm
      action={requestApprovalAction}
      refusal={refusal}
      label="Trình lãnh đạo duyệt"
      pendingLabel="Đang trình…"
      variant={variant}
    >
      <input type="hidden" name="reportId" value={reportId} />
    </StepForm>
  );
}

interface SubmitFormProps extends ApprovalFormProps {
  /** Of what the signer has read: if the report says something else by then, nothing is sent. */
  contentHash: string;
}

export function SubmitForm({ reportId, contentHash, refusal, variant }: SubmitFormProps) {
  return (
    <StepForm
      action={submitReportAction}
      refusal={refusal}
      label={
        <>
          <Send aria-hidden />
          Gửi báo cáo
        </>
      }
      pendingLabel="Đang gửi…"
      variant={variant}
    >
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="contentHash" value={contentHash} />
    </StepForm>
  );
}
