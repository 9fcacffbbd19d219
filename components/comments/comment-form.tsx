'use client';

import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { addCommentAction } from '#lib/comments/actions.ts';

interface CommentFormProps {
  reportId: string;
  sectionKey: string;
  /** What is commented on: "mục I.2". */
  about: string;
}

export function CommentForm({ reportId, sectionKey, about }: CommentFormProps) {
  const { formProps, failure, pending, value } = useActionForm(addCommentAction);
  return (
    // A comment that was made empties the field for the next.
    <form {...formProps} key={value?.id ?? ''} className="flex flex-col items-start gap-3">
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="sectionKey" value={sectionKey} />
      <Textarea
        id={`gop-y-${sectionKey || 'chung'}`}
        name="text"
        label={`Góp ý về ${about}`}
        hint="Chỉ người của cơ quan đọc được; cơ quan nhận báo cáo không thấy."
        error={failure ? (failure.fields.text ?? failure.message) : undefined}
        maxLength={5_000}
        rows={3}
        fieldClassName="w-full max-w-2xl"
        className="min-h-20!"
      />
      <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Đang ghi…">
        Ghi góp ý<span className="sr-only"> về {about}</span>
      </SubmitButton>
    </form>
  );
}
