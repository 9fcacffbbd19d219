import type { OutboxParams } from '#lib/outbox/schema.ts';

export function outboxHref({ q, status, kind }: Partial<OutboxParams>): string {
  const query = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
  }).toString();
  return query ? `/outbox?${query}` : '/outbox';
}
