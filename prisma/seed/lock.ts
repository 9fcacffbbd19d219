import type { Tx } from '#lib/db.ts';

/** Any number; the same for all processes that seed. */
const seedLock = 7_031_945_001;

/** The lock of seeding within one database, held until the transaction ends. */
export async function lockSeeding(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`;
}
