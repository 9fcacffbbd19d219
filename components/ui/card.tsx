import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface CardProps {
  title?: ReactNode;
  titleLevel?: 2 | 3;
  lead?: ReactNode;
  action?: ReactNode;
  footer?: ReactNode;
  /** Off for content that brings its own edges, such as a table. */
  padded?: boolean;
  className?: string;
  children?: ReactNode;
}

export function Card({
  title,
  titleLevel = 2,
  lead,
  action,
  footer,
  padded = true,
  className,
  children,
}: CardProps) {
  const Title = titleLevel === 2 ? 'h2' : 'h3';
  return (
    <section className={classNames('min-w-0 rounded-md border border-line bg-white', className)}>
      {title || action ? (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3 sm:px-5">
          <div className="min-w-0">
            {title ? <Title className="text-lg font-semibold">{title}</Title> : null}
            {lead ? <p className="prose-width text-sm text-muted">{lead}</p> : null}
          </div>
          {action}
        </div>
      ) : null}
      <div className={padded ? 'p-4 sm:p-5' : undefined}>{children}</div>
      {footer ? <div className="border-t border-line px-4 py-3 sm:px-5">{footer}</div> : null}
    </section>
  );
}
