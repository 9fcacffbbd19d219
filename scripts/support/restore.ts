import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { z } from 'zod';
import { s3Settings } from '#lib/env.ts';
import { storeFile } from '#lib/files.ts';
import { BACKUP_FORMAT, type BackupCounts } from './backup.ts';
import { appliedMigrations, backedUpTables, FILLED_BY_MIGRATIONS } from './backup-tables.ts';
import { OperatorError, systemReason } from './operator.ts';

const header = z.object({
  format: z.literal(BACKUP_FORMAT),
  at: z.string(),
  migrations: z.array(z.string()),
  bucket: z.boolean().default(false),
});
const BATCH_CHARACTERS = 4_000_000;

/** Loads a backup into a migrated but otherwise empty database: all of it or nothing. */
export async function readBackup(url: string, path: string): Promise<BackupCounts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await assertEmpty(client);
    await suspendGuards(client);
    const counts = await load(client, path);
    await resumeGuards(client);
    // A print that was under way belongs to no queue here; as failed, people can ask for it again.
    await client.query(
      `UPDATE "PrintedDocument" SET status = 'failed' WHERE status IN ('queued', 'rendering')`,
    );
    await client.query('COMMIT');
    return counts;
  } finally {
    await client.end();
  }
}

async function assertEmpty(client: pg.Client): Promise<void> {
  for (const table of await backedUpTables(client)) {
    if (table === FILLED_BY_MIGRATIONS) continue;
    const { rowCount } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} LIMIT 1`);
    if (rowCount !== 0) {
      throw new OperatorError(
        'Chỉ phục hồi vào nơi còn trống: nơi này đã có dữ liệu. Hãy dùng DATA_DIR hoặc DATABASE_URL khác.',
      );
    }
  }
  await client.query(`DELETE FROM ${pg.escapeIdentifier(FILLED_BY_MIGRATIONS)}`);
}

async function load(client: pg.Client, path: string): Promise<BackupCounts> {
  const counts = { rows: 0, files: 0 };
  let expected: string | undefined;
  let batch: { table: string; rows: string[]; size: number } | undefined;
  const flush = async () => {
    if (batch === undefined) return;
    const table = pg.escapeIdentifier(batch.table);
    const rows = `[${batch.rows.join(',')}]`;
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [rows],
    );
    batch = undefined;
  };
  let first = true;
  for await (const line of linesOf(path)) {
    if (first) {
      await assertSameVersion(client, line);
      first = false;
      continue;
    }
    const [kind, name = '', content = ''] = line.split('\t', 3);
    if (kind === 'row') {
      if (batch?.table !== name || batch.size > BATCH_CHARACTERS) await flush();
      batch ??= { table: name, rows: [], size: 0 };
      batch.rows.push(content);
      batch.size += content.length;
      counts.rows += 1;
    } else if (kind === 'file') {
      const stored = await storeFile(Buffer.from(content, 'base64'));
      if (stored !== name) throw new OperatorError(`Bản sao lưu bị hỏng: tệp ${name} đã thay đổi.`);
      counts.files += 1;
    } else if (kind === 'end') expected = line;
  }
  await flush();
  if (expected !== `end\t${counts.rows}\t${counts.files}`) {
    throw new OperatorError('Bản sao lưu bị hỏng: thiếu phần cuối. Không có gì được phục hồi.');
  }
  return counts;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const plain = source.pipe(createGunzip());
  source.once('error', (error) => plain.destroy(error));
  // Told below by errored; unheard it would end the process.
  plain.on('error', () => undefined);
  try {
    yield* createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY });
    if (plain.errored) throw plain.errored;
  } catch (error) {
    throw new OperatorError(`Không đọc được bản sao lưu ${path}: ${systemReason(error)}.`);
  }
}

async function assertSameVersion(client: pg.Client, line: string): Promise<void> {
  const parsed = header.safeParse(line.startsWith('{') ? JSON.parse(line) : undefined);
  if (!parsed.success) throw new OperatorError('Tệp này không phải bản sao lưu của Nhịp Cầu.');
  if (parsed.data.bucket && s3Settings() === null) {
    throw new OperatorError(
      'Tệp của bản sao lưu này nằm trong kho S3: hãy đặt S3_ENDPOINT, S3_BUCKET và khóa của kho (đã phục hồi) rồi chạy lại.',
    );
  }
  const here = await appliedMigrations(client);
  if (here.join() !== parsed.data.migrations.join()) {
    throw new OperatorError(
      'Bản sao lưu thuộc phiên bản khác: hãy phục hồi bằng đúng phiên bản đã sao lưu rồi nâng cấp.',
    );
  }
}

// The rows come with their hashes and in no particular order: triggers must not chain them anew, and references
// are checked when all rows are there. Both need only the owner of the tables, no superuser.
async function suspendGuards(client: pg.Client): Promise<void> {
  for (const { table, name } of await foreignKeys(client)) {
    await client.query(
      `ALTER TABLE ${table} ALTER CONSTRAINT ${pg.escapeIdentifier(name)} DEFERRABLE INITIALLY DEFERRED`,
    );
  }
  await eachTable(client, 'DISABLE TRIGGER USER');
}

async function resumeGuards(client: pg.Client): Promise<void> {
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  for (const { table, name } of await foreignKeys(client)) {
    await client.query(`ALTER TABLE ${table} ALTER CONSTRAINT ${pg.escapeIdentifier(name)} NOT DEFERRABLE`);
  }
  await eachTable(client, 'ENABLE TRIGGER USER');
}

async function eachTable(client: pg.Client, change: string): Promise<void> {
  for (const table of await backedUpTables(client))
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(table)} ${change}`);
}

async function foreignKeys(client: pg.Client): Promise<{ table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  return rows;
}
