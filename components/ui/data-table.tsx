'use client';

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, useId, useMemo } from 'react';
import { ColumnMenu } from './data-table-columns.tsx';
import { TableHeading } from './data-table-heading.tsx';
import { moveBetweenRows } from './data-table-keyboard.ts';
import type { DataTableColumn, DataTableRow, DataTableSelection } from './data-table-model.ts';
import { DataTableRowView } from './data-table-row.tsx';
import { SelectionBox } from './data-table-selection.tsx';
import { EmptyState } from './empty-state.tsx';
import { Pagination, type PaginationProps } from './pagination.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export interface DataTableProps {
  caption: string;
  columns: readonly DataTableColumn[];
  rows: readonly DataTableRow[];
  /** The order the server has already put the rows in. */
  sort?: { id: string; desc: boolean } | undefined;
  pagination?: PaginationProps;
  selection?: DataTableSelection;
  columnMenu?: boolean;
  empty?: ReactNode;
}

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, DataTableRow>();

export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, sort, pagination, selection, columnMenu = false, empty } = props;
  const captionId = useId();
  const shown = useSearchParams().getAll('cols');

  const definitions = useMemo(
    () =>
      helper.columns(
        columns.map((column, index) =>
          helper.accessor((row) => row.cells[column.id], {
            id: column.id,
            header: column.header,
            enableSorting: column.sortable ?? false,
            sortDescFirst: column.descendingFirst ?? false,
            enableHiding: index > 0 && (column.hideable ?? true),
          }),
        ),
      ),
    [columns],
  );

  const hidden = columns.filter(({ id, hideable = true }, index) => {
    return index > 0 && hideable && shown.length > 0 && !shown.includes(id);
  });

  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: {
      sorting: sort ? [sort] : [],
      columnVisibility: Object.fromEntries(hidden.map(({ id }) => [id, false])),
    },
  });

  if (rows.length === 0) return empty ?? <EmptyState title="Không có dữ liệu" />;

  const ends = new Set(columns.filter(({ align }) => align === 'end').map(({ id }) => id));
  const chosen = table.getSelectedRowModel().rows.length;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {selection || columnMenu ? (
        <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
          {selection ? (
            <div className="flex flex-wrap items-center gap-3">
              <p role="status" className="text-sm text-muted tabular-nums">
                {chosen === 0 ? 'Chưa chọn dòng nào' : `Đã chọn ${chosen} dòng trên trang này`}
              </p>
              {selection.actions}
            </div>
          ) : null}
          {columnMenu ? <ColumnMenu columns={table.getAllLeafColumns()} /> : null}
        </div>
      ) : null}
      <ScrollRegion labelledBy={captionId} onKeyDown={moveBetweenRows}>
        <table className="w-full border-separate border-spacing-0 text-left text-sm">
          <caption id={captionId} className="sr-only">
            {caption}
          </caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} className="bg-surface">
                {selection ? (
                  <th scope="col" className="w-11 border-b border-line-strong px-3 py-2 print:hidden">
                    <SelectionBox
                      label="Chọn tất cả các dòng trên trang này"
                      checked={table.getIsAllRowsSelected()}
                      indeterminate={table.getIsSomeRowsSelected()}
                      onChange={(checked) => table.toggleAllRowsSelected(checked)}
                    />
                  </th>
                ) : null}
                {group.headers.map((header, index) => (
                  <TableHeading
                    key={header.id}
                    id={header.column.id}
                    text={String(header.column.columnDef.header)}
                    sorted={header.column.getIsSorted()}
                    next={header.column.getCanSort() ? header.column.getNextSortingOrder() : false}
                    end={ends.has(header.column.id)}
                    sticky={index === 0}
                  />
                ))}
              </tr>
            ))}
          </thead>
          <tbody className="[&>tr:last-child>*]:border-b-0">
            {table.getRowModel().rows.map((row) => (
              <DataTableRowView
                key={row.id}
                row={row.original}
                columnIds={row.getVisibleCells().map((cell) => cell.column.id)}
                ends={ends}
                selection={selection}
                selected={row.getIsSelected()}
                onSelect={(checked) => row.toggleSelected(checked)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {pagination ? <Pagination {...pagination} /> : null}
      <p className="text-sm text-muted max-lg:hidden print:hidden [&_kbd]:rounded [&_kbd]:border [&_kbd]:border-line [&_kbd]:bg-surface [&_kbd]:px-1.5 [&_kbd]:font-sans">
        Bàn phím: <kbd>j</kbd>/<kbd>k</kbd> hoặc <kbd>↑</kbd>/<kbd>↓</kbd> để chuyển dòng, <kbd>Enter</kbd> để
        mở.
      </p>
    </div>
  );
}
