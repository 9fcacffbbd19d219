import { createWriteStream, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { s3Settings } from '#lib/env.ts';
import { appliedMigrations, backedUpTables } from './backup-tables.ts';
import { dataPaths } from './data-dir.ts';

export const BACKUP_FORMAT = 'nhip-cau-backup-1';

export type BackupCounts = { rows: number; files: number };

const PAGE = 500;
const STORED_FILE = /^[0-9a-f]{64}$/;

/**
 * Writes everything into one gzip file of lines: a header, every row as JSON, every stored file as base64, and a
 * last line with the counts, by which a cut file is noticed. It appears under its name only when complete. Files in
 * a bucket are not in it: the bucket is backed up by its own means, and the header says that it is needed.
 */
export async function writeBackup(url: string, dataDir: string, path: string): Promise<BackupCounts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const counts = { rows: 0, files: 0 };
  const unfinished = `${path}.part`;
  try {
    const source = Readable.from(lines(client, dataDir, counts), { objectMode: true });
    await pipeline(source, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    renameSync(unfinished, path);
    return counts;
  } finally {
    rmSync(unfinished, { force: true });
    await client.end();
  }
}

async function* lines(client: pg.Client, dataDir: string, counts: BackupCounts): AsyncGenerator<string> {
  // One snapshot of all tables, while the application goes on writing.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  yield `${JSON.stringify({ format: BACKUP_FORMAT, at: new Date().toISOString(), migrations: await appliedMigrations(client), bucket: s3Settings() !== null })}\n`;
  for (const table of await backedUpTables(client)) {
    for await (const row of rowsOf(client, table)) {
      counts.rows += 1;
      yield `row\t${table}\t${row}\n`;
    }
  }
  // Stored files are named by their content and never change: those of the snapshot are all still there.
  for (const [name, file] of storedFiles(dataDir)) {
    counts.files += 1;
    yield `file\t${name}\t${readFileSync(file).toString('base64')}\n`;
  }
  yield `end\t${counts.rows}\t${counts.files}\n`;
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<string> {
  await client.query(
    `DECLARE page NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${pg.escapeIdentifier(table)} AS t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PAGE} FROM page`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield row;
  }
  await client.query('CLOSE page');
}

function storedFiles(dataDir: string): [string, string][] {
  const { files } = dataPaths(dataDir);
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && STORED_FILE.test(entry.name))
    .map((entry) => [entry.name, join(entry.parentPath, entry.name)]);
}
