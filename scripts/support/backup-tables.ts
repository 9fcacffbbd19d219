import type pg from 'pg';

/**
 * Live state of running processes, or of people signed in: it would be wrong or harmful after a restore. Parts of
 * printed papers are made again when they are needed.
 */
const TRANSIENT = ['Session', 'RateLimiterFlexible', 'WorkerHeartbeat', 'PrintedPart'];

/** Filled by the migrations themselves, so not a sign of use. */
export const FILLED_BY_MIGRATIONS = 'AuditChain';

/** All tables of the application that a backup holds. */
export async function backedUpTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' AND tablename <> ALL ($1) ORDER BY 1`,
    [TRANSIENT],
  );
  return rows.map(({ name }) => name);
}

/** Which version of the structure a database has. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name || ' ' || checksum AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}
