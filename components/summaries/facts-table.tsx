import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';

export interface FactsColumn {
  title: string;
  end?: boolean;
  nowrap?: boolean;
}

export interface FactsRow {
  key: string;
  cells: ReactNode[];
}

/** A small table that nobody sorts or filters. */
export function FactsTable(props: { id: string; caption: string; columns: FactsColumn[]; rows: FactsRow[] }) {
  const { id, caption, columns, rows } = props;
  return (
    <ScrollRegion labelledBy={id}>
      <table className="w-full border-collapse text-sm">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead className="bg-surface text-left">
          <tr>
            {columns.map(({ title, end }) => (
              <th
                key={title}
                scope="col"
                className={classNames(
                  'border-b border-line-strong px-3 py-2 align-bottom',
                  end && 'text-right',
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {columns.map(({ title, end, nowrap }, index) => (
                <td
                  key={title}
                  className={classNames(
                    'border-b border-line px-3 py-2 align-top',
                    end && 'text-right tabular-nums',
                    nowrap && 'whitespace-nowrap',
                  )}
                >
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
