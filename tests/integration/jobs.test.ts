import { setTimeout as pause } from 'node:timers/promises';
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

test('a worker hears of a job at once, and gets it again when it failed', async () => {
  const seen: { id: string; at: number }[] = [];
  const both = new Promise<void>((resolve) => {
    void boss.work<{ printId: string }>('print', { pollingIntervalSeconds: 2 }, async ([job]) => {
      seen.push({ id: job?.data.printId ?? '', at: performance.now() });
      if (seen.length === 1) throw new Error('the first attempt fails');
      resolve();
    });
  });
  await db.$transaction((tx) => enqueue(tx, 'print', { printId: 'again' }));
  await Promise.race([both, pause(30_000)]);
  expect(seen.map(({ id }) => id)).toEqual(['again', 'again']);
});
