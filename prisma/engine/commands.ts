import pg from 'pg';
import { connectionOf } from './adapter.ts';
import { failureOf } from './failure.ts';

/** The one-shot commands of the native engine; the exit code says whether it worked. */
export async function runCommand(name: string | undefined, url: string): Promise<number> {
  // The CLI drops the first line of the engine's stderr, and reads the others as JSON.
  log('INFO', { message: `Starting schema engine CLI ${name}` });
  const target = connectionOf(url);
  try {
    if (name === 'can-connect-to-database') await query(target, 'SELECT 1');
    else if (name === 'create-database')
      await query(maintenance(target), `CREATE DATABASE ${quoted(target)}`);
    else if (name === 'drop-database') {
      await query(maintenance(target), `DROP DATABASE IF EXISTS ${quoted(target)} WITH (FORCE)`);
    } else return fail('P1013', `Unknown command ${name}.`);
    return 0;
  } catch (error) {
    return fail(prismaCode(error), failureOf(error).message);
  }
}

/** Creates the database of the url and returns its name. */
export async function createDatabase(url: string): Promise<string> {
  const target = connectionOf(url);
  await query(maintenance(target), `CREATE DATABASE ${quoted(target)}`);
  return target.database ?? '';
}

function maintenance(target: pg.ClientConfig): pg.ClientConfig {
  return { ...target, database: 'postgres' };
}

function quoted(target: pg.ClientConfig): string {
  return pg.escapeIdentifier(target.database ?? '');
}

async function query(config: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const CODES: Record<string, string> = {
  '28P01': 'P1000',
  '28000': 'P1000',
  '3D000': 'P1003',
  '42P04': 'P1009',
  '42501': 'P1010',
};

function prismaCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES[code] ?? 'P1001';
}

function fail(error_code: string, message: string): number {
  log('ERROR', { error_code, message });
  return 1;
}

function log(level: 'INFO' | 'ERROR', fields: Record<string, string>): void {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' };
  process.stderr.write(`${level === 'INFO' ? '' : '\n'}${JSON.stringify(line)}`);
}
