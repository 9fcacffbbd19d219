import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Discrete settings: with a connection string the shadow database would silently be the main one. */
export function connectionOf(url: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  return {
    host: decodeURIComponent(hostname),
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
    ssl: ['require', 'verify-ca', 'verify-full'].includes(searchParams.get('sslmode') ?? '')
      ? true
      : undefined,
  };
}

/** The migration adapter that the schema engine talks to. */
export function migrationAdapter(url: string) {
  const main = connectionOf(url);
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(main),
    connectToShadowDb: () => openShadow(main),
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

// One connection, so that session state (search_path, advisory lock) holds from call to call.
async function open(config: pg.PoolConfig, release?: () => Promise<void>): Promise<SqlDriverAdapter> {
  const { pool, restore } = internalCharPool({ ...config, max: 1 });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => restore(await queryRaw(query)),
    // The adapter's own version cuts a script at every semicolon, even inside a function body.
    executeScript: async (script: string) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    },
    dispose: async () => {
      await pool.end();
      await release?.();
    },
  });
}

// adapter-pg refuses the catalogue's "char" type: it travels as text, and is named Character afterwards.
function internalCharPool(config: pg.PoolConfig) {
  const columns = new WeakMap<object, number[]>();
  const pool = new pg.Pool(config);
  const query = pool.query.bind(pool);
  const disguise = async (request: pg.QueryArrayConfig) => {
    const result = await query(request);
    // A script of several statements gives a list of results, which nobody reads.
    if (Array.isArray(result)) return result;
    const chars = result.fields.filter((field) => field.dataTypeID === INTERNAL_CHAR);
    columns.set(
      result.rows,
      chars.map((field) => result.fields.indexOf(field)),
    );
    for (const field of chars) field.dataTypeID = TEXT;
    return result;
  };
  const restore = (result: SqlResultSet): SqlResultSet => {
    for (const index of columns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return { pool: Object.assign(pool, { query: disguise }), restore };
}

async function openShadow(main: pg.PoolConfig): Promise<SqlDriverAdapter> {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await administer(main, `CREATE DATABASE "${database}" TEMPLATE template0`);
  return open({ ...main, database }, () => administer(main, `DROP DATABASE "${database}" WITH (FORCE)`));
}

async function administer(config: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
