import type { Metadata } from 'next';
import { ManagedAccountView } from '#components/accounts/managed-account-view.tsx';
import { getManagedAccount } from '#lib/accounts/queries.ts';
import { grantableRoles, refusalToManage } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Tài khoản của cán bộ' };

type Props = { params: Promise<{ id: string }> };

export default async function ManagedAccountPage({ params }: Props) {
  const actor = await requireActor();
  const account = await orNotFound(getManagedAccount(actor, (await params).id));
  const employer = account.organisation;
  return (
    <ManagedAccountView
      account={account}
      roles={grantableRoles(actor, employer)}
      refusal={refusalToManage(actor, { ...account, employer })}
    />
  );
}
