'use client';

import { classNames } from './class-names.ts';
import type { DataTableRow, DataTableSelection } from './data-table-model.ts';
import { SelectionBox } from './data-table-selection.tsx';
import { Link } from './link.tsx';

interface DataTableRowViewProps {
  row: DataTableRow;
  columnIds: readonly string[];
  ends: ReadonlySet<string>;
  selection: DataTableSelection | undefined;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

const cellClass = 'border-b border-line px-3 py-2 align-top';

export function DataTableRowView({
  row,
  columnIds,
  ends,
  selection,
  selected,
  onSelect,
}: DataTableRowViewProps) {
  const [first = '', ...others] = columnIds;
  return (
    <tr
      className={classNames(
        selected ? 'bg-primary-soft' : 'bg-white',
        'hover:bg-surface has-[a:focus-visible]:bg-primary-soft',
      )}
    >
      {selection ? (
        <td className={classNames(cellClass, 'w-11 print:hidden')}>
          <SelectionBox
            label={`Chọn ${row.label ?? 'dòng này'}`}
            form={selection.formId}
            name={selection.name}
            value={row.id}
            checked={selected}
            onChange={onSelect}
          />
        </td>
      ) : null}
      <th
        scope="row"
        className={classNames(
          cellClass,
          'sticky left-0 z-10 min-w-40 bg-inherit font-medium max-sm:max-w-48 max-lg:border-r max-lg:border-r-line print:static',
        )}
      >
        {row.href ? (
          <Link href={row.href} data-row-link="" className="link inline-block min-h-6">
            {row.cells[first]}
          </Link>
        ) : (
          row.cells[first]
        )}
      </th>
      {others.map((id) => (
        <td key={id} className={classNames(cellClass, ends.has(id) && 'text-right tabular-nums')}>
          {row.cells[id]}
        </td>
      ))}
    </tr>
  );
}
