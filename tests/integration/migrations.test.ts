import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { readMigrations } from '#scripts/support/migrate.ts';
import { captureTool } from '#scripts/support/tool.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/fresh-database.ts';

const databases: TestDatabase[] = [];

afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase({ empty: true });
  databases.push(database);
  return database;
}

const prisma = (url: string, ...args: string[]) =>
  captureTool(['node_modules/prisma/build/index.js', ...args], { env: { DATABASE_URL: url } });

test('OPS-4 the migrations, folded together, equal the schema', async () => {
  const { url } = await emptyDatabase();
  const deployed = await prisma(url, 'migrate', 'deploy');
  expect(deployed.code, deployed.output).toBe(0);
  for (const from of [['--from-config-datasource'], ['--from-migrations', 'prisma/migrations']]) {
    const diff = await prisma(
      url,
      'migrate',
      'diff',
      ...from,
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    );
    expect(diff.code, diff.output).toBe(0);
  }
  const status = await prisma(url, 'migrate', 'status');
  expect(status.output).toContain('Database schema is up to date');
});

test('records the same checksums as the quick look at the start computes', async () => {
  const { url } = await emptyDatabase();
  await prisma(url, 'migrate', 'deploy');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations ORDER BY 1',
  );
  await client.end();
  expect(rows).toEqual(readMigrations().map(({ name, checksum }) => ({ name, checksum })));
});

test('says in one line that there is no database', async () => {
  const { code, output } = await prisma('', 'migrate', 'status');
  expect(code).toBe(1);
  expect(output.trim()).toBe(
    'Chưa có cơ sở dữ liệu: đặt DATABASE_URL, hoặc chạy `npm start` ở cửa sổ khác trước.',
  );
});
