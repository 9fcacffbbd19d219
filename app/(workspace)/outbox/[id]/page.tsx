import type { Metadata } from 'next';
import { MailView } from '#components/outbox/mail-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { mailIsConfigured } from '#lib/mail.ts';
import { getMail } from '#lib/outbox/queries.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Thư' };

type Props = { params: Promise<{ id: string }> };

export default async function MailPage({ params }: Props) {
  const actor = await requireActor();
  const mail = await orNotFound(getMail(actor, (await params).id));
  return <MailView mail={mail} configured={mailIsConfigured()} />;
}
