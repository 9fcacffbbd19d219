import type { Metadata } from 'next';
import { NewAccountView } from '#components/accounts/new-account-view.tsx';
import { listEmployers } from '#lib/accounts/queries.ts';
import { grantableRoles } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Tạo tài khoản' };

type Props = { searchParams: Promise<{ organisation?: string | string[] }> };

export default async function NewAccountPage({ searchParams }: Props) {
  const actor = await requireActor();
  const employers = await orNotFound(listEmployers(actor));
  const { organisation } = await searchParams;
  const chosen =
    employers.length === 1 ? employers[0] : employers.find((employer) => employer.id === organisation);
  return (
    <NewAccountView
      employers={employers}
      chosen={chosen ?? null}
      roles={chosen ? grantableRoles(actor, chosen) : []}
    />
  );
}
