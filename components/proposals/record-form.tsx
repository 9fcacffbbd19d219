'use client';

import { useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { RadioGroup, Textarea, TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { ActionFailure } from '#lib/action-result.ts';
import { formatDateTime } from '#lib/dates.ts';
import { recordProposalAction } from '#lib/proposals/actions.ts';
import { proposalStateLabels } from '#lib/proposals/labels.ts';
import type { EntryView } from '#lib/proposals/matter.ts';
import {
  type ProposalState,
  proposalState,
  proposalStates,
  type SavedRecord,
  savedRecord,
} from '#lib/proposals/schema.ts';

const hints: Record<ProposalState, string> = {
  new: 'Chưa ai xử lý.',
  processing: 'Cơ quan đề xuất thấy tình trạng và cơ quan xử lý, chưa thấy nội dung đang soạn.',
  answered: 'Cơ quan đề xuất đọc được nội dung trả lời và được báo.',
  declined: 'Nội dung trả lời nêu lý do; cơ quan đề xuất đọc được và được báo.',
};

type Basis = { version: number; state: ProposalState; responsible: string; answer: string };

/** What a form that was posted without JavaScript held; otherwise what is stored. */
function fieldsAfter(basis: Basis, failure: ActionFailure | null): Basis {
  const posted = new Map(failure?.posted);
  const state = proposalState.safeParse(posted.get('state'));
  return {
    ...basis,
    state: state.success ? state.data : basis.state,
    responsible: posted.get('responsible') ?? basis.responsible,
    answer: posted.get('answer') ?? basis.answer,
  };
}

function conflictOf(failure: ActionFailure | null): SavedRecord | null {
  if (failure?.code !== 'conflict') return null;
  const saved = savedRecord.safeParse(failure.details);
  return saved.success ? saved.data : null;
}

/** Who answers, how far it is, and the answer. A colleague's newer state is shown beside what was typed. */
export function RecordForm({ entry, bodies }: { entry: EntryView; bodies: readonly string[] }) {
  // What the fields began with: a page that is read again behind them must not make them look newer than they are.
  const [basis, setBasis] = useState<Basis>(entry);
  const { formProps, failure, pending, value, clear } = useActionForm(recordProposalAction, ({ version }) =>
    setBasis((before) => ({ ...before, version })),
  );
  const [taken, setTaken] = useState(0);
  const conflict = conflictOf(failure);
  const takeSaved = (saved: SavedRecord) => {
    setBasis(saved);
    setTaken(taken + 1);
    clear();
  };
  return (
    <form {...formProps} className="flex flex-col items-start gap-5">
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="version" value={conflict?.version ?? basis.version} />
      <input type="hidden" name="echo" value="1" />
      {conflict ? (
        <Alert
          tone="warning"
          live
          className="w-full"
          title="Mục này vừa được người khác thay đổi"
          action={
            <Button variant="secondary" size="small" onClick={() => takeSaved(conflict)}>
              Lấy bản đã lưu
            </Button>
          }
        >
          <Saved saved={conflict} />
        </Alert>
      ) : failure ? (
        <Alert tone="error" live className="w-full" title={failure.message} />
      ) : null}
      <Fields key={taken} basis={fieldsAfter(basis, failure)} bodies={bodies} failure={failure} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pending={pending} pendingLabel="Đang lưu…">
          {conflict ? 'Ghi thay bằng bản của tôi' : 'Lưu'}
        </SubmitButton>
        <p role="status" className="font-medium text-success">
          {value && !pending ? 'Đã lưu.' : ''}
        </p>
      </div>
    </form>
  );
}

interface FieldsProps {
  basis: Basis;
  bodies: readonly string[];
  failure: ActionFailure | null;
}

function Fields({ basis, bodies, failure }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="state"
        label="Tình trạng"
        defaultValue={basis.state}
        error={failure?.fields.state}
        options={proposalStates.map((one) => ({
          value: one,
          label: proposalStateLabels[one],
          hint: hints[one],
        }))}
      />
      <TextInput
        name="responsible"
        label="Cơ quan xử lý"
        optional
        hint="Cơ quan có thẩm quyền trả lời: chọn trong danh sách hoặc nhập tên."
        list="co-quan-xu-ly"
        defaultValue={basis.responsible}
        error={failure?.fields.responsible}
        fieldClassName="w-full"
        autoComplete="off"
      />
      <datalist id="co-quan-xu-ly">
        {bodies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Textarea
        name="answer"
        label="Nội dung trả lời"
        hint="Cơ quan đề xuất đọc nguyên văn; không nêu tên các cơ quan khác cùng đề xuất."
        defaultValue={basis.answer}
        error={failure?.fields.answer ?? (failure?.code === 'answerRequired' ? failure.message : undefined)}
        rows={6}
        fieldClassName="w-full"
      />
    </>
  );
}

function Saved({ saved }: { saved: SavedRecord }) {
  return (
    <>
      <p className="text-sm">
        Bản đã lưu của {saved.changedBy || 'người khác'}, {formatDateTime(new Date(saved.changedAt))}:{' '}
        <span className="font-semibold">{proposalStateLabels[saved.state]}</span>
        {saved.responsible ? `, cơ quan xử lý: ${saved.responsible}` : ''}.
      </p>
      <blockquote className="mt-2 border-l-4 border-line-strong bg-white px-3 py-2 whitespace-pre-line [overflow-wrap:anywhere]">
        {saved.answer || '(chưa có nội dung trả lời)'}
      </blockquote>
      <p className="mt-2 text-sm">Bản của đồng chí còn nguyên ở các ô bên dưới.</p>
    </>
  );
}
