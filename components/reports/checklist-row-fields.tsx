'use client';

import type { UseFormRegister } from 'react-hook-form';
import { RadioGroup, Textarea } from '#components/ui/field.tsx';
import type { ChecklistRow } from '#lib/templates/schema.ts';
import { LastYearChecklist } from './last-year-row.tsx';
import type { TypedChecklist } from './typed-answers.ts';
import { UnsavedMark } from './unsaved-mark.tsx';

interface ChecklistRowFieldsProps {
  row: ChecklistRow;
  index: number;
  version: number;
  saved: TypedChecklist;
  typed: TypedChecklist;
  changed: boolean;
  register: UseFormRegister<{ rows: TypedChecklist[] }>;
  messages: Record<string, string>;
}

const choices = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

/** The footnote of the printed annex, said for this row. */
function noteRule(answer: TypedChecklist['answer'], open: boolean): string {
  switch (answer) {
    case 'yes':
      return 'Ghi thông tin cụ thể: thời gian, hình thức, tên văn bản, cơ quan đầu mối.';
    case 'no':
      return open ? 'Không bắt buộc.' : 'Giải thích ngắn gọn lý do.';
    case '':
      return open ? 'Có: ghi cụ thể.' : 'Có: ghi thông tin cụ thể. Không: giải thích ngắn gọn lý do.';
  }
}

export function ChecklistRowFields(props: ChecklistRowFieldsProps) {
  const { row, index, version, saved, typed, changed, register, messages } = props;
  const answer = `rows.${index}.answer` as const;
  const note = `rows.${index}.note` as const;
  return (
    <li className="grid grid-cols-1 gap-x-4 gap-y-3 px-4 py-4 lg:grid-cols-[3rem_minmax(0,1fr)_6rem_minmax(0,1fr)]">
      <input type="hidden" name={`rows.${index}.key`} value={row.key} />
      <input type="hidden" name={`rows.${index}.version`} value={version} />
      <p aria-hidden className="font-semibold tabular-nums max-lg:sr-only">
        {row.number}
      </p>
      <div className="min-w-0">
        <p aria-hidden>
          <span className="font-semibold lg:hidden">{row.number}. </span>
          {row.text}
        </p>
        <UnsavedMark shown={changed} />
        <div className="mt-2">
          <LastYearChecklist answerKey={row.key} />
        </div>
      </div>
      <RadioGroup
        {...register(answer)}
        defaultValue={saved.answer}
        label={`Dòng ${row.number}: ${row.text}`}
        labelHidden
        options={choices}
        error={messages[answer]}
      />
      <Textarea
        {...register(note)}
        defaultValue={saved.note}
        label={
          <>
            <span className="lg:sr-only">Ghi chú</span>
            <span className="sr-only"> dòng {row.number}</span>
          </>
        }
        hint={noteRule(typed.answer, row.open)}
        error={messages[note]}
        rows={2}
        className="min-h-18! scroll-mb-32"
      />
    </li>
  );
}
