'use client';

import { signOut } from 'next-auth/react';

export function SignOutButton() {
  return (
    <button
      type="button"
      onClick={() => signOut({ callbackUrl: '/login' })}
      className="flex min-h-10 w-full items-center rounded px-2 text-left hover:bg-surface-strong"
    >
      Đăng xuất
    </button>
  );
}
