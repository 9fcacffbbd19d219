'use client';

import { useRouter } from 'next/navigation';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { createSummaryAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';

/** Where there are several, screen readers hear for which cycle each is. */
export function CreateSummaryForm({ cycleId, cycle }: { cycleId: string; cycle: string }) {
  const router = useRouter();
  const { failure, pending, formProps } = useActionForm(createSummaryAction, ({ id }) =>
    router.push(`/summaries/${id}`),
  );
  return (
    <form {...formProps} className="flex flex-col gap-3">
      <input type="hidden" name="cycleId" value={cycleId} />
      {failure ? <FailureAlert failure={failure} /> : null}
      <div>
        <SubmitButton pending={pending} pendingLabel="Đang lập dự thảo…">
          Lập báo cáo tổng hợp<span className="sr-only"> cho kỳ {cycle}</span>
        </SubmitButton>
      </div>
    </form>
  );
}
