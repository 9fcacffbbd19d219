'use client';

import {
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useRouter, useSearchParams } from 'next/navigation';
import { type ReactNode, useId, useMemo } from 'react';
import { ColumnMenu } from './data-table-columns.tsx';
import { TableHeading } from './data-table-heading.tsx';
import { moveBetweenRows } from './data-table-keyboard.ts';
import type { DataTableColumn, DataTableRow, DataTableSelection } from './data-table-model.ts';
import { bodyClass, DataTableRowView } from './data-table-row.tsx';
import { SelectionBar, SelectionBox, type Ticked, useTicks } from './data-table-selection.tsx';
import { EmptyState } from './empty-state.tsx';
import { Pagination, type PaginationProps } from './pagination.tsx';
import { followRowLink } from './row-links.ts';
import { ScrollRegion } from './scroll-region.tsx';

export interface DataTableProps {
  caption: string;
  columns: readonly DataTableColumn[];
  rows: readonly DataTableRow[];
  /** The order the server has already put the rows in. */
  sort?: { id: string; desc: boolean } | undefined;
  pagination?: PaginationProps;
  selection?: DataTableSelection | undefined;
  columnMenu?: boolean;
  empty?: ReactNode;
}

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });
const helper = createColumnHelper<typeof features, DataTableRow>();

export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, sort, pagination, selection, columnMenu = false, empty } = props;
  const captionId = useId();
  const router = useRouter();
  const shown = useSearchParams().getAll('cols');
  const ticks = useTicks(selection);

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

  const hidden = columns.filter(({ id, hideable = true, onRequest = false }, index) => {
    return index > 0 && hideable && (shown.length > 0 ? !shown.includes(id) : onRequest);
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
      rowSelection: ticks.ticked,
    },
    onRowSelectionChange: ticks.setTicked,
  });

  if (rows.length === 0) return empty ?? <EmptyState title="Không có dữ liệu" />;

  const ends = new Set(columns.filter(({ align }) => align === 'end').map(({ id }) => id));
  const columnIds = table.getVisibleLeafColumns().map(({ id }) => id);
  const select = (id: string, on: boolean) => table.setRowSelection((before) => withTick(before, id, on));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {selection || columnMenu ? (
        <div className="flex flex-wrap items-start justify-between gap-3 print:hidden">
          {selection ? (
            <SelectionBar selection={selection} ticks={ticks} shown={rows.map(({ id }) => id)} />
          ) : null}
          {columnMenu ? <ColumnMenu columns={table.getAllLeafColumns()} /> : null}
        </div>
      ) : null}
      <ScrollRegion
        labelledBy={captionId}
        onKeyDown={moveBetweenRows}
        onClick={(event) => followRowLink(event, router.push)}
      >
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
                      checked={ticks.all || rows.every(({ id }) => ticks.ticked[id])}
                      disabled={ticks.all}
                      indeterminate={rows.some(({ id }) => ticks.ticked[id])}
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
          <tbody className={bodyClass}>
            {rows.map((row) => (
              <DataTableRowView
                key={row.id}
                row={row}
                columnIds={columnIds}
                ends={ends}
                selection={selection}
                selected={ticks.ticked[row.id] === true}
                covered={ticks.all}
                onSelect={select}
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

function withTick(ticked: Ticked, id: string, on: boolean): Ticked {
  const { [id]: _, ...others } = ticked;
  return on ? { ...others, [id]: true } : others;
}
