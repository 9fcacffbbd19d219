'use client';

import { lazy } from 'react';
import { RichTextField } from '#components/ui/editor/rich-text-field.tsx';
import { Checkbox } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import { saveSectionAction } from '#lib/reports/actions.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { AnswerForm } from './answer-form.tsx';
import { useLastYearTarget } from './last-year-context.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { TextCare } from './text-care.tsx';
import { textKind } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface SectionFormProps {
  accountId: string;
  reportId: string;
  /** Just the one of this section. */
  stored: readonly [StoredAnswer];
}

const MergeTexts = lazy(() => import('./merge/merge-texts.tsx'));
const noPrefix = () => '';
const noLabel = () => '';

export function SectionForm({ accountId, reportId, stored }: SectionFormProps) {
  const [answer] = stored;
  const formId = `muc-${reportId}-${answer.key}`;
  const answers = useAnswers({
    accountId,
    reportId,
    sectionKey: answer.key,
    formId,
    kind: textKind,
    stored,
    prefixOf: noPrefix,
    action: saveSectionAction,
  });
  const typed = answers.typed[0] ?? textKind.fromContent(null);
  const { doc, nothing } = typed;
  const changeDoc = (next: RichDoc) => answers.change(0, (before) => ({ ...before, doc: next }));
  useLastYearTarget(doc, changeDoc);

  return (
    <AnswerForm
      id={formId}
      accountId={accountId}
      reportId={reportId}
      kind={textKind}
      answers={answers}
      labelOf={noLabel}
      merge={MergeTexts}
    >
      <input type="hidden" name="key" value={answer.key} />
      <input type="hidden" name="version" value={answer.version} />
      <RichTextField
        name="text"
        label="Nội dung"
        error={answers.messages.text}
        value={doc}
        onChange={changeDoc}
      />
      <TextCare value={doc} onChange={changeDoc} />
      <Checkbox
        name="nothing"
        checked={nothing}
        onChange={({ target }) => answers.change(0, (before) => ({ ...before, nothing: target.checked }))}
        label={`${nothingLabel} trong kỳ báo cáo`}
        hint="Chọn khi cơ quan không có nội dung nào cho mục này; ô nội dung để trống."
        error={nothing && !isEmptyDoc(doc) ? messageOf({ code: 'nothingWithContent' }) : undefined}
      />
    </AnswerForm>
  );
}
