import type { ReactNode } from 'react';
import type { Alignment, Table } from '#lib/documents/schema.ts';
import { gridOf, type PlacedCell } from '#lib/documents/table.ts';
import { InlineContent } from './inline-content.tsx';
import { keyed } from './keyed.ts';

/** What a page shows after the block with that anchor: a link, a note. */
export type SlotAfter = (anchor: string) => ReactNode;

type Props = { table: Table; label: string; slotAfter?: SlotAfter | undefined };

const ALIGN: Record<Alignment, string> = {
  left: 'text-left',
  center: 'text-center',
  right: 'text-right tabular-nums',
};

/** More columns than this do not fit on a telephone … */
const NARROW_COLUMNS = 3;
/** … and more than this not on a sheet either. */
const SHEET_COLUMNS = 8;
/** Reached with the keyboard, so that its wide table can be scrolled. */
const SCROLLABLE = { tabIndex: 0 };

function widthOf(columns: number): string {
  if (columns > SHEET_COLUMNS) return 'min-w-[64rem]';
  return columns > NARROW_COLUMNS ? 'min-w-[36rem]' : '';
}

export function DocumentTable({ table, label, slotAfter }: Props) {
  const { columns, anchors, footnote } = table;
  const { head, body } = gridOf(table);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className="my-3">
      <section {...SCROLLABLE} aria-label={`Bảng: ${label}`} className="overflow-x-auto">
        <table className={`official-table w-full border-collapse text-[0.86em] ${widthOf(columns.length)}`}>
          <caption className="sr-only">{label}</caption>
          <colgroup>
            {keyed(columns, ({ title = '' }) => title).map(({ key, item: column }) => (
              <col key={key} width={`${Math.round((100 * column.width) / (shares || 1))}%`} />
            ))}
          </colgroup>
          {head.length > 0 && (
            <thead>
              {keyed(head, rowText).map(({ key, item: row }) => (
                <Row key={key} row={row} scope="col" anchor={undefined} slotAfter={slotAfter} />
              ))}
            </thead>
          )}
          <tbody>
            {keyed(body, rowText).map(({ key, item: row }, index) => (
              <Row key={key} row={row} scope="row" anchor={anchors?.[index]} slotAfter={slotAfter} />
            ))}
          </tbody>
        </table>
      </section>
      {footnote !== undefined && <p className="mt-1 text-[0.79em] italic">{footnote}</p>}
    </div>
  );
}

function rowText(row: PlacedCell[]): string {
  return row.map(cellText).join(' ');
}

function cellText({ paragraphs }: PlacedCell): string {
  return paragraphs
    .flat()
    .map(({ text }) => text)
    .join('');
}

type RowProps = {
  row: PlacedCell[];
  scope: 'col' | 'row';
  anchor: string | undefined;
  slotAfter: SlotAfter | undefined;
};

/** A note on a row stands in its last cell: a table has no room between rows. */
function Row({ row, scope, anchor, slotAfter }: RowProps) {
  return (
    <tr id={anchor}>
      {row.map((cell, index) => {
        const look = `border border-ink px-1.5 py-1 whitespace-pre-line ${ALIGN[cell.align]}`;
        const spans = {
          ...(cell.colspan > 1 ? { colSpan: cell.colspan } : {}),
          ...(cell.rowspan > 1 ? { rowSpan: cell.rowspan } : {}),
        };
        return cell.header ? (
          <th key={cell.column} scope={scope} className={look} {...spans}>
            <Paragraphs cell={cell} />
          </th>
        ) : (
          <td key={cell.column} className={`align-top ${look}`} {...spans}>
            <Paragraphs cell={cell} />
            {anchor !== undefined && index === row.length - 1 && slotAfter?.(anchor)}
          </td>
        );
      })}
    </tr>
  );
}

function Paragraphs({ cell: { paragraphs } }: { cell: PlacedCell }) {
  const [only = []] = paragraphs;
  if (paragraphs.length <= 1) return <InlineContent content={only} />;
  return keyed(paragraphs, (content) => content.map(({ text }) => text).join('')).map(
    ({ key, item: content }) => (
      <p key={key}>
        <InlineContent content={content} />
      </p>
    ),
  );
}
