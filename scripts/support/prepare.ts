import { say } from './operator.ts';

/** Loads reference and demo data, and forgets workers that died. Runs once the client and the tables are there. */
export async function prepareData({
  demo,
  ownDatabase,
}: {
  demo: boolean;
  ownDatabase: boolean;
}): Promise<{ hasAdministrator: boolean }> {
  const { db } = await import('#lib/db.ts');
  const { seed } = await import('#prisma/seed/seed.ts');
  try {
    await seed({ demo });
    // With a shared database other workers may live; they say so again within seconds anyway.
    if (ownDatabase) await db.workerHeartbeat.deleteMany();
    const administrators = await db.account.count({
      where: { roles: { has: 'administrator' }, disabledAt: null },
    });
    return { hasAdministrator: administrators > 0 };
  } finally {
    await db.$disconnect();
  }
}

/** What a person needs to go on: the address, and who may sign in. */
export async function sayWelcome({
  port,
  demo,
  hasAdministrator,
}: {
  port: number;
  demo: boolean;
  hasAdministrator: boolean;
}): Promise<void> {
  say('');
  say(`Nhịp Cầu đã sẵn sàng: http://localhost:${port}`);
  if (demo) {
    const { demoAccounts, demoPassword } = await import('#prisma/seed/demo/accounts.ts');
    say(`Tài khoản dùng thử (mật khẩu ${demoPassword}), dữ liệu chỉ để minh hoạ:`);
    const { db } = await import('#lib/db.ts');
    const { roleLabels } = await import('#lib/accounts/labels.ts');
    const organisations = await db.organisation.findMany({ select: { key: true, name: true } });
    const names = new Map(organisations.map(({ key, name }) => [key, name]));
    const width = Math.max(...demoAccounts.map(({ email }) => email.length));
    for (const { email, roles, organisation } of demoAccounts) {
      const duties = roles.map((role) => roleLabels[role]).join(', ');
      say(`  ${email.padEnd(width)}  ${duties} — ${names.get(organisation) ?? organisation}`);
    }
  } else if (!hasAdministrator) {
    say('Chưa có tài khoản quản trị: hãy chạy `npm run admin:create` ở một cửa sổ khác.');
  }
  say('');
}
