'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import { useQueryHref } from './use-query-href.ts';

type Order = false | 'asc' | 'desc';

interface TableHeadingProps {
  id: string;
  text: string;
  sorted: Order;
  next: Order;
  end: boolean;
  sticky: boolean;
}

const icons = { asc: ArrowUp, desc: ArrowDown } as const;
const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

export function TableHeading({ id, text, sorted, next, end, sticky }: TableHeadingProps) {
  const href = useQueryHref();
  const Icon = sorted ? icons[sorted] : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sorted ? ariaSort[sorted] : undefined}
      className={classNames(
        'border-b border-line-strong bg-inherit px-3 py-2 align-bottom font-semibold',
        end && 'text-right',
        sticky && 'sticky left-0 z-20 max-lg:border-r max-lg:border-r-line print:static',
      )}
    >
      {next ? (
        <Link
          // A new order starts from the first page.
          href={href({ sort: id, dir: next, page: null })}
          scroll={false}
          className="inline-flex min-h-6 items-center gap-1 text-ink no-underline hover:text-primary hover:underline"
        >
          {text}
          <Icon
            aria-hidden
            className={classNames('size-4 shrink-0', sorted ? 'text-primary' : 'text-line-strong')}
          />
        </Link>
      ) : (
        text
      )}
    </th>
  );
}
