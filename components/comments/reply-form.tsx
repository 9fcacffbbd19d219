'use client';

import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { replyAction } from '#lib/comments/actions.ts';
import { pointAnswerLabels } from '#lib/comments/labels.ts';

interface ReplyFormProps {
  commentId: string;
  /** What the remark is about, for who does not see where the form stands: "mục I.6". */
  about: string;
  /** To a point the filer says what it did about it. */
  answers: boolean;
}

const small = { variant: 'secondary', size: 'small', pendingLabel: 'Đang ghi…' } as const;

export function ReplyForm({ commentId, about, answers }: ReplyFormProps) {
  const { formProps, failure, pending, value } = useActionForm(replyAction);
  return (
    // A reply that was made empties the field for the next.
    <form {...formProps} key={value?.id ?? ''} className="flex flex-col items-start gap-2">
      <input type="hidden" name="commentId" value={commentId} />
      <Textarea
        id={`tra-loi-${commentId}`}
        name="text"
        label={
          <>
            {answers ? 'Trả lời yêu cầu' : 'Trả lời'}
            <span className="sr-only"> về {about}</span>
          </>
        }
        hint={answers ? 'Nói rõ đã sửa thế nào, hoặc vì sao không sửa. Cơ quan nhận đọc được ngay.' : null}
        error={failure ? (failure.fields.text ?? failure.message) : undefined}
        maxLength={5_000}
        rows={2}
        fieldClassName="w-full max-w-2xl"
        className="min-h-16!"
      />
      <div className="flex flex-wrap gap-2">
        {answers ? (
          <>
            <SubmitButton {...small} name="answer" value="corrected" pending={pending}>
              {pointAnswerLabels.corrected}
            </SubmitButton>
            <SubmitButton {...small} name="answer" value="declined" pending={pending}>
              {pointAnswerLabels.declined} lý do trên
            </SubmitButton>
          </>
        ) : (
          <SubmitButton {...small} name="answer" value="" pending={pending}>
            Gửi trả lời
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
