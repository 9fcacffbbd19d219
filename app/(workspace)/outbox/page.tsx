import type { Metadata } from 'next';
import { OutboxView } from '#components/outbox/outbox-view.tsx';
import { hasRole } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { mailIsConfigured } from '#lib/mail.ts';
import { listMails } from '#lib/outbox/queries.ts';
import { outboxParams } from '#lib/outbox/schema.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Thư đã gửi' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutboxPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = outboxParams.parse(await searchParams);
  return (
    <OutboxView
      outbox={await orNotFound(listMails(actor, params))}
      params={params}
      configured={mailIsConfigured()}
      withSubject={!hasRole(actor, 'administrator')}
    />
  );
}
