'use client';

import type { ReactNode } from 'react';
import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import type { Action } from '#lib/action-result.ts';
import { mergeParagraphsAction, moveParagraphAction, splitParagraphAction } from '#lib/summaries/actions.ts';
import { FailureAlert } from './failure-alert.tsx';

interface FormProps<Value> {
  action: Action<Value>;
  fields?: Record<string, string | number>;
  label: string;
  children?: ReactNode;
}

function MoreForm<Value>({ action, fields = {}, label, children }: FormProps<Value>) {
  const { failure, pending, formProps } = useActionForm(action);
  return (
    <form {...formProps} className="flex flex-col items-start gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {failure ? <FailureAlert failure={failure} /> : null}
      <SubmitButton size="small" variant="secondary" pending={pending} pendingLabel="Đang thực hiện…">
        {label}
      </SubmitButton>
    </form>
  );
}

export interface ParagraphMoreProps {
  paragraph: { id: string; version: number };
  number: number;
  /** The paragraph above, if there is one. */
  above: { id: string; version: number } | null;
  /** Places between two sentences, with the end of the first. */
  cuts: { at: number; after: string }[];
  /** The other sections of the outline. */
  sections: { key: string; name: string }[];
}

/** Merging, splitting, and moving to another section: rarer than the rest, so folded. */
export function ParagraphMore({ paragraph, number, above, cuts, sections }: ParagraphMoreProps) {
  const { id, version } = paragraph;
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-8 items-center text-primary underline underline-offset-4">
        Gộp, tách, chuyển mục<span className="sr-only"> đoạn {number}</span>
      </summary>
      <div className="mt-2 flex flex-col gap-5 border-l-2 border-line pl-4">
        {above ? (
          <MoreForm
            action={mergeParagraphsAction}
            fields={{ paragraphId: id, version, withId: above.id, withVersion: above.version }}
            label={`Gộp vào cuối đoạn ${number - 1}`}
          />
        ) : null}
        {cuts.length > 0 ? (
          <MoreForm action={splitParagraphAction} fields={{ paragraphId: id, version }} label="Tách đoạn">
            <Select
              id={`tach-${id}`}
              name="at"
              label="Tách sau câu"
              options={cuts.map(({ at, after }) => ({ value: String(at), label: after }))}
            />
          </MoreForm>
        ) : null}
        <MoreForm action={moveParagraphAction} label="Chuyển">
          <Select
            id={`chuyen-${id}`}
            name="move"
            label="Chuyển đến cuối mục"
            options={sections.map(({ key, name }) => ({ value: `${id} ${key} last`, label: name }))}
          />
        </MoreForm>
      </div>
    </details>
  );
}
