import type { Chart } from '../charts/schema.ts';
import type { Table } from './schema.ts';

/** The numbers of a chart as a table of a paper; the first column names the rows. */
export function tableOfChart({ table }: Chart): Table {
  return {
    columns: table.columns.map((title, index) => ({
      title,
      width: index === 0 ? 1.5 : 1,
      ...(index === 0 ? {} : { align: 'center' as const }),
    })),
    rows: table.rows,
  };
}
