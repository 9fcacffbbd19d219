import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { loadOrganisations } from '#prisma/seed/demo/load-set.ts';
import { seed } from '#prisma/seed/seed.ts';
import { useOwnDatabase } from './seed-database.ts';

let dropDatabase: () => Promise<void>;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase(`seed_load_${process.pid}`);
  await seed({ demo: true });
}, 60_000);

afterAll(async () => {
  await db.$disconnect();
  await dropDatabase();
});

it('a load of any size is added once', async () => {
  expect(await loadOrganisations(60)).toBe(60);
  expect(await loadOrganisations(75)).toBe(75);
  expect(await loadOrganisations(75)).toBe(75);
  const cycle = await db.reportingCycle.findFirstOrThrow({ where: { year: 2026 } });
  const where = { cycleId: cycle.id, receiver: { coordinator: true } };
  expect(await db.obligation.count({ where })).toBe(75);
  expect(await db.submission.count({ where: { receiptNumber: { startsWith: 'TN-2026-' } } })).toBe(
    cycle.receiptCount,
  );
});
