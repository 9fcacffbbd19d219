import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
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
    if (folder.isDirectory()) await run(address.href, readFileSync(new URL(`${folder.name}/migration.sql`, migrations), 'utf8'));
  }
  env().DATABASE_URL = address.href;
  return () => run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
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
