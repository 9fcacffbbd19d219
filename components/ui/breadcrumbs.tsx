import { ChevronRight } from 'lucide-react';
import { Link } from './link.tsx';

export interface Breadcrumb {
  label: string;
  href?: string;
}

export function Breadcrumbs({ items }: { items: readonly Breadcrumb[] }) {
  return (
    <nav aria-label="Đường dẫn" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm">
        {items.map(({ label, href }, index) => (
          <li key={`${href ?? ''}${label}`} className="flex min-h-6 items-center gap-1.5">
            {index > 0 ? <ChevronRight aria-hidden className="size-4 text-muted" /> : null}
            {href ? (
              <Link href={href} className="link">
                {label}
              </Link>
            ) : (
              <span aria-current="page" className="text-muted">
                {label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
