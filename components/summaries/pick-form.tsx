'use client';

import { useState } from 'react';
import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { formatCount } from '#lib/numbers.ts';
import { pickSentencesAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';
import { paragraphIdOf, pickForm } from './operation-names.ts';

interface PickFormProps {
  summaryId: string;
  sectionKey: string;
  /** Paragraphs of the section, by the number that they have on the page. */
  paragraphs: { id: string; number: number }[];
}

/** Takes the ticked sentences over; the ticks stand in the list above and name this form. */
export function PickForm({ summaryId, sectionKey, paragraphs }: PickFormProps) {
  const [ticked, setTicked] = useState(0);
  const { failure, value, pending, formProps } = useActionForm(pickSentencesAction, () => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${pickForm}"]`))
      box.checked = false;
    setTicked(0);
  });

  return (
    <form
      {...formProps}
      id={pickForm}
      ref={(form) => {
        // Ticks outside of the form tell the document, not the form.
        if (!form) return;
        const listen = ({ target }: Event) => {
          if (target instanceof HTMLInputElement && target.form === form)
            setTicked(new FormData(form).getAll('picks[]').length);
        };
        document.addEventListener('change', listen);
        return () => document.removeEventListener('change', listen);
      }}
      className="sticky -bottom-1 z-10 -mx-1 flex flex-col gap-2 border-t border-line-strong bg-white p-3"
    >
      <input type="hidden" name="summaryId" value={summaryId} />
      <input type="hidden" name="sectionKey" value={sectionKey} />
      {failure ? <FailureAlert failure={failure} /> : null}
      <p role="status" className="text-sm text-muted">
        {value && ticked === 0 ? (
          <>
            Đã đưa vào báo cáo.{' '}
            <a href={`#${paragraphIdOf(value.id)}`} className="link">
              Đến đoạn này
            </a>
          </>
        ) : (
          `Đã chọn ${formatCount(ticked)} câu`
        )}
      </p>
      <Select
        id="dua-vao"
        name="into"
        label="Đưa câu đã chọn vào"
        options={[
          { value: '', label: 'đoạn mới ở cuối mục' },
          ...paragraphs.map(({ id, number }) => ({ value: id, label: `cuối đoạn ${number}` })),
        ]}
      />
      <SubmitButton pending={pending} pendingLabel="Đang đưa vào…">
        Đưa vào báo cáo
      </SubmitButton>
    </form>
  );
}
