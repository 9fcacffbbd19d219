'use client';

import { usePathname } from 'next/navigation';
import { Alert } from '#components/ui/alert.tsx';
import type { ActionFailure } from '#lib/action-result.ts';

/** Why a click had no effect; after an ended session with the way back in, from which one returns to this page. */
export function FailureAlert({ failure, className }: { failure: ActionFailure; className?: string }) {
  const pathname = usePathname();
  return (
    <Alert
      tone="error"
      live
      {...(className ? { className } : {})}
      action={
        failure.code === 'signedOut' ? (
          <a href={`/login?next=${encodeURIComponent(pathname)}`} className="link font-semibold">
            Đăng nhập lại
          </a>
        ) : null
      }
    >
      <p>{failure.message}</p>
    </Alert>
  );
}
