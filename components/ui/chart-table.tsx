'use client';

import { useState } from 'react';
import type { DataTable } from '#lib/charts/schema.ts';
import { classNames } from './class-names.ts';
import { Disclosure } from './disclosure.tsx';
import { ScrollRegion } from './scroll-region.tsx';

const cell = 'border-b border-line px-3 py-1.5 align-top';

interface ChartTableProps {
  id: string;
  title: string;
  table: DataTable;
  /** Made when somebody asks: for pages of many charts, most of whose readers never do. */
  onDemand: boolean;
}

/** The numbers of a chart, folded. */
export function ChartTable({ id, title, table, onDemand }: ChartTableProps) {
  const [asked, setAsked] = useState(!onDemand);
  return (
    <Disclosure
      wide
      className="text-sm"
      onOpen={() => setAsked(true)}
      summary={
        <>
          Bảng số liệu<span className="sr-only"> của biểu đồ: {title}</span>
        </>
      }
    >
      {asked ? <Numbers id={id} title={title} table={table} /> : null}
    </Disclosure>
  );
}

function Numbers({ id, title, table }: { id: string; title: string; table: DataTable }) {
  return (
    <ScrollRegion labelledBy={`${id}-bang`}>
      <table className="w-full border-separate border-spacing-0 text-left [&_tr:last-child>*]:border-b-0">
        <caption id={`${id}-bang`} className="sr-only">
          Số liệu của biểu đồ: {title}
        </caption>
        <thead>
          <tr className="bg-surface">
            {table.columns.map((column) => (
              <th key={column} scope="col" className={classNames(cell, 'font-semibold')}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head = '', ...values]) => (
            <tr key={head}>
              <th scope="row" className={classNames(cell, 'font-medium whitespace-nowrap')}>
                {head}
              </th>
              {values.map((value, index) => (
                <td key={table.columns[index + 1]} className={classNames(cell, 'tabular-nums')}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
