'use client';

import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { Checkbox, Textarea } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import { formatCount } from '#lib/numbers.ts';
import { saveSectionAction } from '#lib/reports/actions.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import { richLimits } from '#lib/rich-text/nodes.ts';
import { docOf, plainOf } from '#lib/rich-text/plain.ts';
import { paragraphsOf } from '#lib/text.ts';
import { AnswerForm } from './answer-form.tsx';
import { useLastYearTarget } from './last-year-context.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { describeUnknown, type TypedText, textKind } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface SectionFormProps {
  accountId: string;
  reportId: string;
  /** Just the one of this section. */
  stored: readonly [StoredAnswer];
}

function sizeWords(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  const size = `${formatCount(words)} từ, ${formatCount(paragraphsOf(text).length)} đoạn`;
  return text.length < richLimits.characters * 0.9
    ? size
    : `${size}, ${formatCount(text.length)}/${formatCount(richLimits.characters)} ký tự`;
}

export function SectionForm({ accountId, reportId, stored }: SectionFormProps) {
  const [answer] = stored;
  const formId = `muc-${reportId}-${answer.key}`;
  const saved = textKind.fromContent(answer.content);
  const form = useForm<TypedText>({ defaultValues: saved });
  const typed = form.watch();
  const answers = useAnswers({
    accountId,
    reportId,
    formId,
    kind: textKind,
    stored,
    prefixOf: () => '',
    typed: [typed],
    put: (_, { text, nothing }) => {
      form.setValue('text', text);
      form.setValue('nothing', nothing);
    },
    action: saveSectionAction,
  });
  const doc = useMemo(() => docOf(typed.text), [typed.text]);
  useLastYearTarget(doc, (next) => form.setValue('text', plainOf(next)));
  const contradicts = typed.nothing && typed.text.trim() !== '';

  return (
    <AnswerForm
      id={formId}
      reportId={reportId}
      answers={answers}
      labelOf={() => ''}
      describe={(value) => describeUnknown(textKind, value)}
    >
      <input type="hidden" name="key" value={answer.key} />
      <input type="hidden" name="version" value={answers.units[0]?.basedOn ?? 0} />
      <Textarea
        {...form.register('text')}
        defaultValue={saved.text}
        label="Nội dung"
        hint="Xuống dòng để sang đoạn mới."
        error={answers.fieldMessages.text}
        rows={14}
        className="min-h-96! scroll-mb-32"
      />
      <p className="-mt-3 text-sm text-muted tabular-nums">{sizeWords(typed.text)}</p>
      <Checkbox
        {...form.register('nothing')}
        defaultChecked={saved.nothing}
        label={`${nothingLabel} trong kỳ báo cáo`}
        hint="Chọn khi cơ quan không có nội dung nào cho mục này; ô nội dung để trống."
        error={contradicts ? messageOf({ code: 'nothingWithContent' }) : undefined}
      />
    </AnswerForm>
  );
}
