import type { LucideIcon } from 'lucide-react';
import { NavLink } from './nav-link.tsx';

export interface NavItem {
  href: string;
  label: string;
  icon: LucideIcon;
  /** Current on this address only, not on the pages below it. */
  exact?: boolean;
  /** What waits there, such as "3". */
  count?: string;
  /** Neighbours with the same group stand under its name. */
  group?: string;
}

export function Navigation({ items }: { items: readonly NavItem[] }) {
  const groups = Map.groupBy(items, ({ group }) => group);
  return (
    <nav aria-label="Điều hướng chính" className="flex flex-col gap-5">
      {[...groups].map(([name, members]) => (
        <div key={name ?? ''}>
          {name ? <p className="mb-1 px-4 text-sm font-medium text-muted">{name}</p> : null}
          <ul className="flex flex-col gap-0.5">
            {members.map(({ href, label, icon: Icon, exact, count }) => (
              <li key={href}>
                <NavLink href={href} exact={exact}>
                  <Icon aria-hidden />
                  <span className="min-w-0 flex-1">{label}</span>
                  {count ? (
                    <span className="rounded-full bg-primary px-2 text-sm font-semibold text-white tabular-nums">
                      {count}
                    </span>
                  ) : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
