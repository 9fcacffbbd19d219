import { roleLabels } from '#lib/accounts/labels.ts';
import type { AccountSummary } from '#lib/accounts/queries.ts';

/** Shown on the sign-in page of a demonstration only. */
export function DemoAccounts({
  accounts,
  password,
}: {
  accounts: readonly AccountSummary[];
  password: string;
}) {
  return (
    <section aria-labelledby="demo-accounts" className="mt-8 border-t border-line pt-6">
      <h2 id="demo-accounts" className="text-lg font-semibold">
        Tài khoản dùng thử
      </h2>
      <p className="mt-1 text-muted">
        Mật khẩu chung: <code className="font-semibold text-ink">{password}</code>
      </p>
      <ul className="mt-3 divide-y divide-line">
        {accounts.map(({ email, organisation, roles }) => (
          <li key={email} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <code className="break-all">{email}</code>
            <span className="text-sm text-muted">
              {roles.map((role) => roleLabels[role]).join(', ')} · {organisation}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
