'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import { beginReviewAction, endReviewAction } from '#lib/reviews/actions.ts';
import { AssignForm, type AssignFormProps } from './assign-form.tsx';

interface TakePanelProps extends Omit<AssignFormProps, 'onDone'> {
  mayTake: boolean;
  mayGiveBack: boolean;
  mayAssign: boolean;
}

/** Who examines: to take it, to leave it, to pass it on. The answer stays when the form goes, so that it is heard. */
export function TakePanel({ mayTake, mayGiveBack, mayAssign, ...assign }: TakePanelProps) {
  const { submissionId, reviewers } = assign;
  const [answer, setAnswer] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const done = (words: string) => () => {
    setAnswer(words);
    line.current?.focus();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p
        ref={line}
        role="status"
        tabIndex={-1}
        className="font-semibold text-success outline-none empty:sr-only"
      >
        {answer}
      </p>
      {mayTake ? (
        <StepForm
          action={beginReviewAction}
          submissionId={submissionId}
          hint="Từ khi nhận thẩm định, cơ quan gửi không tự rút lại báo cáo được nữa, và chỉ đồng chí quyết định được."
          onDone={done('Đồng chí là người thẩm định báo cáo này.')}
        >
          <Eye aria-hidden />
          Nhận thẩm định
        </StepForm>
      ) : null}
      {mayGiveBack ? (
        <StepForm
          action={endReviewAction}
          submissionId={submissionId}
          hint="Thôi thẩm định thì cán bộ khác nhận được, và cơ quan gửi lại rút báo cáo được. Ý kiến đã ghi vẫn còn."
          onDone={done('Đồng chí đã thôi thẩm định báo cáo này.')}
        >
          <EyeOff aria-hidden />
          Thôi thẩm định
        </StepForm>
      ) : null}
      {mayAssign && reviewers.length > 0 ? (
        <Disclosure summary="Chuyển thẩm định">
          <AssignForm {...assign} onDone={done('Đã chuyển thẩm định.')} />
        </Disclosure>
      ) : null}
    </div>
  );
}

interface StepFormProps {
  action: Action<void>;
  submissionId: string;
  hint: string;
  onDone: () => void;
  children: ReactNode;
}

function StepForm({ action, submissionId, hint, onDone, children }: StepFormProps) {
  const { formProps, failure, pending } = useActionForm(action, onDone);
  return (
    <form {...formProps} className="flex flex-col items-start gap-2">
      {failure ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="submissionId" value={submissionId} />
      <p className="text-sm text-muted">{hint}</p>
      <SubmitButton variant="secondary" pending={pending}>
        {children}
      </SubmitButton>
    </form>
  );
}
