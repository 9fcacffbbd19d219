'use client';

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { ErrorSummary, type ErrorSummaryItem } from '#components/ui/error-summary.tsx';
import type { AnswerKind } from './answer-kind.ts';
import { ColleagueNotices } from './colleague-notices.tsx';
import { Conflicts, type MergeProps } from './conflicts.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { PostedConflicts } from './posted-conflicts.tsx';
import { RestoredNotices } from './restored-notices.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Answers } from './use-answers.ts';
import { useFocusByAddress } from './use-focus-by-address.ts';
import { useUnsentRecords } from './use-queue.ts';

interface AnswerFormProps<Typed extends object> {
  id: string;
  accountId: string;
  reportId: string;
  kind: AnswerKind<Typed>;
  answers: Answers<Typed>;
  /** What people call the answer: "Dòng 3"; empty where the page has just one. */
  labelOf: (key: string) => string;
  merge?: ComponentType<MergeProps<Typed>>;
  children: ReactNode;
}

const rowName = /^(rows|items)\.(\d+)\./;

/** Among many rows a message needs the name of its own. */
function ownerOf(name: string, keys: readonly string[], labelOf: (key: string) => string): string {
  const [, list, index] = rowName.exec(name) ?? [];
  if (list === 'items') return `Đề xuất ${Number(index) + 1}: `;
  const key = list === 'rows' ? keys[Number(index)] : undefined;
  return key === undefined ? '' : `${labelOf(key)}: `;
}

/**
 * The answer to a click on "Lưu", once all that it asked for was answered. While a text is only saved by itself,
 * the message at the field is enough: a summary would take the focus from whoever types.
 */
function useErrorsWhenAsked<Typed extends object>(
  { asked, lanes, messages, keys }: Answers<Typed>,
  labelOf: (key: string) => string,
): readonly ErrorSummaryItem[] {
  const [shown, setShown] = useState<{ asked: number; errors: readonly ErrorSummaryItem[] }>({
    asked: 0,
    errors: [],
  });
  const busy = lanes.some((lane) => lane?.phase.is === 'due' || lane?.phase.is === 'sending');
  useEffect(() => {
    if (busy || shown.asked === asked) return;
    const errors = Object.entries(messages).map(([name, message]) => ({
      message: `${ownerOf(name, keys, labelOf)}${message}`,
      href: `#${name}`,
    }));
    setShown({ asked, errors });
  }, [busy, asked, shown.asked, messages, keys, labelOf]);
  return Object.keys(messages).length === 0 ? [] : shown.errors;
}

/** Around the fields of every page that saves answers: what came back, what collides, what was laid aside. */
export function AnswerForm<Typed extends object>(props: AnswerFormProps<Typed>) {
  const { id, accountId, reportId, kind, answers, labelOf, merge, children } = props;
  const errors = useErrorsWhenAsked(answers, labelOf);
  const records = useUnsentRecords(accountId, reportId);
  const keys = new Set(answers.keys);
  useFocusByAddress(answers.ready);
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <ErrorSummary errors={errors} />
      <RestoredNotices items={answers.restored} labelOf={labelOf} />
      <ColleagueNotices {...answers.colleagues} labelOf={labelOf} />
      <Conflicts kind={kind} conflicts={answers.conflicts} labelOf={labelOf} merge={merge} />
      {answers.ready ? null : <PostedConflicts kind={kind} failure={answers.failure} labelOf={labelOf} />}
      <KeptTexts
        accountId={accountId}
        records={records.filter(({ key, aside }) => aside !== null && keys.has(key))}
        labelOf={labelOf}
      />
      <form
        id={id}
        action={answers.action}
        onSubmit={(event) => {
          event.preventDefault();
          answers.save();
        }}
        onBlur={answers.leaveField}
        noValidate
        // A browser that fills in what stood here before would pass old text off as new.
        autoComplete="off"
        className="flex min-w-0 flex-col gap-5 [&_:is(input,select,textarea)]:scroll-mb-16"
      >
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="echo" value="1" />
        {children}
        <SaveBar reportId={reportId} answers={answers} />
      </form>
    </div>
  );
}
