import type { ReactNode } from 'react';

export interface DescriptionItem {
  term: string;
  value: ReactNode;
  action?: ReactNode;
}

export function DescriptionList({ items }: { items: readonly DescriptionItem[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {items.map(({ term, value, action }) => (
        <div key={term} className="flex flex-col gap-x-6 gap-y-1 py-2.5 sm:flex-row">
          <dt className="shrink-0 font-medium text-muted sm:w-1/3">{term}</dt>
          <dd className="min-w-0 flex-1">{value}</dd>
          {action ? <dd>{action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
