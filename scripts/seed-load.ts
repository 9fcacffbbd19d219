import { parseArgs } from 'node:util';
import { withDatabase } from './support/database.ts';
import { command, OperatorError, say } from './support/operator.ts';

export { loadOrganisations } from '#prisma/seed/demo/load-set.ts';

function wanted(): number {
  const { values } = parseArgs({ options: { organisations: { type: 'string' } }, strict: false });
  const count = Number(String(values.organisations));
  if (!Number.isInteger(count) || count < 1 || count > 100_000)
    throw new OperatorError('Cách dùng: npm run seed:load -- --organisations 3400 (từ 1 đến 100000).');
  return count;
}

/** Never into a database that somebody works in for real. */
async function assertDemonstration(): Promise<void> {
  const { db } = await import('#lib/db.ts');
  const mark = await db.seedMark.findUnique({ where: { key: 'demo-1' } }).catch(() => null);
  if (mark === null) {
    throw new OperatorError(
      'Cơ sở dữ liệu này chưa có dữ liệu minh họa: hãy chạy `npm start` với DEMO=1 một lần trước.',
    );
  }
}

if (import.meta.main) {
  await command(async () => {
    const count = wanted();
    await withDatabase(async () => {
      const { db } = await import('#lib/db.ts');
      const { loadOrganisations } = await import('#prisma/seed/demo/load-set.ts');
      try {
        await assertDemonstration();
        const started = Date.now();
        await loadOrganisations(count, (done) => say(`${done}/${count} cơ quan`));
        say(`Xong sau ${((Date.now() - started) / 1000).toFixed(1)} giây.`);
      } finally {
        await db.$disconnect();
      }
    });
    return 0;
  });
}
