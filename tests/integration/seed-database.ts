import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';

const migrations = new URL('../../prisma/migrations/', import.meta.url);

/** An empty database of this process's own on the test server, migrated; `db` works on it from now on. */
export async function useOwnDatabase(name: string): Promise<() => Promise<void>> {
  const server = env().DATABASE_URL;
  if (server === undefined) throw new Error('DATABASE_URL is not set');
  const address = new URL(server);
  address.pathname = `/${name}`;
  await run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await run(server, `CREATE DATABASE "${name}"`);
  for (const folder of readdirSync(migrations, { withFileTypes: true })) {
    if (folder.isDirectory())
      await run(address.href, readFileSync(new URL(`${folder.name}/migration.sql`, migrations), 'utf8'));
  }
  env().DATABASE_URL = address.href;
  return () => run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

/** How many rows each table has. */
export async function rowCounts(): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ name: string; rows: number }[]>`
    SELECT table_name AS name, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', table_name), true, true, '')))[1]::text::int AS rows
    FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
