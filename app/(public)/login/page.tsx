import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DemoAccounts } from '#components/accounts/demo-accounts.tsx';
import { SignInForm } from '#components/accounts/sign-in-form.tsx';
import { Standalone } from '#components/shell/standalone.tsx';
import { listDemoAccounts } from '#lib/accounts/queries.ts';
import { currentActor } from '#lib/auth.ts';
import { env } from '#lib/env.ts';
import { demoAccounts, demoPassword } from '#prisma/seed/demo/accounts.ts';

export const metadata: Metadata = { title: 'Đăng nhập' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Only addresses of this site: a link may not send people elsewhere after they signed in. */
function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  // As a browser reads it: without tabs and line breaks, and with a backslash as a slash.
  const here = 'http://here.invalid';
  return URL.parse(next, here)?.origin === here ? next : '/';
}

export default async function LoginPage({ searchParams }: Props) {
  const next = ownPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  const demo = env().DEMO;
  const accounts = demo ? await listDemoAccounts(demoAccounts.map(({ email }) => email)) : [];
  return (
    <Standalone demo={demo}>
      <div className="rounded-md border border-line bg-white p-5 sm:p-8">
        <h1 className="text-2xl font-semibold">Đăng nhập</h1>
        <p className="mt-2 mb-6 text-muted">
          Hệ thống báo cáo công tác đối ngoại nhân dân của các bộ, ngành, địa phương. Không nhập nội dung
          thuộc bí mật nhà nước.
        </p>
        <SignInForm next={next} />
        {demo ? <DemoAccounts accounts={accounts} password={demoPassword} /> : null}
      </div>
    </Standalone>
  );
}
