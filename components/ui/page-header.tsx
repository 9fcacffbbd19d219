import type { ReactNode } from 'react';
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs.tsx';

export interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
  /** Status tag, period, owner: what identifies the thing on this page. */
  meta?: ReactNode;
  breadcrumbs?: readonly Breadcrumb[];
}

export function PageHeader({ title, lead, action, meta, breadcrumbs }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-3">
      {breadcrumbs ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-2xl font-semibold md:text-3xl">{title}</h1>
          {meta ? (
            <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">{meta}</div>
          ) : null}
          {lead ? <p className="prose-width mt-2 text-muted">{lead}</p> : null}
        </div>
        {action ? (
          <div className="flex max-w-full shrink-0 flex-wrap gap-3 print:hidden">{action}</div>
        ) : null}
      </div>
    </header>
  );
}
