import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '#prisma/client/client.ts';
import { databaseUrl } from './env.ts';
import { log } from './log.ts';

/** A client within a transaction. */
export type Tx = Prisma.TransactionClient;

const hotStatementMs = 15_000;

// `next dev` and the bundles of a build load this module again and again; what the first load opened is kept.
const kept: typeof globalThis & {
  nhipCauDb?: PrismaClient;
  nhipCauPool?: pg.Pool;
  nhipCauStatements?: Map<string, string>;
} = globalThis;

// The address is read at the first query, so that importing this file (as the build does) needs no settings.
function pool(): pg.Pool {
  if (kept.nhipCauPool === undefined || kept.nhipCauPool.ending) kept.nhipCauPool = openPool();
  return kept.nhipCauPool;
}

function openPool(): pg.Pool {
  // Half-open connections of a killed server are noticed by keep-alive; the pool replaces them.
  const opened = new pg.Pool({
    connectionString: databaseUrl(),
    max: 20,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // A connection that was lost while nobody used it is replaced; unheard, its error would end the process.
  opened.on('error', (error) => log.debug({ err: error }, 'database connection lost'));
  return opened;
}

const adapter = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => new PrismaPg(pool(), { disposeExternalPool: true }).connect(),
} as const;

export const db: PrismaClient = kept.nhipCauDb ?? connectLater();

function connectLater(): PrismaClient {
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
  kept.nhipCauDb = client;
  return client;
}

/**
 * One statement, prepared once on each connection, past the layers of the client: for the few that run with every
 * keystroke of somebody. It is a transaction of its own.
 */
export async function runHot<Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<Row[]> {
  kept.nhipCauStatements ??= new Map();
  const known = kept.nhipCauStatements;
  const name = known.get(text) ?? `hot-${known.size}`;
  known.set(text, name);
  const statement = { name, text, values, query_timeout: hotStatementMs };
  const { rows } = await pool().query<Row>(statement);
  return rows;
}
