'use client';

import { useForm } from 'react-hook-form';
import { saveChecklistAction } from '#lib/reports/actions.ts';
import type { ChecklistAnnex } from '#lib/templates/schema.ts';
import { AnswerForm } from './answer-form.tsx';
import { ChecklistRowFields } from './checklist-row-fields.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { checklistKind, describeUnknown, type TypedChecklist } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface ChecklistFormProps {
  accountId: string;
  reportId: string;
  annex: ChecklistAnnex;
  /** One for each row, in their order. */
  stored: readonly StoredAnswer[];
}

/** A radio group in which nothing is chosen has no value. */
function typedRow({ answer, note }: TypedChecklist): TypedChecklist {
  return { answer: answer || '', note };
}

export function ChecklistForm({ accountId, reportId, annex, stored }: ChecklistFormProps) {
  const formId = `phu-luc-${reportId}-${annex.key}`;
  const saved = stored.map(({ content }) => checklistKind.fromContent(content));
  const form = useForm<{ rows: TypedChecklist[] }>({ defaultValues: { rows: saved } });
  const typed = form.watch('rows').map(typedRow);
  const answers = useAnswers({
    accountId,
    reportId,
    formId,
    kind: checklistKind,
    stored,
    prefixOf: (index) => `rows.${index}.`,
    typed,
    put: (index, { answer, note }) => {
      form.setValue(`rows.${index}.answer`, answer);
      form.setValue(`rows.${index}.note`, note);
    },
    action: saveChecklistAction,
  });
  const numbers = new Map(annex.rows.map(({ key, number }) => [key, `Dòng ${number}`]));

  return (
    <AnswerForm
      id={formId}
      reportId={reportId}
      answers={answers}
      labelOf={(key) => numbers.get(key) ?? ''}
      describe={(value) => describeUnknown(checklistKind, value)}
    >
      <div className="rounded-md border border-line">
        <div
          aria-hidden
          className="hidden grid-cols-[3rem_minmax(0,1fr)_6rem_minmax(0,1fr)] gap-x-4 border-b border-line-strong bg-surface px-4 py-2 font-semibold lg:grid"
        >
          <span>TT</span>
          <span>Các hoạt động cụ thể</span>
          <span>Có / Không</span>
          <span>Ghi chú</span>
        </div>
        <ol className="divide-y divide-line">
          {annex.rows.map((row, index) => (
            <ChecklistRowFields
              key={row.key}
              row={row}
              index={index}
              version={answers.units[index]?.basedOn ?? 0}
              saved={saved[index] ?? checklistKind.fromContent(null)}
              typed={typed[index] ?? checklistKind.fromContent(null)}
              changed={answers.changed.has(row.key)}
              register={form.register}
              messages={answers.fieldMessages}
            />
          ))}
        </ol>
      </div>
      <p className="prose-width text-sm text-muted">{annex.footnote}</p>
    </AnswerForm>
  );
}
