'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { UseFormRegister } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Select, Textarea, TextInput } from '#components/ui/field.tsx';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { proposalFields } from '#lib/reports/schema.ts';
import type { TypedProposal, TypedProposals } from './typed-answers.ts';

interface ProposalItemProps {
  item: TypedProposal;
  index: number;
  last: boolean;
  register: UseFormRegister<TypedProposals>;
  messages: Record<string, string>;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

const fieldOptions = proposalFields.map((value) => ({ value, label: proposalFieldLabels[value] }));

export function ProposalItem({ item, index, last, register, messages, onMove, onRemove }: ProposalItemProps) {
  const name = `đề xuất ${index + 1}`;
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">Đề xuất {index + 1}</legend>
      <input type="hidden" name={`items.${index}.id`} value={item.id} />
      <Textarea
        {...register(`items.${index}.text`)}
        defaultValue={item.text}
        label="Nội dung đề xuất"
        error={messages[`items.${index}.text`]}
        className="min-h-24! scroll-mb-32"
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput
          {...register(`items.${index}.addressee`)}
          defaultValue={item.addressee}
          label="Cơ quan được kiến nghị"
          error={messages[`items.${index}.addressee`]}
          autoComplete="off"
          className="scroll-mb-32"
        />
        <Select
          {...register(`items.${index}.field`)}
          defaultValue={item.field}
          label="Lĩnh vực"
          options={fieldOptions}
          error={messages[`items.${index}.field`]}
          className="scroll-mb-32"
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {index > 0 ? (
          <Button variant="quiet" size="small" onClick={() => onMove(index, index - 1)}>
            <ArrowUp aria-hidden />
            Lên <span className="sr-only">{name}</span>
          </Button>
        ) : null}
        {last ? null : (
          <Button variant="quiet" size="small" onClick={() => onMove(index, index + 1)}>
            <ArrowDown aria-hidden />
            Xuống <span className="sr-only">{name}</span>
          </Button>
        )}
        <Button variant="quiet" size="small" onClick={() => onRemove(index)}>
          <Trash2 aria-hidden />
          Bỏ <span className="sr-only">{name}</span>
        </Button>
      </div>
    </fieldset>
  );
}
