'use client';

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { RichTextField } from '#components/ui/editor/rich-text-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { isEmptyDoc } from '#lib/rich-text/measure.ts';
import type { RichDoc } from '#lib/rich-text/nodes.ts';
import { saveParagraphAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';
import { MentionHelp } from './mention-help.tsx';
import { fieldIdOf } from './operation-names.ts';
import { ConflictChoice, conflictIn } from './paragraph-conflict.tsx';
import { SaveState } from './save-state.tsx';
import { type AsideText, SetAside } from './set-aside.tsx';
import { useParagraphDraft } from './use-paragraph-draft.ts';

export interface ParagraphFormProps {
  paragraph: { id: string; doc: RichDoc; version: number; updatedAt: string; updatedBy: string };
  number: number;
  /** The account whose unsaved text this browser may hold. */
  accountId: string;
  /** Of the sources that may be called by "@". */
  names: readonly string[];
  /** Its citations. */
  marks: ReactNode;
  /** Buttons of the shared forms: up, down, take out. */
  operations: ReactNode;
}

export function ParagraphForm(props: ParagraphFormProps) {
  const { paragraph, number, accountId, names, marks, operations } = props;
  const draft = useParagraphDraft(`${accountId}:${paragraph.id}`, paragraph);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [aside, setAside] = useState<AsideText | null>(null);
  const posted = useRef(paragraph.doc);
  const { failure, pending, send, clear, formProps } = useActionForm(saveParagraphAction, (saved) => {
    draft.rebase({ doc: posted.current, version: saved.version });
    setSavedAt(saved.savedAt);
  });
  const conflict = failure?.code === 'conflict' ? conflictIn(failure.details) : null;
  const tooLong = failure?.fields.doc ?? failure?.fields.text;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!pending) posted.current = draft.doc;
    formProps.onSubmit(event);
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  function keepMine(doc: RichDoc, version: number) {
    if (!conflict || pending) return;
    setAside({ doc: conflict.doc, version, label: `Bản của ${conflict.updatedBy} đã được thay` });
    posted.current = doc;
    const form = new FormData();
    form.set('paragraphId', paragraph.id);
    form.set('version', String(version));
    form.set('doc', JSON.stringify(doc));
    send(form);
  }

  function takeSaved(doc: RichDoc, version: number) {
    setAside({ doc: draft.doc, version, label: 'Bản của đồng chí chưa được lưu' });
    draft.replace({ doc, version });
    clear();
  }

  return (
    <form action={formProps.action} onSubmit={onSubmit} onKeyDown={onKeyDown} className="flex flex-col gap-2">
      <input type="hidden" name="paragraphId" value={paragraph.id} />
      <input type="hidden" name="version" value={draft.version} />
      {conflict ? (
        <ConflictChoice
          message={failure?.message ?? ''}
          conflict={conflict}
          pending={pending}
          onKeepMine={() => keepMine(draft.doc, conflict.version)}
          onTakeSaved={() => takeSaved(conflict.doc, conflict.version)}
        />
      ) : failure && !tooLong ? (
        <FailureAlert failure={failure} />
      ) : null}
      {ready ? <input type="hidden" name="doc" value={JSON.stringify(draft.doc)} /> : null}
      <RichTextField
        id={fieldIdOf(paragraph.id)}
        name="text"
        size="paragraph"
        label={`Đoạn ${number}`}
        value={draft.doc}
        error={tooLong}
        onChange={draft.setDoc}
      />
      <MentionHelp doc={draft.doc} names={names} onChange={draft.setDoc} />
      <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-1">
        <SaveState
          dirty={draft.dirty}
          restored={draft.restored}
          blank={isEmptyDoc(draft.doc)}
          savedAt={savedAt}
          updatedAt={paragraph.updatedAt}
          updatedBy={paragraph.updatedBy}
        />
      </div>
      {aside ? (
        <SetAside
          aside={aside}
          onUse={() => {
            setAside({ doc: draft.doc, version: draft.version, label: 'Bản vừa đổi ra' });
            draft.setDoc(aside.doc);
          }}
          onClose={() => setAside(null)}
        />
      ) : null}
      {marks}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton size="small" pending={pending} pendingLabel="Đang lưu…">
          Lưu đoạn
        </SubmitButton>
        <div className="ml-auto flex items-center gap-1">{operations}</div>
      </div>
    </form>
  );
}
