import type { MouseEvent } from 'react';

/** Rows have plain links, so that a page of them stays light; a plain click is handed to the router all the same. */
export function followRowLink(event: MouseEvent<HTMLElement>, go: (href: string) => void): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[data-row-link]') : null;
  const href = link?.getAttribute('href');
  if (!href) return;
  event.preventDefault();
  go(href);
}
