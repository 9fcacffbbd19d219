'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import { useQueryHref } from './use-query-href.ts';

export interface PaginationProps {
  /** Counted from 1, as in the address (`?page=2`). */
  page: number;
  pageSize: number;
  total: number;
  label?: string;
  /** What is counted: "báo cáo", "dòng". */
  unit?: string;
}

const number = new Intl.NumberFormat('vi-VN');

function pagesToShow(page: number, pages: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const sorted = [...new Set(wanted)].sort((a, b) => a - b);
  return sorted.flatMap((one, index) => {
    const before = sorted[index - 1] ?? 0;
    if (one - before <= 1) return [one];
    return one - before === 2 ? [one - 1, one] : ['gap' as const, one];
  });
}

const step =
  'inline-flex min-h-9 min-w-9 items-center justify-center gap-1 rounded border px-2 no-underline tabular-nums';
const stepLink = 'border-transparent text-primary hover:border-primary-line hover:bg-primary-soft';

export function Pagination({ page, pageSize, total, label = 'Phân trang', unit = 'dòng' }: PaginationProps) {
  const href = useQueryHref();
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  const to = (target: number) => href({ page: target === 1 ? null : String(target) });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm print:hidden">
      <p className="text-muted tabular-nums">
        {number.format(first)}–{number.format(last)} trong {number.format(total)} {unit}
      </p>
      {pages > 1 ? (
        <nav aria-label={label}>
          <ul className="flex flex-wrap items-center gap-1">
            {page > 1 ? (
              <li>
                <Link href={to(page - 1)} rel="prev" className={classNames(step, stepLink)}>
                  <ChevronLeft aria-hidden className="size-4" />
                  Trước
                </Link>
              </li>
            ) : null}
            {pagesToShow(page, pages).map((one, index, all) =>
              one === 'gap' ? (
                <li key={`gap-${all[index - 1]}`} className="px-1 text-muted">
                  …
                </li>
              ) : (
                <li key={one}>
                  <Link
                    href={to(one)}
                    aria-label={`Trang ${one}`}
                    aria-current={one === page ? 'page' : undefined}
                    className={classNames(
                      step,
                      one === page ? 'border-primary bg-primary font-semibold text-white' : stepLink,
                    )}
                  >
                    {number.format(one)}
                  </Link>
                </li>
              ),
            )}
            {page < pages ? (
              <li>
                <Link href={to(page + 1)} rel="next" className={classNames(step, stepLink)}>
                  Sau
                  <ChevronRight aria-hidden className="size-4" />
                </Link>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
