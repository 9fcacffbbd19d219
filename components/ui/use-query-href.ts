'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** The address of this page with some of its parameters changed; null takes one away. */
export function useQueryHref(): (changes: Record<string, string | null>) => string {
  const pathname = usePathname();
  const current = useSearchParams();
  return (changes) => {
    const next = new URLSearchParams(current);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
}
