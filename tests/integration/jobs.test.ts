import type { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db.ts';
import { enqueue, startBoss } from '#lib/jobs.ts';

let boss: PgBoss;

beforeAll(async () => {
  boss = await startBoss();
});

afterAll(() => boss.stop());

test('a job exists when its transaction commits, and never otherwise', async () => {
  await db.$transaction((tx) => enqueue(tx, 'print', { printId: 'committed' }));
  await expect(
    db.$transaction(async (tx) => {
      await enqueue(tx, 'print', { printId: 'rolled back' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const jobs = await boss.fetch<{ printId: string }>('print', { batchSize: 10 });
  expect(jobs.map(({ data }) => data.printId)).toEqual(['committed']);
  await boss.complete(
    'print',
    jobs.map(({ id }) => id),
  );
});

test.each([
  { name: 'print', lost: 'printLost', data: { printId: 'deadly' } },
  { name: 'import', lost: 'importLost', data: { importId: 'deadly' } },
] as const)('RENDER-5 a $name that no worker survives ends among the lost', async ({ name, lost, data }) => {
  await boss.send(name, data);
  for (let tries = 0; tries < 4; tries += 1) {
    const [job] = await boss.fetch(name);
    expect(job?.data).toEqual(data);
    await boss.fail(name, job?.id ?? '');
  }
  expect(await boss.fetch(name)).toEqual([]);
  const [ended] = await boss.fetch(lost);
  expect(ended?.data).toEqual(data);
});

test('a worker hears of a job at once, and gets it again when it failed', async () => {
  const seen: string[] = [];
  const both = new Promise<void>((resolve) => {
    void boss.work<{ printId: string }>(
      'print',
      { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
      async ([job]) => {
        seen.push(job?.data.printId ?? '');
        if (seen.length === 1) throw new Error('the first attempt fails');
        resolve();
      },
    );
  });
  await db.$transaction((tx) => enqueue(tx, 'print', { printId: 'again' }));
  await both;
  expect(seen).toEqual(['again', 'again']);
});
