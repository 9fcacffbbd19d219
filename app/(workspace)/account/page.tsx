import type { Metadata } from 'next';
import { AccountView } from '#components/accounts/account-view.tsx';
import { listSessions } from '#lib/accounts/queries.ts';
import { requireActor } from '#lib/auth.ts';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const actor = await requireActor();
  return <AccountView actor={actor} sessions={await listSessions(actor)} />;
}
