'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import type { DataTableSelection } from './data-table-model.ts';

interface SelectionBoxProps extends Pick<ComponentProps<'input'>, 'form' | 'name' | 'value' | 'disabled'> {
  label: string;
  checked: boolean;
  indeterminate?: boolean;
  onChange: (checked: boolean) => void;
}

const boxClass = 'block size-6 cursor-pointer accent-primary';

export function SelectionBox({
  label,
  checked,
  indeterminate = false,
  onChange,
  ...input
}: SelectionBoxProps) {
  return (
    <input
      {...input}
      ref={(box) => {
        // HTML has no attribute for the third state.
        if (box) box.indeterminate = indeterminate && !checked;
      }}
      type="checkbox"
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      data-row-box=""
      className={boxClass}
    />
  );
}

const number = new Intl.NumberFormat('vi-VN');

export type Ticked = Record<string, true>;

/** Which rows are ticked, on whatever page they are, and whether one tick stands for all that match. */
export function useTicks(selection: DataTableSelection | undefined) {
  const [ticked, setTicked] = useState<Ticked>({});
  const [allOf, setAllOf] = useState<string | null>(null);
  // Another filter means other rows: the tick for all of them is given anew.
  const all = selection?.all !== undefined && allOf === selection.all.value;
  return {
    ticked,
    setTicked,
    all,
    setAll: (on: boolean) => setAllOf(on ? (selection?.all?.value ?? null) : null),
    clear: () => {
      setTicked({});
      setAllOf(null);
    },
  };
}

interface SelectionBarProps {
  selection: DataTableSelection;
  ticks: ReturnType<typeof useTicks>;
  /** Ids of the rows on this page, whose own boxes are posted. */
  shown: readonly string[];
}

function sayChosen(count: number, elsewhere: number, { unit }: DataTableSelection): string {
  if (count === 0) return `Chưa chọn ${unit} nào`;
  const said = `Đã chọn ${number.format(count)} ${unit}`;
  return elsewhere === 0 ? said : `${said}, trong đó ${number.format(elsewhere)} ở trang khác`;
}

/** What is chosen, in words and as fields of the form, and what can be done with it. */
export function SelectionBar({ selection, ticks, shown }: SelectionBarProps): ReactNode {
  const { formId, name, all, most = Number.POSITIVE_INFINITY, actions } = selection;
  const ids = Object.keys(ticks.ticked).filter((id) => ticks.ticked[id]);
  const elsewhere = ids.filter((id) => !shown.includes(id));
  const tooMany = !ticks.all && ids.length > most;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p role="status" className="text-sm text-muted tabular-nums">
          {ticks.all ? `Đã chọn tất cả: ${all?.label}` : sayChosen(ids.length, elsewhere.length, selection)}
        </p>
        {all ? (
          <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
            <input
              type="checkbox"
              form={formId}
              name={all.name}
              value={all.value}
              checked={ticks.all}
              onChange={(event) => ticks.setAll(event.target.checked)}
              className="size-5 accent-primary"
            />
            Chọn tất cả {all.label}
          </label>
        ) : null}
        {ticks.all || ids.length > 0 ? (
          <button type="button" onClick={ticks.clear} className="link min-h-8 cursor-pointer text-sm">
            Bỏ chọn
          </button>
        ) : null}
      </div>
      {ticks.all
        ? null
        : elsewhere.map((id) => <input key={id} type="hidden" form={formId} name={name} value={id} />)}
      {tooMany ? (
        <p role="alert" className="text-sm text-danger">
          Chọn từng dòng được nhiều nhất {number.format(most)} {selection.unit}. Lọc danh sách rồi đánh dấu
          “Chọn tất cả”.
        </p>
      ) : null}
      <fieldset disabled={tooMany} className="min-w-0">
        <legend className="sr-only">Thao tác với các {selection.unit} đã chọn</legend>
        {actions}
      </fieldset>
    </div>
  );
}
