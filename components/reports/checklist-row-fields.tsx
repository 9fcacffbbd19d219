'use client';

import { RowFiles } from '#components/attachments/row-files.tsx';
import { RadioGroup, Textarea } from '#components/ui/field.tsx';
import type { ChecklistRow } from '#lib/templates/schema.ts';
import { LastYearChecklist } from './last-year-row.tsx';
import { RowState } from './row-state.tsx';
import type { Lane } from './save-queue/lane.ts';
import { PlainTextCare } from './text-care.tsx';
import type { TypedChecklist } from './typed-answers.ts';

interface ChecklistRowFieldsProps {
  reportId: string;
  row: ChecklistRow;
  index: number;
  version: number;
  typed: TypedChecklist;
  lane: Lane | null;
  onChange: (changed: Partial<TypedChecklist>) => void;
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
  const { reportId, row, index, version, typed, lane, onChange, messages } = props;
  const answer = `rows.${index}.answer`;
  const note = `rows.${index}.note`;
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
        <RowState
          reportId={reportId}
          answerKey={row.key}
          name={`dòng ${row.number}`}
          version={version}
          lane={lane}
        />
        <div className="mt-2">
          <LastYearChecklist answerKey={row.key} />
          <RowFiles rowKey={row.key} name={`dòng ${row.number}`} />
        </div>
      </div>
      <RadioGroup
        name={answer}
        value={typed.answer}
        onChange={({ target }) => onChange({ answer: target.value === 'yes' ? 'yes' : 'no' })}
        label={`Dòng ${row.number}: ${row.text}`}
        labelHidden
        options={choices}
        error={messages[answer]}
      />
      <Textarea
        name={note}
        value={typed.note}
        onChange={({ target }) => onChange({ note: target.value })}
        label={
          <>
            <span className="lg:sr-only">Ghi chú</span>
            <span className="sr-only"> dòng {row.number}</span>
          </>
        }
        hint={noteRule(typed.answer, row.open)}
        error={messages[note]}
        rows={2}
        className="min-h-18!"
      />
      <PlainTextCare
        value={typed.note}
        onChange={(next) => onChange({ note: next })}
        label={`dòng ${row.number}`}
      />
    </li>
  );
}
