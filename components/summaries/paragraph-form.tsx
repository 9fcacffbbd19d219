'use client';

import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Textarea } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { saveParagraphAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';
import { fieldIdOf } from './operation-names.ts';
import { ConflictChoice, conflictIn } from './paragraph-conflict.tsx';
import { SaveState } from './save-state.tsx';
import { type AsideText, SetAside } from './set-aside.tsx';
import { useParagraphDraft } from './use-paragraph-draft.ts';

export interface ParagraphFormProps {
  paragraph: { id: string; text: string; version: number; updatedAt: string; updatedBy: string };
  number: number;
  /** The account whose unsaved text this browser may hold. */
  accountId: string;
  /** Its citations. */
  marks: ReactNode;
  /** Buttons of the shared forms: up, down, take out. */
  operations: ReactNode;
}

export function ParagraphForm({ paragraph, number, accountId, marks, operations }: ParagraphFormProps) {
  const draft = useParagraphDraft(`${accountId}:${paragraph.id}`, paragraph);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [aside, setAside] = useState<AsideText | null>(null);
  const posted = useRef('');
  const { failure, pending, send, clear, formProps } = useActionForm(saveParagraphAction, (saved) => {
    draft.rebase({ text: posted.current, version: saved.version });
    setSavedAt(saved.savedAt);
  });
  const conflict = failure?.code === 'conflict' ? conflictIn(failure.details) : null;
  const tooLong = failure?.fields.text;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!pending) posted.current = draft.text;
    formProps.onSubmit(event);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  function keepMine(text: string, version: number) {
    if (!conflict || pending) return;
    setAside({ text: conflict.text, version, label: `Bản của ${conflict.updatedBy} đã được thay` });
    posted.current = text;
    const form = new FormData();
    form.set('paragraphId', paragraph.id);
    form.set('version', String(version));
    form.set('text', text);
    send(form);
  }

  function takeSaved(text: string, version: number) {
    setAside({ text: draft.text, version, label: 'Bản của đồng chí chưa được lưu' });
    draft.replace({ text, version });
    clear();
  }

  return (
    <form action={formProps.action} onSubmit={onSubmit} className="flex flex-col gap-2">
      <input type="hidden" name="paragraphId" value={paragraph.id} />
      <input type="hidden" name="version" value={draft.version} />
      {conflict ? (
        <ConflictChoice
          message={failure?.message ?? ''}
          conflict={conflict}
          pending={pending}
          onKeepMine={() => keepMine(draft.text, conflict.version)}
          onTakeSaved={() => takeSaved(conflict.text, conflict.version)}
        />
      ) : failure && !tooLong ? (
        <FailureAlert failure={failure} />
      ) : null}
      <Textarea
        id={fieldIdOf(paragraph.id)}
        name="text"
        label={`Đoạn ${number}`}
        rows={3}
        value={draft.text}
        error={tooLong}
        onChange={(event) => draft.setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className="max-h-[26rem] overflow-y-auto"
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {marks}
        <SaveState
          dirty={draft.dirty}
          restored={draft.restored}
          blank={draft.text.trim() === ''}
          savedAt={savedAt}
          updatedAt={paragraph.updatedAt}
          updatedBy={paragraph.updatedBy}
        />
      </div>
      {aside ? (
        <SetAside
          aside={aside}
          onUse={() => {
            setAside({ text: draft.text, version: draft.version, label: 'Bản vừa đổi ra' });
            draft.setText(aside.text);
          }}
          onClose={() => setAside(null)}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton size="small" pending={pending} pendingLabel="Đang lưu…">
          Lưu đoạn
        </SubmitButton>
        <div className="ml-auto flex items-center gap-1">{operations}</div>
      </div>
    </form>
  );
}
