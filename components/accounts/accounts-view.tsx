import { UserPlus } from 'lucide-react';
import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select, TextInput } from '#components/ui/field.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Toolbar } from '#components/ui/toolbar.tsx';
import { roleLabels } from '#lib/accounts/labels.ts';
import type { ManagedAccount } from '#lib/accounts/queries.ts';
import type { AccountParams } from '#lib/accounts/schema.ts';
import { AccountStateTag } from './account-state-tag.tsx';

type Props = { rows: readonly ManagedAccount[]; total: number; pageSize: number; params: AccountParams };

const states = [
  { value: '', label: 'Mọi trạng thái' },
  { value: 'open', label: 'Đang mở' },
  { value: 'waiting', label: 'Chưa đăng nhập lần nào' },
  { value: 'closed', label: 'Đã đóng' },
];

/** The accounts that somebody looks after. */
export function AccountsView({ rows, total, pageSize, params: { q, state, page } }: Props) {
  return (
    <>
      <PageHeader
        title="Quản lý tài khoản"
        action={
          <LinkButton href="/accounts/new">
            <UserPlus aria-hidden />
            Tạo tài khoản
          </LinkButton>
        }
      />
      <Toolbar
        action="/accounts"
        label="Tìm và lọc tài khoản"
        resetHref={q || state ? '/accounts' : undefined}
      >
        <TextInput
          key={`q ${q}`}
          name="q"
          type="search"
          label="Họ tên, thư điện tử hoặc cơ quan"
          defaultValue={q}
          maxLength={200}
          fieldClassName="sm:w-80"
        />
        <Select
          key={`state ${state}`}
          name="state"
          label="Trạng thái"
          defaultValue={state ?? ''}
          options={states}
        />
      </Toolbar>
      {rows.length === 0 ? (
        <EmptyState title="Không có tài khoản nào khớp">
          Bỏ bớt điều kiện lọc, hoặc tạo tài khoản mới.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <AccountTable rows={rows} />
          <Pagination page={page} pageSize={pageSize} total={total} unit="tài khoản" />
        </div>
      )}
    </>
  );
}

const cell = 'border-b border-line px-3 py-2 align-top';

function AccountTable({ rows }: { rows: readonly ManagedAccount[] }) {
  return (
    <ScrollRegion labelledBy="tai-khoan">
      <table className="w-full border-separate border-spacing-0 text-left text-sm [&_tr:last-child>*]:border-b-0">
        <caption id="tai-khoan" className="sr-only">
          Tài khoản, theo cơ quan và họ tên
        </caption>
        <thead>
          <tr className="bg-surface [&>th]:border-b [&>th]:border-line-strong [&>th]:px-3 [&>th]:py-2 [&>th]:font-semibold">
            <th scope="col">Họ và tên</th>
            <th scope="col">Cơ quan, đơn vị</th>
            <th scope="col">Vai trò</th>
            <th scope="col">Thư điện tử</th>
            <th scope="col">Trạng thái</th>
            <th scope="col">Hoạt động gần nhất</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((account) => {
            const { id, name, position, organisation, roles, email, sessions } = account;
            const [last] = sessions;
            return (
              <tr key={id} className="hover:bg-surface">
                <th scope="row" className={`${cell} min-w-40 font-medium`}>
                  <Link href={`/accounts/${id}`} className="link inline-block min-h-6">
                    {name}
                  </Link>
                  {position ? <span className="block font-normal text-muted">{position}</span> : null}
                </th>
                <td className={`${cell} min-w-40`}>{organisation.name}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  {roles.map((role) => roleLabels[role]).join(', ')}
                </td>
                <td className={cell}>{email}</td>
                <td className={`${cell} whitespace-nowrap`}>
                  <AccountStateTag account={account} />
                </td>
                <td className={`${cell} whitespace-nowrap`}>
                  {last ? <ExactInstant at={last.lastSeenAt} /> : <span className="text-muted">—</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
