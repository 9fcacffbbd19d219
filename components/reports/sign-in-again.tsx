'use client';

import { signIn } from 'next-auth/react';
import { useRef, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { messageOf } from '#lib/errors.ts';
import type { PageAccount } from './page-account.ts';
import { queueOf } from './save-queue/the-queue.ts';

interface SignInAgainProps {
  account: PageAccount;
  onClose: () => void;
}

function failureText(error: string | null | undefined): string {
  if (!error) return messageOf({ code: 'unreachable' });
  return error === 'CredentialsSignin' ? messageOf({ code: 'badCredentials' }) : error;
}

/** Renews the session of the same account; what waits in its queue then goes on by itself. */
export default function SignInAgain({ account, onClose }: SignInAgainProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  async function renew(form: FormData): Promise<void> {
    setFailure(null);
    const { email } = account;
    const password = String(form.get('password'));
    const answer = await signIn('credentials', { redirect: false, email, password }).catch(() => undefined);
    if (answer?.ok) {
      queueOf(account.id).signedIn();
      onClose();
      return;
    }
    setFailure(failureText(answer?.error));
    field.current?.focus();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Đăng nhập lại"
      description="Phiên đăng nhập đã kết thúc. Nội dung vừa nhập vẫn còn trên trang và sẽ được lưu ngay sau khi đăng nhập."
      closeLabel="Để sau"
      formAction={renew}
      actions={<SubmitButton pendingLabel="Đang đăng nhập…">Đăng nhập</SubmitButton>}
    >
      {failure ? (
        <Alert tone="error" live>
          {failure}
        </Alert>
      ) : null}
      <TextInput
        label="Tài khoản"
        name="email"
        type="email"
        value={account.email}
        autoComplete="username"
        readOnly
      />
      <TextInput
        ref={field}
        label="Mật khẩu"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
    </Dialog>
  );
}
