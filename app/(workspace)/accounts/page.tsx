import type { Metadata } from 'next';
import { AccountsView } from '#components/accounts/accounts-view.tsx';
import { accountsPerPage, listAccounts } from '#lib/accounts/queries.ts';
import { accountParams } from '#lib/accounts/schema.ts';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Quản lý tài khoản' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = accountParams.parse(await searchParams);
  const { rows, total } = await orNotFound(listAccounts(actor, params));
  return <AccountsView rows={rows} total={total} pageSize={accountsPerPage} params={params} />;
}
