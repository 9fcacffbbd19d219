import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#prisma/client/client.ts';
import { databaseUrl } from './env.ts';

/** A client within a transaction. */
export type Tx = Prisma.TransactionClient;

// The address is read at the first query, so that importing this file (as the build does) needs no settings.
const adapter = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => open().connect(),
} as const;

function open(): PrismaPg {
  // Half-open connections of a killed server are noticed by keep-alive; the pool replaces them.
  return new PrismaPg({
    connectionString: databaseUrl(),
    max: 20,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
}

// `next dev` loads this module again and again; the pool of the first load is kept.
const kept: typeof globalThis & { nhipCauDb?: PrismaClient } = globalThis;

export const db: PrismaClient = kept.nhipCauDb ?? connectLater();

function connectLater(): PrismaClient {
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
  kept.nhipCauDb = client;
  return client;
}
