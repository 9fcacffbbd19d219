'use client';

import { createContext, lazy, type ReactNode, useContext, useMemo, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { PartBoundary } from '#components/ui/part-boundary.tsx';
import type { PageAccount } from './page-account.ts';
import { QueueRunner } from './queue-runner.tsx';

interface SignInAgainAccess {
  account: PageAccount;
  /** Opens the dialog in which this account signs in again without leaving the page. */
  signInAgain: () => void;
}

const AccountContext = createContext<SignInAgainAccess | null>(null);
const SignInAgain = lazy(() => import('./sign-in-again.tsx'));

/** The dialog could not be loaded; what was typed waits in the browser. */
function SignInElsewhere() {
  return (
    <Alert tone="warning" live title="Không mở được ô đăng nhập trên trang này.">
      <a href="/login" target="_blank" rel="noreferrer" className="link">
        Đăng nhập ở cửa sổ mới
      </a>{' '}
      rồi trở lại đây; nội dung sẽ tự lưu.
    </Alert>
  );
}

export function useSignInAgain(): SignInAgainAccess | null {
  return useContext(AccountContext);
}

/** Around all pages of somebody signed in: delivers what closed tabs left, and lets an ended session be renewed here. */
export function AccountProvider({ account, children }: { account: PageAccount; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const { id, email, name } = account;
  const access = useMemo(
    () => ({ account: { id, email, name }, signInAgain: () => setOpen(true) }),
    [id, email, name],
  );
  return (
    <AccountContext value={access}>
      {children}
      <QueueRunner accountId={id} />
      {open ? (
        <PartBoundary fallback={null} failed={<SignInElsewhere />}>
          <SignInAgain account={access.account} onClose={() => setOpen(false)} />
        </PartBoundary>
      ) : null}
    </AccountContext>
  );
}
