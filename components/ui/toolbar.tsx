import { ListFilter } from 'lucide-react';
import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';

export interface ToolbarProps {
  /** The page that the filters belong to; they become its address. */
  action: string;
  label?: string;
  children: ReactNode;
  keep?: Record<string, string | undefined>;
  /** Given while a filter is on. */
  resetHref?: string | undefined;
  /** Export and the like, outside the form. */
  end?: ReactNode;
}

export function Toolbar({ action, label = 'Bộ lọc', children, keep = {}, resetHref, end }: ToolbarProps) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-3 print:hidden">
      <Form
        action={action}
        aria-label={label}
        className="flex min-w-0 flex-1 flex-wrap items-end gap-3 *:max-sm:w-full"
      >
        {Object.entries(keep).map(([key, value]) =>
          value ? <input key={key} type="hidden" name={key} value={value} /> : null,
        )}
        {children}
        <div className="flex gap-2">
          <Button type="submit" variant="secondary">
            <ListFilter aria-hidden />
            Lọc
          </Button>
          {resetHref ? (
            <Link href={resetHref} className="link inline-flex min-h-11 items-center px-2">
              Bỏ lọc
            </Link>
          ) : null}
        </div>
      </Form>
      {end ? <div className="flex flex-wrap gap-2">{end}</div> : null}
    </div>
  );
}

export interface FilterLink {
  href: string;
  label: string;
  count?: string;
  current?: boolean;
}

export function FilterLinks({ label, items }: { label: string; items: readonly FilterLink[] }) {
  return (
    <nav aria-label={label} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {items.map(({ href, label: text, count, current = false }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-9 items-center gap-2 rounded-full border px-3 text-sm font-medium no-underline',
                current
                  ? 'border-primary bg-primary text-white'
                  : 'border-line-strong bg-white text-ink hover:border-primary hover:bg-primary-soft',
              )}
            >
              {text}
              {count === undefined ? null : <span className="tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
