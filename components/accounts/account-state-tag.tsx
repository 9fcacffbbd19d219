import { CircleCheck, Hourglass, Lock } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { ManagedAccount } from '#lib/accounts/queries.ts';

/** Closed, never used, or in use. */
export function AccountStateTag({ account }: { account: Pick<ManagedAccount, 'disabledAt' | 'sessions'> }) {
  if (account.disabledAt) return <StatusTag icon={Lock}>Đã đóng</StatusTag>;
  return account.sessions.length === 0 ? (
    <StatusTag tone="warning" icon={Hourglass}>
      Chưa đăng nhập lần nào
    </StatusTag>
  ) : (
    <StatusTag tone="success" icon={CircleCheck}>
      Đang dùng
    </StatusTag>
  );
}
