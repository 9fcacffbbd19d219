import type { Metadata } from 'next';
import { SetPasswordForm } from '#components/accounts/set-password-form.tsx';
import { Standalone } from '#components/shell/standalone.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { findLink } from '#lib/accounts/passwords.ts';
import { messageOf } from '#lib/errors.ts';

export const metadata: Metadata = { title: 'Đặt mật khẩu', robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

export default async function PasswordPage({ params }: Props) {
  const { token } = await params;
  const holder = await findLink(token);
  return (
    <Standalone>
      <div className="rounded-md border border-line bg-white p-5 sm:p-8">
        <h1 className="mb-4 text-2xl font-semibold">Đặt mật khẩu</h1>
        {holder ? (
          <SetPasswordForm token={token} name={holder.name} email={holder.email} />
        ) : (
          <div className="flex flex-col items-start gap-4">
            <p className="prose-width">{messageOf({ code: 'linkEnded' })}</p>
            <LinkButton href="/login">Về trang đăng nhập</LinkButton>
          </div>
        )}
      </div>
    </Standalone>
  );
}
