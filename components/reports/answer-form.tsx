'use client';

import { type ReactNode, useState } from 'react';
import { ErrorSummary, type ErrorSummaryItem } from '#components/ui/error-summary.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import { ConflictPanels } from './conflict-panels.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { RestoredNotices } from './restored-notices.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Answers } from './use-answers.ts';

interface AnswerFormProps {
  id: string;
  reportId: string;
  answers: Answers<unknown>;
  /** What people call the answer: "Dòng 3"; empty where the page has just one. */
  labelOf: (key: string) => string;
  describe: (typed: unknown) => string;
  children: ReactNode;
}

const rowName = /^(rows|items)\.(\d+)\./;

/** Among many rows a message needs the name of its own. */
function ownerOf(name: string, answers: Answers<unknown>, labelOf: AnswerFormProps['labelOf']): string {
  const [, list, index] = rowName.exec(name) ?? [];
  if (list === 'items') return `Đề xuất ${Number(index) + 1}: `;
  const unit = list === 'rows' ? answers.units[Number(index)] : undefined;
  return unit ? `${labelOf(unit.key)}: ` : '';
}

/** The same list until the server answers again, so that the summary takes the focus once and not at every key. */
function useFieldErrors(
  answers: Answers<unknown>,
  labelOf: AnswerFormProps['labelOf'],
): readonly ErrorSummaryItem[] {
  const [shown, setShown] = useState<{ failure: ActionFailure | null; errors: readonly ErrorSummaryItem[] }>({
    failure: null,
    errors: [],
  });
  if (shown.failure === answers.failure) return shown.errors;
  const errors = Object.entries(answers.fieldMessages).map(([name, message]) => ({
    message: `${ownerOf(name, answers, labelOf)}${message}`,
    href: `#${name}`,
  }));
  setShown({ failure: answers.failure, errors });
  return errors;
}

/** Around the fields of every page that saves answers: what came back, what collides, what was laid aside. */
export function AnswerForm({ id, reportId, answers, labelOf, describe, children }: AnswerFormProps) {
  const errors = useFieldErrors(answers, labelOf);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <ErrorSummary errors={errors} />
      <RestoredNotices items={answers.restored} labelOf={labelOf} onDiscard={answers.discardRestored} />
      <ConflictPanels conflicts={answers.conflicts} labelOf={labelOf} pending={answers.pending} />
      <KeptTexts items={answers.kept} labelOf={labelOf} describe={describe} onDismiss={answers.dismissKept} />
      <form
        id={id}
        action={answers.action}
        onSubmit={(event) => {
          event.preventDefault();
          answers.save();
        }}
        noValidate
        className="flex min-w-0 flex-col gap-5"
      >
        <input type="hidden" name="reportId" value={reportId} />
        {children}
        <SaveBar answers={answers} />
      </form>
    </div>
  );
}
