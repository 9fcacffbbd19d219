import type { Metadata } from 'next';
import { AccountView } from '#components/accounts/account-view.tsx';
import { listDeputies, listDeputyChoices, listSessions } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { businessDate } from '#lib/dates.ts';
import { listMailChoices } from '#lib/notifications/queries.ts';

export const metadata: Metadata = { title: 'Tài khoản' };

async function deputiesOf(actor: Actor) {
  if (!actor.ownRoles.includes('leader')) return null;
  const [named, choices] = await Promise.all([listDeputies(actor), listDeputyChoices(actor)]);
  return { named, choices, today: businessDate(now()) };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const [sessions, deputies, mails] = await Promise.all([
    listSessions(actor),
    deputiesOf(actor),
    listMailChoices(actor),
  ]);
  return <AccountView actor={actor} sessions={sessions} deputies={deputies} mails={mails} />;
}
