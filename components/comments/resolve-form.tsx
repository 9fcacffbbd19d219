'use client';

import type { ReactNode } from 'react';
import { FieldError } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { resolveCommentAction } from '#lib/comments/actions.ts';

interface ResolveFormProps {
  commentId: string;
  resolved: boolean;
  /** What the button says, where it is not about a comment of the own organisation. */
  children?: ReactNode;
}

export function ResolveForm({ commentId, resolved, children }: ResolveFormProps) {
  const { formProps, failure, pending } = useActionForm(resolveCommentAction);
  return (
    <form {...formProps} className="flex flex-col items-start gap-1">
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="resolved" value={resolved ? 'yes' : 'no'} />
      <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Đang ghi…">
        {children ?? (resolved ? 'Đánh dấu đã xử lý' : 'Đánh dấu chưa xử lý')}
      </SubmitButton>
      {failure ? <FieldError id={`gop-y-${commentId}`}>{failure.message}</FieldError> : null}
    </form>
  );
}
