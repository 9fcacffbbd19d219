'use client';

import { Plus } from 'lucide-react';
import { lazy, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import { saveProposalsAction } from '#lib/reports/actions.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import { AnswerForm } from './answer-form.tsx';
import { useLastYearProposals } from './last-year-context.tsx';
import { newItemId } from './new-item-id.ts';
import { ProposalItem } from './proposal-item.tsx';
import type { StoredAnswer } from './stored-answers.ts';
import { proposalsKind, type TypedProposal } from './typed-answers.ts';
import { useAnswers } from './use-answers.ts';

export interface ProposalsFormProps {
  accountId: string;
  reportId: string;
  /** Just the one of this section. */
  stored: readonly [StoredAnswer];
  /** For the empty item that a page without any begins with; made by the server, so that both sides agree. */
  spareId: string;
}

const MergeProposals = lazy(() => import('./merge/merge-proposals.tsx'));
const noPrefix = () => '';
const noLabel = () => '';

function emptyItem(id: string): TypedProposal {
  return { id, text: '', addressee: '', field: 'mechanism' };
}

export function ProposalsForm({ accountId, reportId, stored, spareId }: ProposalsFormProps) {
  const [answer] = stored;
  const formId = `muc-${reportId}-${answer.key}`;
  const answers = useAnswers({
    accountId,
    reportId,
    sectionKey: answer.key,
    formId,
    kind: proposalsKind,
    stored,
    prefixOf: noPrefix,
    action: saveProposalsAction,
  });
  const [said, setSaid] = useState('');
  const [fresh, setFresh] = useState<string | null>(null);
  const typed = answers.typed[0] ?? proposalsKind.fromContent(null);
  // A page that is brought up to date comes with another one; the field in hand stays.
  const [spare] = useState(() => emptyItem(spareId));
  const items = typed.items.length > 0 ? typed.items : [spare];
  const filled = proposalsKind.normal(typed).items.length;

  useEffect(() => {
    if (fresh !== null) document.getElementById(fresh)?.focus();
  }, [fresh]);

  function change(next: readonly TypedProposal[]) {
    answers.change(0, (before) => ({ ...before, items: [...next] }));
  }

  useLastYearProposals((earlier) =>
    change([...proposalsKind.normal(typed).items, ...earlier.map((item) => ({ ...item, id: newItemId() }))]),
  );

  function moveItem(from: number, to: number) {
    const moved = items[from];
    if (!moved) return;
    change(items.toSpliced(from, 1).toSpliced(to, 0, moved));
    setSaid(`Đề xuất ${from + 1} đã chuyển thành đề xuất ${to + 1}.`);
  }

  function removeItem(index: number) {
    change(items.toSpliced(index, 1));
    setSaid(`Đã bỏ đề xuất ${index + 1}.`);
    // The button that had the focus is gone.
    document.getElementById('items')?.focus();
  }

  return (
    <AnswerForm
      id={formId}
      accountId={accountId}
      reportId={reportId}
      kind={proposalsKind}
      answers={answers}
      labelOf={noLabel}
      merge={MergeProposals}
    >
      <input type="hidden" name="key" value={answer.key} />
      <input type="hidden" name="version" value={answer.version} />
      <section
        id="items"
        tabIndex={-1}
        aria-label="Danh sách đề xuất, kiến nghị"
        className="flex flex-col gap-4"
      >
        {items.map((item, index) => (
          <ProposalItem
            key={item.id}
            item={item}
            index={index}
            last={index === items.length - 1}
            onChange={(next) => change(items.with(index, next))}
            messages={answers.messages}
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
          onClick={() => {
            change([...items, emptyItem(newItemId())]);
            setFresh(`items.${items.length}.text`);
          }}
        >
          <Plus aria-hidden />
          Thêm đề xuất
        </Button>
      </section>
      <Checkbox
        name="nothing"
        checked={typed.nothing}
        onChange={({ target }) => answers.change(0, (before) => ({ ...before, nothing: target.checked }))}
        label={`${nothingLabel} trong kỳ báo cáo`}
        hint="Chọn khi cơ quan không có đề xuất, kiến nghị nào."
        error={typed.nothing && filled > 0 ? messageOf({ code: 'nothingWithContent' }) : undefined}
      />
    </AnswerForm>
  );
}
