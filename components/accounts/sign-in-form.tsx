'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useState } from 'react';
import { Alert } from '#components/ui/alert.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextInput } from '#components/ui/field.tsx';
import { messageOf } from '#lib/errors.ts';

/** What next-auth answers: its own word for wrong credentials, or the text of a refusal of ours. */
function failureText(error: string): string {
  return error === 'CredentialsSignin' ? messageOf({ code: 'badCredentials' }) : error;
}

export function SignInForm({ next }: { next: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    setPending(true);
    setFailure(null);
    const answer = await signIn('credentials', {
      redirect: false,
      email: String(form.get('email')),
      password: String(form.get('password')),
    }).catch(() => undefined);
    if (answer?.ok) {
      window.location.assign(next);
      return;
    }
    setPending(false);
    setFailure(answer?.error ? failureText(answer.error) : messageOf({ code: 'unreachable' }));
  }

  return (
    <form method="post" onSubmit={onSubmit} className="flex flex-col gap-5">
      <noscript>
        <Alert tone="warning">Cần bật JavaScript trên trình duyệt để đăng nhập.</Alert>
      </noscript>
      {failure ? (
        <Alert tone="error" live>
          {failure}
        </Alert>
      ) : null}
      <TextInput
        label="Thư điện tử công vụ"
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
      />
      <TextInput
        label="Mật khẩu"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <div>
        <Button type="submit" pending={pending} pendingLabel="Đang đăng nhập…">
          Đăng nhập
        </Button>
      </div>
    </form>
  );
}
