import { z } from 'zod';
import { accountEmail, accountName, newPassword } from '#lib/accounts/schema.ts';
import { asker } from './support/ask.ts';
import { ensureClient } from './support/build.ts';
import { withDatabase } from './support/database.ts';
import { command, OperatorError, say } from './support/operator.ts';

const account = z.object({ email: accountEmail, name: accountName, password: newPassword });

await command(async () => {
  await ensureClient();
  const { email, name, password } = await askAccount();
  return withDatabase(() => createAdministrator(email, name, password));
});

async function askAccount(): Promise<z.infer<typeof account>> {
  const ask = asker();
  try {
    const email = await ask.line('Thư điện tử: ');
    const name = await ask.line('Họ và tên: ');
    const password = await ask.secret('Mật khẩu (ít nhất 12 ký tự): ');
    if ((await ask.secret('Nhập lại mật khẩu: ')) !== password)
      throw new OperatorError('Hai lần nhập mật khẩu khác nhau.');
    const parsed = account.safeParse({ email, name, password });
    if (!parsed.success) throw new OperatorError(parsed.error.issues.map((issue) => issue.message).join(' '));
    return parsed.data;
  } finally {
    ask.close();
  }
}

async function createAdministrator(email: string, name: string, password: string): Promise<number> {
  const { db } = await import('#lib/db.ts');
  const { now } = await import('#lib/clock.ts');
  const { hashPassword } = await import('#lib/accounts/mutations.ts');
  const coordinator = await db.organisation
    .findFirst({ where: { coordinator: true }, select: { id: true, name: true } })
    .catch(() => null);
  if (coordinator === null) throw new OperatorError('Chưa có dữ liệu: hãy chạy `npm start` một lần trước.');
  if (password.toLowerCase().includes(email))
    throw new OperatorError('Mật khẩu không được chứa thư điện tử.');
  const passwordHash = await hashPassword(password);
  const at = now();
  const created = await db.$transaction(async (tx) => {
    if (await tx.account.findUnique({ where: { email }, select: { id: true } })) return false;
    const { id } = await tx.account.create({
      data: {
        email,
        name,
        organisationId: coordinator.id,
        roles: ['administrator'],
        passwordHash,
        createdAt: at,
      },
      select: { id: true },
    });
    // Nobody is signed in: the operator of the machine acts, and the log says so.
    await tx.auditEntry.create({
      data: {
        at,
        actorName: 'Người vận hành (dòng lệnh)',
        organisationId: coordinator.id,
        action: 'account.created',
        subjectType: 'account',
        subjectId: id,
        details: { email, roles: ['administrator'] },
      },
      select: { id: true },
    });
    return true;
  });
  await db.$disconnect();
  if (!created) throw new OperatorError(`Đã có tài khoản ${email}.`);
  say(`Đã tạo tài khoản quản trị ${email} thuộc ${coordinator.name}.`);
  return 0;
}
