'use client';

import { classNames } from './class-names.ts';
import type { DataTableRow, DataTableSelection } from './data-table-model.ts';

interface DataTableRowViewProps {
  row: DataTableRow;
  columnIds: readonly string[];
  ends: ReadonlySet<string>;
  selection: DataTableSelection | undefined;
  selected: boolean;
  /** One tick elsewhere stands for this row too. */
  covered: boolean;
  onSelect: (id: string, selected: boolean) => void;
}

/** Cells have their looks from the table: said once instead of in each of hundreds. */
export function DataTableRowView({
  row,
  columnIds,
  ends,
  selection,
  selected,
  covered,
  onSelect,
}: DataTableRowViewProps) {
  const [first = '', ...others] = columnIds;
  return (
    <tr className={selected || covered ? 'bg-primary-soft' : undefined}>
      {selection ? (
        <td>
          <input
            type="checkbox"
            aria-label={`Chọn ${row.label ?? 'dòng này'}`}
            form={selection.formId}
            name={selection.name}
            value={row.id}
            checked={selected || covered}
            disabled={covered}
            onChange={(event) => onSelect(row.id, event.target.checked)}
            data-row-box=""
          />
        </td>
      ) : null}
      <th scope="row">
        {row.href ? (
          // A plain link: the table itself hands clicks to the router.
          <a href={row.href} data-row-link="" className="link inline-block min-h-6">
            {row.cells[first]}
          </a>
        ) : (
          row.cells[first]
        )}
      </th>
      {others.map((id) => (
        <td key={id} className={ends.has(id) ? 'text-right tabular-nums' : undefined}>
          {row.cells[id]}
        </td>
      ))}
    </tr>
  );
}

/** Looks of the rows of a table. */
export const bodyClass = classNames(
  '[&>tr]:bg-white [&>tr.bg-primary-soft]:bg-primary-soft [&>tr:hover]:bg-surface [&>tr:has(a:focus-visible)]:bg-primary-soft',
  '[&>tr>*]:border-b [&>tr>*]:border-line [&>tr>*]:px-3 [&>tr>*]:py-2 [&>tr>*]:align-top [&>tr:last-child>*]:border-b-0',
  '[&_[data-row-box]]:block [&_[data-row-box]]:size-6 [&_[data-row-box]]:cursor-pointer [&_[data-row-box]]:accent-primary print:[&>tr>td:has([data-row-box])]:hidden',
  '[&>tr>th]:sticky [&>tr>th]:left-0 [&>tr>th]:z-10 [&>tr>th]:min-w-40 [&>tr>th]:bg-inherit [&>tr>th]:font-medium',
  'max-sm:[&>tr>th]:max-w-48 max-lg:[&>tr>th]:border-r print:[&>tr>th]:static',
);
