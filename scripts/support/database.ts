import { readFileSync } from 'node:fs';
import pg from 'pg';
import { env } from '#lib/env.ts';
import { dataPaths, takeDataDir } from './data-dir.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { endLeftovers } from './leftovers.ts';
import { OperatorError, systemReason } from './operator.ts';
import { processCommand } from './running.ts';

/** For commands that run once: DATABASE_URL, else the running embedded server, else one started for the duration. */
export async function withDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL !== undefined) {
    await assertReachable(DATABASE_URL);
    return work(DATABASE_URL);
  }
  const running = runningEmbeddedUrl(DATA_DIR);
  if (running !== undefined) return work(use(running));
  const lock = takeDataDir(DATA_DIR);
  try {
    await endLeftovers(DATA_DIR);
    const server = await startEmbeddedPostgres(DATA_DIR);
    try {
      return await work(use(server.url));
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

/** The address of the embedded server of this data directory, while it runs. */
export function runningEmbeddedUrl(dataDir: string): string | undefined {
  try {
    const connection: unknown = JSON.parse(readFileSync(dataPaths(dataDir).connection, 'utf8'));
    if (typeof connection !== 'object' || connection === null) return undefined;
    if (!('url' in connection && 'pid' in connection)) return undefined;
    if (typeof connection.url !== 'string' || typeof connection.pid !== 'number') return undefined;
    return processCommand(connection.pid).includes(dataPaths(dataDir).postgres) ? connection.url : undefined;
  } catch {
    return undefined;
  }
}

/** Says in one line, and without the password, that a server cannot be used. */
export async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (error) {
    const { host, pathname } = new URL(url);
    const first = error instanceof AggregateError ? error.errors[0] : error;
    throw new OperatorError(
      `Không kết nối được PostgreSQL ở ${host}${pathname} (DATABASE_URL): ${reasonOf(first)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && /timeout/i.test(error.message)) return 'quá thời gian chờ';
  if (error instanceof Error && !('code' in error)) return error.message;
  return systemReason(error);
}

// Prisma and pg-boss read the address through lib/env.ts, as in the web and the worker.
function use(url: string): string {
  process.env.DATABASE_URL = url;
  env().DATABASE_URL = url;
  return url;
}
