import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot, runTool } from './tool.ts';

const directory = join(projectRoot, 'prisma/migrations');

export type Migration = { name: string; sql: string; checksum: string };

/** The migrations of this version, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(directory, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Brings the database to this version. Prisma's own command takes seconds, so it runs only when it has work. */
export async function migrate(url: string, signal?: AbortSignal): Promise<void> {
  if (await isUpToDate(url)) return;
  const args = ['node_modules/prisma/build/index.js', 'migrate', 'deploy'];
  await runTool('Cập nhật cấu trúc cơ sở dữ liệu', args, { env: { DATABASE_URL: url }, signal });
}

async function isUpToDate(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ applied: string }>(
      `SELECT migration_name || ' ' || checksum AS applied FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    const applied = new Set(rows.map((row) => row.applied));
    return readMigrations().every(({ name, checksum }) => applied.has(`${name} ${checksum}`));
  } catch {
    // No table yet, or anything else that Prisma explains better.
    return false;
  } finally {
    await client.end();
  }
}
