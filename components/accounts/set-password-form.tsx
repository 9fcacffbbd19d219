'use client';

import { Alert } from '#components/ui/alert.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { useActionForm } from '#components/ui/use-action-form.ts';
import { setPasswordAction } from '#lib/accounts/actions.ts';
import { PasswordFields } from './password-fields.tsx';

type Props = { token: string; name: string; email: string };

export function SetPasswordForm({ token, name, email }: Props) {
  const { formProps, failure, pending, value } = useActionForm(setPasswordAction);
  if (value)
    return (
      <Alert
        tone="success"
        live
        title="Đã đặt mật khẩu"
        action={<LinkButton href="/login">Đăng nhập</LinkButton>}
      >
        Đăng nhập bằng {value.email} và mật khẩu vừa đặt.
      </Alert>
    );
  const general = failure && Object.keys(failure.fields).length === 0 && failure.code !== 'passwordOwnName';
  return (
    <form {...formProps} className="flex flex-col items-start gap-4">
      <p>
        Đồng chí <strong>{name}</strong>, tài khoản <strong className="break-all">{email}</strong>.
      </p>
      {general ? (
        <Alert tone="error" live>
          {failure.message}
        </Alert>
      ) : null}
      <input type="hidden" name="token" value={token} />
      {/* So that the browser keeps the password under the right name. */}
      <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
      <PasswordFields failure={failure} />
      <SubmitButton pending={pending} pendingLabel="Đang lưu…">
        Đặt mật khẩu
      </SubmitButton>
    </form>
  );
}
