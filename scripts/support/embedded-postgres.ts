import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataPaths, writeWhole } from './data-dir.ts';
import { OperatorError } from './operator.ts';
import { freePort, isPortFree } from './ports.ts';
import { type PostgresProgram, postgresOwner, postgresProgram } from './postgres-binaries.ts';
import { until } from './running.ts';

const SUPERUSER = 'nhipcau';
const DATABASE = 'nhipcau';
// Without the machine's locale and PG* settings.
const plainEnvironment = { PATH: process.env.PATH, NODE_ENV: 'production', LC_ALL: 'C', TZ: 'UTC' } as const;
const LOG_LIMIT = 20_000_000;

export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
  kill(): void;
};

/** Starts the server of this data directory, which the caller owns and in which no other server runs. */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const paths = dataPaths(dataDir);
  const owner = postgresOwner(paths.postgres);
  const program = await postgresProgram(owner);
  const password = keptPassword(paths.postgresPassword);
  if (!existsSync(join(paths.postgres, 'PG_VERSION'))) {
    await initialise(paths.postgres, program, owner, paths.postgresPassword);
  }
  const port = await keptPort(paths.connection);
  const server = launch(paths, program, port, settings);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await ready(server, paths);
  const url = `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  writeWhole(paths.connection, JSON.stringify({ url, port, pid: server.pid }));
  return {
    url,
    pid: server.pid ?? 0,
    ended,
    stop: async () => {
      // SIGINT is PostgreSQL's fast shutdown: sessions are ended, the data files are left clean.
      server.kill('SIGINT');
      await ended;
      rmSync(paths.connection, { force: true });
    },
    kill: () => {
      server.kill('SIGKILL');
    },
  };
}

function launch(
  paths: ReturnType<typeof dataPaths>,
  program: PostgresProgram,
  port: number,
  settings: Record<string, string>,
) {
  const { file, prefix } = program('postgres');
  const options = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    ...settings,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(paths.postgresLog) && statSync(paths.postgresLog).size > LOG_LIMIT)
    truncateSync(paths.postgresLog);
  const log = openSync(paths.postgresLog, 'a', 0o600);
  // Its own process group: Ctrl-C reaches the supervisor alone, which stops the web first.
  const server = spawn(file, [...prefix, '-D', paths.postgres, ...flags], {
    cwd: paths.root,
    detached: true,
    stdio: ['ignore', log, log],
    env: plainEnvironment,
  });
  closeSync(log);
  return server;
}

async function ready(server: ChildProcess, paths: ReturnType<typeof dataPaths>): Promise<void> {
  let failed = false;
  server.once('exit', () => {
    failed = true;
  });
  server.once('error', () => {
    failed = true;
  });
  // Recovery after a crash may take as long as it takes; only an exit ends the wait.
  await until(
    () => failed || postmasterStatus(paths.postgres, server.pid) === 'ready',
    Number.POSITIVE_INFINITY,
  );
  if (failed) throw new OperatorError(`PostgreSQL kèm theo không khởi động được; xem ${paths.postgresLog}.`);
}

function postmasterStatus(directory: string, pid: number | undefined): string | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid ? lines[7]?.trim() : undefined;
  } catch {
    return undefined;
  }
}

// Made beside its place and then renamed, so that a killed initdb leaves nothing that looks like a database.
async function initialise(
  directory: string,
  program: PostgresProgram,
  owner: ReturnType<typeof postgresOwner>,
  passwordFile: string,
) {
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (owner !== null) chownSync(unfinished, owner.uid, owner.gid);
  const { file, prefix } = program('initdb');
  const flags = [
    `--pgdata=${unfinished}`,
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--username=${SUPERUSER}`,
  ];
  if (owner !== null) chownSync(passwordFile, owner.uid, owner.gid);
  const initdb = spawn(file, [...prefix, ...flags, `--pwfile=${passwordFile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: plainEnvironment,
  });
  let complaint = '';
  initdb.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    initdb.once('error', reject).once('close', resolve),
  );
  if (owner !== null) chownSync(passwordFile, 0, 0);
  if (code !== 0) {
    throw new OperatorError(
      `Không tạo được cơ sở dữ liệu kèm theo: ${complaint.trim().replaceAll('\n', ' ')}`,
    );
  }
  rmSync(directory, { recursive: true, force: true });
  renameSync(unfinished, directory);
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function keptPassword(path: string): string {
  if (!existsSync(path)) writeWhole(path, randomBytes(24).toString('base64url'));
  return readFileSync(path, 'utf8').trim();
}

// The same port again if it can be: whoever waits for a restarted server finds it where it was.
async function keptPort(connectionFile: string): Promise<number> {
  try {
    const connection: unknown = JSON.parse(readFileSync(connectionFile, 'utf8'));
    const port =
      typeof connection === 'object' && connection !== null && 'port' in connection ? connection.port : 0;
    if (typeof port === 'number' && port > 0 && (await isPortFree(port, '127.0.0.1'))) return port;
  } catch {
    // No connection file yet.
  }
  return freePort();
}
