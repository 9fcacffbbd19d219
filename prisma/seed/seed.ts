import { now } from '#lib/clock.ts';
import { db, type Tx } from '#lib/db.ts';
import { loadDemo } from './demo/load.ts';
import { loadHistory } from './demo/load-history.ts';
import { loadProposals } from './demo/proposals.ts';
import { lockSeeding } from './lock.ts';
import { loadReference } from './reference/load.ts';

/** All of a part or nothing of it: the mark is written in the part's own transaction. */
async function part(key: string, load: (tx: Tx) => Promise<void>): Promise<void> {
  if (await db.seedMark.findUnique({ where: { key } })) return;
  await db.$transaction(
    async (tx) => {
      await lockSeeding(tx);
      // Another process may have loaded it while this one waited for the lock.
      if (await tx.seedMark.findUnique({ where: { key } })) return;
      await load(tx);
      await tx.seedMark.create({ data: { key, loadedAt: now() } });
    },
    { maxWait: 10_000, timeout: 180_000 },
  );
}

/** Loads what is not loaded yet; may be called at every start, and by several processes at once. */
export async function seed({ demo }: { demo: boolean }): Promise<void> {
  await part('reference-1', loadReference);
  if (!demo) return;
  await part('demo-1', loadDemo);
  await part('demo-2', loadHistory);
  await part('demo-3', loadProposals);
}
