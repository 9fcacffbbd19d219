import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

// Each test file has its own database and file store, so files neither wait for nor see each other.
const database = await freshDatabase();
const dataDir = mkdtempSync(join(tmpdir(), 'nhip-cau-test-'));
Object.assign(process.env, {
  DATABASE_URL: database.url,
  DATA_DIR: dataDir,
  AUTH_SECRET: 'a secret of the tests, and of nothing else',
});

afterAll(async () => {
  // Imported late: the client reads the settings above. The database goes with the server.
  const { db } = await import('#lib/db.ts');
  await db.$disconnect();
  rmSync(dataDir, { recursive: true, force: true });
});
