import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseUrl, env } from '#lib/env.ts';
import { readStoredFile, storeFile } from '#lib/files.ts';
import { verifyAudit } from '#scripts/support/audit-chains.ts';
import { writeBackup } from '#scripts/support/backup.ts';
import { backedUpTables } from '#scripts/support/backup-tables.ts';
import { migrate } from '#scripts/support/migrate.ts';
import { readBackup } from '#scripts/support/restore.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';
import { freshDatabase } from '#tests/support/fresh-database.ts';

const directory = mkdtempSync(join(tmpdir(), 'nhip-cau-backup-'));
const path = join(directory, 'whole.backup.gz');
let file = '';

beforeAll(async () => {
  const drafter = await actorIn('51', 'drafter');
  const leader = await actorIn('51', 'leader');
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  await send(leader, reportId);
  file = await storeFile(Buffer.from('a printed paper'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a backup restores every row and every file, and the audit chain stays intact', async () => {
  const counts = await writeBackup(databaseUrl(), env().DATA_DIR, path);
  expect(counts.files).toBe(1);
  rmSync(join(env().DATA_DIR, 'files'), { recursive: true });

  const target = await freshDatabase({ empty: true });
  await migrate(target.url);
  expect(await readBackup(target.url, path)).toEqual(counts);
  expect(await contents(target.url)).toEqual(await contents(databaseUrl()));
  expect((await verifyAudit(target.url)).faults).toEqual([]);
  expect((await readStoredFile(file)).toString()).toBe('a printed paper');

  await expect(readBackup(target.url, path)).rejects.toThrow('đã có dữ liệu');
  const client = new pg.Client({ connectionString: target.url });
  await client.connect();
  await expect(client.query('DELETE FROM "Submission"')).rejects.toThrow('immutable');
  await client.end();
  await target.drop();
});

test('a cut or foreign file restores nothing', async () => {
  await writeBackup(databaseUrl(), env().DATA_DIR, path);
  const whole = readFileSync(path);
  const target = await freshDatabase({ empty: true });
  await migrate(target.url);
  const before = await contents(target.url);
  const cut = join(directory, 'cut.gz');
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 2)));
  await expect(readBackup(target.url, cut)).rejects.toThrow('Không đọc được bản sao lưu');
  writeFileSync(cut, 'no gzip at all');
  await expect(readBackup(target.url, cut)).rejects.toThrow('Không đọc được bản sao lưu');
  expect(await contents(target.url)).toEqual(before);
  expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  await target.drop();
});

async function contents(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const found: Record<string, string> = {};
  for (const table of await backedUpTables(client)) {
    const { rows } = await client.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${pg.escapeIdentifier(table)} AS t`,
    );
    found[table] = rows[0]?.digest;
  }
  await client.end();
  return found;
}
