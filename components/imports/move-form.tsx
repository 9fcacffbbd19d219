'use client';

import { useId } from 'react';
import { Select } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { movePiecesAction } from '#lib/imports/actions.ts';
import type { ChoiceGroup } from './arrangement.ts';

interface MoveFormProps {
  importId: string;
  pieces: readonly string[];
  /** Where they are now; empty: in the tray. */
  target: string;
  choices: readonly ChoiceGroup[];
  label: string;
  /** The label is for screen readers where the text above says it. */
  labelHidden?: boolean;
}

/** Chooses where pieces go. Moves at the button, not at every arrow key in the list. */
export function MoveForm({ importId, pieces, target, choices, label, labelHidden = false }: MoveFormProps) {
  const id = useId();
  const { formProps, failure, pending, value } = useActionForm(movePiecesAction);
  return (
    <form {...formProps} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="importId" value={importId} />
      {pieces.map((piece) => (
        <input key={piece} type="hidden" name="pieces[]" value={piece} />
      ))}
      <Select
        key={target}
        id={id}
        name="target"
        label={label}
        labelHidden={labelHidden}
        error={failure?.message}
        defaultValue={target}
        className="text-sm"
        fieldClassName="min-w-0 flex-1 basis-56"
      >
        <option value="">Chưa xếp</option>
        {choices.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <SubmitButton
        variant="secondary"
        size="small"
        pending={pending}
        pendingLabel="Đang chuyển…"
        className="min-h-11"
      >
        Chuyển
      </SubmitButton>
      <span role="status" className="sr-only">
        {value === undefined ? '' : value === null ? '' : 'Đã chuyển.'}
      </span>
    </form>
  );
}
