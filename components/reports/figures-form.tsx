'use client';

import { useForm } from 'react-hook-form';
import { saveFiguresAction } from '#lib/reports/actions.ts';
import type { FiguresAnnex } from '#lib/templates/schema.ts';
import { AnswerForm } from './answer-form.tsx';
import { FigureRowFields } from './figure-row-fields.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { describeUnknown, figureKind, type TypedFigure } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface FiguresFormProps {
  accountId: string;
  reportId: string;
  annex: FiguresAnnex;
  /** One for each row, in their order. */
  stored: readonly StoredAnswer[];
}

export function FiguresForm({ accountId, reportId, annex, stored }: FiguresFormProps) {
  const formId = `phu-luc-${reportId}-${annex.key}`;
  const saved = stored.map(({ content }) => figureKind.fromContent(content));
  const form = useForm<{ rows: TypedFigure[] }>({ defaultValues: { rows: saved } });
  const typed = form.watch('rows');
  const answers = useAnswers({
    accountId,
    reportId,
    formId,
    kind: figureKind,
    stored,
    prefixOf: (index) => `rows.${index}.`,
    typed,
    put: (index, { value, nothing, note }) => {
      form.setValue(`rows.${index}.value`, value);
      form.setValue(`rows.${index}.nothing`, nothing);
      form.setValue(`rows.${index}.note`, note);
    },
    action: saveFiguresAction,
  });
  const labels = new Map(annex.rows.map(({ key, number, label }) => [key, `${number}. ${label}`]));

  return (
    <AnswerForm
      id={formId}
      reportId={reportId}
      answers={answers}
      labelOf={(key) => labels.get(key) ?? ''}
      describe={(value) => describeUnknown(figureKind, value)}
    >
      <div className="rounded-md border border-line">
        <div
          aria-hidden
          className="hidden grid-cols-[2.5rem_minmax(0,1fr)_6rem_13rem_8.5rem_minmax(0,1fr)] gap-x-4 border-b border-line-strong bg-surface px-4 py-2 font-semibold xl:grid"
        >
          <span>TT</span>
          <span>Chỉ tiêu</span>
          <span>Đơn vị tính</span>
          <span>Số liệu</span>
          <span>Không phát sinh</span>
          <span>Ghi chú</span>
        </div>
        <ol className="divide-y divide-line">
          {annex.rows.map((row, index) => (
            <FigureRowFields
              key={row.key}
              row={row}
              index={index}
              version={answers.units[index]?.basedOn ?? 0}
              saved={saved[index] ?? figureKind.fromContent(null)}
              typed={typed[index] ?? figureKind.fromContent(null)}
              changed={answers.changed.has(row.key)}
              register={form.register}
              messages={answers.fieldMessages}
            />
          ))}
        </ol>
      </div>
    </AnswerForm>
  );
}
