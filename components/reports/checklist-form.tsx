'use client';

import { saveChecklistAction } from '#lib/reports/actions.ts';
import type { ChecklistAnnex } from '#lib/templates/schema.ts';
import { AnswerForm } from './answer-form.tsx';
import { ChecklistRowFields } from './checklist-row-fields.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { checklistKind } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface ChecklistFormProps {
  accountId: string;
  reportId: string;
  annex: ChecklistAnnex;
  /** One for each row, in their order. */
  stored: readonly StoredAnswer[];
}

function rowPrefix(index: number): string {
  return `rows.${index}.`;
}

export function ChecklistForm({ accountId, reportId, annex, stored }: ChecklistFormProps) {
  const formId = `phu-luc-${reportId}-${annex.key}`;
  const answers = useAnswers({
    accountId,
    reportId,
    sectionKey: annex.key,
    formId,
    kind: checklistKind,
    stored,
    prefixOf: rowPrefix,
    action: saveChecklistAction,
  });
  const numbers = new Map(annex.rows.map(({ key, number }) => [key, `Dòng ${number}`]));

  return (
    <AnswerForm
      id={formId}
      accountId={accountId}
      reportId={reportId}
      kind={checklistKind}
      answers={answers}
      labelOf={(key) => numbers.get(key) ?? ''}
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
              reportId={reportId}
              row={row}
              index={index}
              version={stored[index]?.version ?? 0}
              typed={answers.typed[index] ?? checklistKind.fromContent(null)}
              lane={answers.lanes[index] ?? null}
              onChange={(changed) => answers.change(index, (before) => ({ ...before, ...changed }))}
              messages={answers.messages}
            />
          ))}
        </ol>
      </div>
      <p className="prose-width text-sm text-muted">{annex.footnote}</p>
    </AnswerForm>
  );
}
