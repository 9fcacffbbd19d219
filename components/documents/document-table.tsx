import type { ReactNode } from 'react';
import type { Column, Table } from '#lib/documents/schema.ts';
import { keyed } from './keyed.ts';

/** What a page shows after the block with that anchor: a link, a note. */
export type SlotAfter = (anchor: string) => ReactNode;

type Props = { table: Table; label: string; slotAfter?: SlotAfter | undefined };

const ALIGN: Record<NonNullable<Column['align']>, string> = {
  left: 'text-left',
  center: 'text-center',
  right: 'text-right tabular-nums',
};

/** More columns than this do not fit on a telephone. */
const NARROW_COLUMNS = 3;
/** Reached with the keyboard, so that its wide table can be scrolled. */
const SCROLLABLE = { tabIndex: 0 };

export function DocumentTable({ table, label, slotAfter }: Props) {
  const { columns, rows, anchors, footnote } = table;
  const titled = keyed(columns, (column) => column.title);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const wide = columns.length > NARROW_COLUMNS ? 'min-w-[36rem]' : '';
  return (
    <div className="my-3">
      <section {...SCROLLABLE} aria-label={`Bảng: ${label}`} className="overflow-x-auto">
        <table className={`official-table w-full border-collapse text-[0.86em] ${wide}`}>
          <caption className="sr-only">{label}</caption>
          <colgroup>
            {titled.map(({ key, item: column }) => (
              <col key={key} width={`${Math.round((100 * column.width) / (shares || 1))}%`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {titled.map(({ key, item: column }) => (
                <th key={key} scope="col" className="border border-ink px-1.5 py-1 text-center">
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(rows, (row) => row.join(' ')).map(({ key, item: row }, index) => (
              <Row key={key} cells={row} columns={columns} anchor={anchors?.[index]} slotAfter={slotAfter} />
            ))}
          </tbody>
        </table>
      </section>
      {footnote !== undefined && <p className="mt-1 text-[0.79em] italic">{footnote}</p>}
    </div>
  );
}

type RowProps = {
  cells: string[];
  columns: Column[];
  anchor: string | undefined;
  slotAfter: SlotAfter | undefined;
};

/** A note on a row stands in its last cell: a table has no room between rows. */
function Row({ cells, columns, anchor, slotAfter }: RowProps) {
  return (
    <tr id={anchor}>
      {keyed(columns, (column) => column.title).map(({ key, item: column }, index) => (
        <td
          key={key}
          className={`border border-ink px-1.5 py-1 align-top whitespace-pre-line ${ALIGN[column.align ?? 'left']}`}
        >
          {cells[index] ?? ''}
          {anchor !== undefined && index === columns.length - 1 && slotAfter?.(anchor)}
        </td>
      ))}
    </tr>
  );
}
