import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { roleLabels } from '#lib/accounts/labels.ts';
import type { ManagedAccount } from '#lib/accounts/queries.ts';
import type { Role } from '#lib/accounts/schema.ts';
import { messageOf, type Refusal } from '#lib/errors.ts';
import { AccountStateTag } from './account-state-tag.tsx';
import { ChangeAccountForm } from './change-account-form.tsx';
import { CloseAccountForm, ReopenAccountForm } from './close-account-form.tsx';
import { IssueLinkForm } from './issue-link-form.tsx';

type Props = { account: ManagedAccount; roles: readonly Role[]; refusal: Refusal | null };

/** One account, for who looks after it. */
export function ManagedAccountView({ account, roles, refusal }: Props) {
  const { id, name, email, position, organisation, disabledAt } = account;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Quản lý tài khoản', href: '/accounts' }, { label: name }]}
        title={name}
        lead={organisation.name}
        meta={
          <>
            <AccountStateTag account={account} />
            <span className="break-all">{email}</span>
          </>
        }
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {refusal ? (
          <Alert tone="info" title={account.roles.map((role) => roleLabels[role]).join(', ')}>
            {messageOf(refusal)}
          </Alert>
        ) : disabledAt ? (
          <Card title="Tài khoản đã đóng">
            <ReopenAccountForm accountId={id} />
          </Card>
        ) : (
          <>
            <Card title="Người dùng">
              <ChangeAccountForm
                accountId={id}
                name={name}
                position={position ?? ''}
                roles={account.roles}
                choices={roles}
              />
            </Card>
            <Card title="Mật khẩu">
              <IssueLinkForm accountId={id} />
            </Card>
            <Card title="Đóng tài khoản">
              <CloseAccountForm accountId={id} />
            </Card>
          </>
        )}
      </div>
    </>
  );
}
