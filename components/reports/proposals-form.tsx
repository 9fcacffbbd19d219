'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import { saveProposalsAction } from '#lib/reports/actions.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import { AnswerForm } from './answer-form.tsx';
import { newItemId } from './new-item-id.ts';
import { ProposalItem } from './proposal-item.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { describeUnknown, proposalsKind, type TypedProposal, type TypedProposals } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface ProposalsFormProps {
  accountId: string;
  reportId: string;
  /** Just the one of this section. */
  stored: readonly [StoredAnswer];
  /** For the empty item that a page without any begins with; made by the server, so that both sides agree. */
  spareId: string;
}

function emptyItem(id: string): TypedProposal {
  return { id, text: '', addressee: '', field: 'mechanism' };
}

export function ProposalsForm({ accountId, reportId, stored, spareId }: ProposalsFormProps) {
  const [answer] = stored;
  const formId = `muc-${reportId}-${answer.key}`;
  const saved = proposalsKind.fromContent(answer.content);
  const withSpare = (items: TypedProposal[]) => (items.length > 0 ? items : [emptyItem(spareId)]);
  const form = useForm<TypedProposals>({ defaultValues: { ...saved, items: withSpare(saved.items) } });
  const { fields, append, remove, move } = useFieldArray({
    control: form.control,
    name: 'items',
    keyName: 'rowKey',
  });
  const [said, setSaid] = useState('');
  const typed = form.watch();
  const answers = useAnswers({
    accountId,
    reportId,
    formId,
    kind: proposalsKind,
    stored,
    prefixOf: () => '',
    typed: [typed],
    put: (_, { items, nothing }) => {
      form.setValue('items', withSpare(items));
      form.setValue('nothing', nothing);
    },
    action: saveProposalsAction,
  });
  const filled = proposalsKind.normal(typed).items.length;

  function moveItem(from: number, to: number) {
    move(from, to);
    setSaid(`Đề xuất ${from + 1} đã chuyển thành đề xuất ${to + 1}.`);
  }

  function removeItem(index: number) {
    remove(index);
    setSaid(`Đã bỏ đề xuất ${index + 1}. Việc bỏ có hiệu lực sau khi lưu.`);
    // The button that had the focus is gone.
    document.getElementById('items')?.focus();
  }

  return (
    <AnswerForm
      id={formId}
      reportId={reportId}
      answers={answers}
      labelOf={() => ''}
      describe={(value) => describeUnknown(proposalsKind, value)}
    >
      <input type="hidden" name="key" value={answer.key} />
      <input type="hidden" name="version" value={answers.units[0]?.basedOn ?? 0} />
      <section
        id="items"
        tabIndex={-1}
        aria-label="Danh sách đề xuất, kiến nghị"
        className="flex flex-col gap-4"
      >
        {fields.length === 0 ? <p className="text-muted">Chưa có đề xuất nào trong danh sách.</p> : null}
        {fields.map((item, index) => (
          <ProposalItem
            key={item.rowKey}
            item={item}
            index={index}
            last={index === fields.length - 1}
            register={form.register}
            messages={answers.fieldMessages}
            onMove={moveItem}
            onRemove={removeItem}
          />
        ))}
        <p role="status" className="sr-only">
          {said}
        </p>
        <Button
          variant="secondary"
          className="self-start"
          onClick={() =>
            append(emptyItem(newItemId()), { shouldFocus: true, focusName: `items.${fields.length}.text` })
          }
        >
          <Plus aria-hidden />
          Thêm đề xuất
        </Button>
      </section>
      <Checkbox
        {...form.register('nothing')}
        defaultChecked={saved.nothing}
        label={`${nothingLabel} trong kỳ báo cáo`}
        hint="Chọn khi cơ quan không có đề xuất, kiến nghị nào."
        error={typed.nothing && filled > 0 ? messageOf({ code: 'nothingWithContent' }) : undefined}
      />
    </AnswerForm>
  );
}
