import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { Link } from '#components/ui/link.tsx';

export interface NavLinkProps {
  href: string;
  children: ReactNode;
}

export function NavLink({ href, children }: NavLinkProps) {
  const pathname = usePathname();
  const within = href !== '/' && pathname.startsWith(`${href}/`);
  const current = pathname === href || within;
  return (
    <Link
      href={href}
      aria-current={current ? (within ? 'true' : 'page') : undefined}
      className={classNames(
        'flex min-h-10 items-center gap-3 rounded-r border-l-4 px-3 py-1.5 no-underline transition-colors',
        '[&_svg]:size-5 [&_svg]:shrink-0',
        current
          ? 'border-l-primary bg-primary-soft font-semibold text-primary-strong'
          : 'border-l-transparent text-ink hover:bg-surface-strong',
      )}
    >
      {children}
    </Link>
  );
}
