import type { RegisterParams } from '#lib/proposals/schema.ts';

export function registerQuery({ q, state, field, cycle }: Partial<RegisterParams>): string {
  return new URLSearchParams({
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(field ? { field } : {}),
    ...(cycle ? { cycle } : {}),
  }).toString();
}

export function registerHref(params: Partial<RegisterParams>): string {
  const query = registerQuery(params);
  return query ? `/proposals?${query}` : '/proposals';
}

/** Where an item stands in the list of one's own proposals; notices lead there. */
export function itemAnchor(id: string): string {
  return `de-xuat-${id}`;
}
