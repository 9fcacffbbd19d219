'use client';

import { saveFiguresAction } from '#lib/reports/actions.ts';
import type { FiguresAnnex } from '#lib/templates/schema.ts';
import { AnswerForm } from './answer-form.tsx';
import { FigureRowFields } from './figure-row-fields.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { figureKind } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface FiguresFormProps {
  accountId: string;
  reportId: string;
  annex: FiguresAnnex;
  /** One for each row, in their order. */
  stored: readonly StoredAnswer[];
}

function rowPrefix(index: number): string {
  return `rows.${index}.`;
}

export function FiguresForm({ accountId, reportId, annex, stored }: FiguresFormProps) {
  const formId = `phu-luc-${reportId}-${annex.key}`;
  const answers = useAnswers({
    accountId,
    reportId,
    sectionKey: annex.key,
    formId,
    kind: figureKind,
    stored,
    prefixOf: rowPrefix,
    action: saveFiguresAction,
  });
  const labels = new Map(annex.rows.map(({ key, number, label }) => [key, `${number}. ${label}`]));

  return (
    <AnswerForm
      id={formId}
      accountId={accountId}
      reportId={reportId}
      kind={figureKind}
      answers={answers}
      labelOf={(key) => labels.get(key) ?? ''}
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
              reportId={reportId}
              row={row}
              index={index}
              version={stored[index]?.version ?? 0}
              typed={answers.typed[index] ?? figureKind.fromContent(null)}
              lane={answers.lanes[index] ?? null}
              onChange={(changed) => answers.change(index, (before) => ({ ...before, ...changed }))}
              messages={answers.messages}
            />
          ))}
        </ol>
      </div>
    </AnswerForm>
  );
}
