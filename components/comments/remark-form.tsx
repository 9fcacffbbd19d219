'use client';

import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FieldError, Select, Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { addRemarkAction } from '#lib/comments/actions.ts';
import { audienceLabels } from '#lib/comments/labels.ts';
import { type RemarkAudience, wholeReport } from '#lib/comments/schema.ts';
import { returnReasonLabels } from '#lib/reports/labels.ts';
import { returnReasons } from '#lib/reports/schema.ts';
import { usePickedQuote } from './quote-picker.tsx';

interface RemarkFormProps {
  submissionId: string;
  sectionKey: string;
  /** "mục I.6" */
  about: string;
  audiences: readonly RemarkAudience[];
}

const hints: Record<RemarkAudience, string> = {
  receiver: 'Chỉ cán bộ của cơ quan đồng chí đọc được.',
  shared: 'Cơ quan gửi đọc được khi đồng chí trả lại hoặc tiếp nhận báo cáo; trước đó thì chưa.',
};

const demands = [
  { value: '', label: 'Không, chỉ góp ý' },
  ...returnReasons.map((value) => ({ value, label: returnReasonLabels[value] })),
];

/** A new remark on one section, on words of it, or on the whole. */
export function RemarkForm({ submissionId, sectionKey, about, audiences }: RemarkFormProps) {
  const { formProps, failure, pending, value } = useActionForm(addRemarkAction, () => setQuote(''));
  const [audience, setAudience] = useState<RemarkAudience>('receiver');
  const [quote, setQuote] = useState('');
  const box = useRef<HTMLDetailsElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const picked = usePickedQuote(sectionKey);
  useEffect(() => {
    if (!picked || !box.current) return;
    setQuote(picked.text);
    box.current.open = true;
    text.current?.focus();
  }, [picked]);
  const id = sectionKey || 'chung';
  return (
    <details ref={box} className="print:hidden">
      <summary className="inline-flex min-h-8 items-center gap-1.5 text-sm font-medium text-primary underline underline-offset-4">
        <MessageSquarePlus aria-hidden className="size-4 shrink-0" />
        Thêm ý kiến<span className="sr-only"> về {about}</span>
      </summary>
      <form {...formProps} key={value?.id ?? ''} className="mt-2 flex flex-col items-start gap-3 text-sm">
        <input type="hidden" name="submissionId" value={submissionId} />
        <input type="hidden" name="sectionKey" value={sectionKey} />
        {failure ? <FieldError id={`y-kien-moi-${id}`}>{failure.message}</FieldError> : null}
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-semibold">Ai đọc ý kiến</legend>
          {audiences.map((one) => (
            <label key={one} className="flex items-center gap-2">
              <input
                type="radio"
                name="audience"
                value={one}
                checked={audience === one}
                onChange={() => setAudience(one)}
                className="size-5 accent-primary"
              />
              {audienceLabels[one]}
            </label>
          ))}
          <p className="text-muted">{hints[audience]}</p>
        </fieldset>
        {audience === 'shared' && sectionKey !== wholeReport ? (
          <Select
            id={`yeu-cau-${id}`}
            name="demand"
            label="Yêu cầu sửa"
            hint="Có yêu cầu thì mục này mở ra khi trả lại, và cơ quan gửi phải trả lời."
            options={demands}
          />
        ) : null}
        {sectionKey === wholeReport ? null : (
          <Textarea
            id={`trich-${id}`}
            name="quote"
            label="Về đoạn chữ"
            optional
            hint="Chọn chữ trong văn bản, hoặc chép vào đây."
            value={quote}
            onChange={(event) => setQuote(event.target.value)}
            rows={1}
            fieldClassName="w-full"
            className="min-h-11! text-sm!"
          />
        )}
        <Textarea
          ref={text}
          id={`noi-dung-${id}`}
          name="text"
          label={
            <>
              Ý kiến<span className="sr-only"> về {about}</span>
            </>
          }
          error={failure?.fields.text}
          maxLength={5_000}
          rows={3}
          fieldClassName="w-full"
          className="min-h-20!"
        />
        <SubmitButton variant="secondary" size="small" pending={pending} pendingLabel="Đang ghi…">
          Ghi ý kiến<span className="sr-only"> về {about}</span>
        </SubmitButton>
      </form>
    </details>
  );
}
