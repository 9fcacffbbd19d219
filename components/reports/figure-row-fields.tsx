'use client';

import { useState } from 'react';
import { RowFiles } from '#components/attachments/row-files.tsx';
import { Checkbox, Textarea, TextInput } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';
import { numberProblems, parseVietnameseNumber } from '#lib/numbers.ts';
import { nothingLabel } from '#lib/reports/labels.ts';
import type { FigureRow } from '#lib/templates/schema.ts';
import { LastYearFigure } from './last-year-row.tsx';
import { RowState } from './row-state.tsx';
import type { Lane } from './save-queue/lane.ts';
import type { TypedFigure } from './typed-answers.ts';

interface FigureRowFieldsProps {
  reportId: string;
  row: FigureRow;
  index: number;
  version: number;
  typed: TypedFigure;
  lane: Lane | null;
  onChange: (changed: Partial<TypedFigure>) => void;
  messages: Record<string, string>;
}

/** Said at once when the field is left; the server decides. */
function problemOf(value: string, decimals: number): string | undefined {
  if (value.trim() === '') return undefined;
  const parsed = parseVietnameseNumber(value, decimals);
  return parsed.ok ? undefined : numberProblems[parsed.problem];
}

export function FigureRowFields(props: FigureRowFieldsProps) {
  const { reportId, row, index, version, typed, lane, onChange, messages } = props;
  const [left, setLeft] = useState(false);
  const value = `rows.${index}.value`;
  const nothing = `rows.${index}.nothing`;
  const note = `rows.${index}.note`;
  const contradicts = typed.nothing && typed.value.trim() !== '';
  const problem = contradicts
    ? messageOf({ code: 'nothingWithContent' })
    : left
      ? problemOf(typed.value, row.decimals)
      : undefined;
  return (
    <li className="grid grid-cols-1 gap-x-4 gap-y-3 px-4 py-4 xl:grid-cols-[2.5rem_minmax(0,1fr)_6rem_13rem_8.5rem_minmax(0,1fr)] xl:py-2.5">
      <input type="hidden" name={`rows.${index}.key`} value={row.key} />
      <input type="hidden" name={`rows.${index}.version`} value={version} />
      <p aria-hidden className="font-semibold tabular-nums max-xl:sr-only xl:pt-2.5">
        {row.number}
      </p>
      <div className="min-w-0 xl:pt-2.5">
        <p aria-hidden className="max-xl:font-semibold">
          <span className="xl:hidden">{row.number}. </span>
          {row.label}
          <span className="font-normal text-muted xl:hidden"> ({row.unit})</span>
        </p>
        <RowState reportId={reportId} answerKey={row.key} name={row.label} version={version} lane={lane} />
        <RowFiles rowKey={row.key} name={row.label} />
      </div>
      <p aria-hidden className="text-muted max-xl:hidden xl:pt-2.5">
        {row.unit}
      </p>
      <div className="flex flex-col gap-1">
        <TextInput
          name={value}
          value={typed.value}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => {
            setLeft(false);
            onChange({ value: target.value });
          }}
          label={`${row.label} (${row.unit})`}
          labelHidden
          error={problem ?? messages[value]}
          inputMode="decimal"
          autoComplete="off"
          className="text-right tabular-nums"
        />
        <LastYearFigure answerKey={row.key} typed={typed.value} decimals={row.decimals} />
      </div>
      <div className="xl:pt-2.5">
        <Checkbox
          name={nothing}
          checked={typed.nothing}
          onChange={({ target }) => onChange({ nothing: target.checked })}
          label={
            <>
              <span className="xl:sr-only">{nothingLabel}</span>
              <span className="sr-only">: {row.label}</span>
            </>
          }
        />
      </div>
      <Textarea
        name={note}
        value={typed.note}
        onChange={({ target }) => onChange({ note: target.value })}
        label={
          <>
            Ghi chú<span className="sr-only">: {row.label}</span>
          </>
        }
        labelHidden
        placeholder="Ghi chú"
        error={messages[note]}
        rows={1}
        className="min-h-11!"
      />
    </li>
  );
}
