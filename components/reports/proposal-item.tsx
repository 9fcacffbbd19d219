'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Select, Textarea, TextInput } from '#components/ui/field.tsx';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { PlainTextCare } from './text-care.tsx';
import { isProposalField, type TypedProposal } from './typed-answers.ts';

interface ProposalItemProps {
  item: TypedProposal;
  index: number;
  last: boolean;
  onChange: (item: TypedProposal) => void;
  messages: Record<string, string>;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

const fieldOptions = Object.entries(proposalFieldLabels).map(([value, label]) => ({ value, label }));

export function ProposalItem({ item, index, last, onChange, messages, onMove, onRemove }: ProposalItemProps) {
  const name = `đề xuất ${index + 1}`;
  return (
    <fieldset className="flex min-w-0 flex-col gap-4 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">Đề xuất {index + 1}</legend>
      <input type="hidden" name={`items.${index}.id`} value={item.id} />
      <Textarea
        name={`items.${index}.text`}
        value={item.text}
        onChange={({ target }) => onChange({ ...item, text: target.value })}
        label="Nội dung đề xuất"
        error={messages[`items.${index}.text`]}
        className="min-h-24!"
      />
      <PlainTextCare value={item.text} onChange={(text) => onChange({ ...item, text })} label={name} />
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput
          name={`items.${index}.addressee`}
          value={item.addressee}
          onChange={({ target }) => onChange({ ...item, addressee: target.value })}
          label="Cơ quan được kiến nghị"
          error={messages[`items.${index}.addressee`]}
          autoComplete="off"
        />
        <Select
          name={`items.${index}.field`}
          value={item.field}
          onChange={({ target }) => {
            if (isProposalField(target.value)) onChange({ ...item, field: target.value });
          }}
          label="Lĩnh vực"
          options={fieldOptions}
          error={messages[`items.${index}.field`]}
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
