import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const root = dirname(fileURLToPath(import.meta.url));

// Before the export: Prisma looks for its engine, and phones home, as soon as the configuration is known.
process.env.PRISMA_SCHEMA_ENGINE_BINARY = join(root, 'prisma/engine/schema-engine');
process.env.CHECKPOINT_DISABLE = '1';

export default defineConfig({
  schema: join(root, 'prisma/schema.prisma'),
  migrations: { path: join(root, 'prisma/migrations') },
  datasource: { url: databaseUrl() },
});

/** Everything but generate, format and the like needs a database; Prisma itself would speak of this file. */
function databaseUrl(): string | undefined {
  const url = process.env.DATABASE_URL || embeddedUrl();
  if (url === undefined && process.argv.some((word) => word === 'migrate' || word === 'db')) {
    process.stderr.write(
      'Chưa có cơ sở dữ liệu: đặt DATABASE_URL, hoặc chạy `npm start` ở cửa sổ khác trước.\n',
    );
    process.exit(1);
  }
  return url;
}

/** The embedded database of this data directory, from the file that it leaves while it runs. */
function embeddedUrl(): string | undefined {
  const file = join(resolve(root, process.env.DATA_DIR ?? '.data'), 'database.json');
  if (!existsSync(file)) return undefined;
  const connection: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof connection !== 'object' || connection === null) return undefined;
  if (!('url' in connection && typeof connection.url === 'string')) return undefined;
  return 'pid' in connection && isRunning(Number(connection.pid)) ? connection.url : undefined;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
