import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ExclusiveFile, tryExclusive } from './exclusive-file.ts';
import { OperatorError, systemReason } from './operator.ts';

/** What lies where in the data directory. */
export function dataPaths(dataDir: string) {
  const root = resolve(dataDir);
  return {
    root,
    lock: join(root, 'instance.lock'),
    processes: join(root, 'pids.json'),
    connection: join(root, 'database.json'),
    postgres: join(root, 'postgres'),
    postgresLog: join(root, 'postgres.log'),
    postgresPassword: join(root, 'postgres-password'),
    files: join(root, 'files'),
  };
}

export type ProcessIds = { supervisor: number; web?: number; worker?: number; database?: number };

/** Makes the directory if needed and takes it for this process, or says in one line why not. */
export function takeDataDir(dataDir: string): ExclusiveFile {
  const paths = dataPaths(dataDir);
  let lock: ExclusiveFile | null;
  try {
    makeDirectory(paths.files);
    accessSync(paths.root, constants.W_OK);
    lock = tryExclusive(paths.lock);
  } catch (error) {
    throw new OperatorError(
      `Không ghi được vào thư mục dữ liệu ${paths.root} (DATA_DIR): ${systemReason(error)}.`,
    );
  }
  if (lock === null) {
    const owner = readProcessIds(paths.root)?.supervisor;
    throw new OperatorError(
      `Thư mục dữ liệu ${paths.root} đang do một tiến trình khác sử dụng${owner === undefined ? '' : ` (pid ${owner})`}; hãy dừng nó trước, hoặc đặt DATA_DIR khác.`,
    );
  }
  return lock;
}

// Node's own recursive mkdir never returns where a directory cannot be made, such as below /proc.
function makeDirectory(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  const parent = dirname(path);
  if (!existsSync(parent)) makeDirectory(parent);
  mkdirSync(path);
}

export function readProcessIds(dataDir: string): ProcessIds | undefined {
  try {
    const ids: unknown = JSON.parse(readFileSync(dataPaths(dataDir).processes, 'utf8'));
    return isProcessIds(ids) ? ids : undefined;
  } catch {
    return undefined;
  }
}

export function writeProcessIds(dataDir: string, ids: ProcessIds | null): void {
  const { processes } = dataPaths(dataDir);
  if (ids === null) rmSync(processes, { force: true });
  else writeWhole(processes, JSON.stringify(ids));
}

/** A reader sees the old content or the new one, never half of it. */
export function writeWhole(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function isProcessIds(value: unknown): value is ProcessIds {
  if (typeof value !== 'object' || value === null || !('supervisor' in value)) return false;
  return Object.values(value).every((pid) => Number.isInteger(pid));
}
