'use client';

import { createContext, lazy, type ReactNode, useContext, useMemo, useState } from 'react';
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
        <PartBoundary fallback={null}>
          <SignInAgain account={access.account} onClose={() => setOpen(false)} />
        </PartBoundary>
      ) : null}
    </AccountContext>
  );
}
