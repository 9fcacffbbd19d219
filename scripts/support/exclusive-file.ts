import { DatabaseSync } from 'node:sqlite';

/** A lock of the operating system on a file: it dies with the process, so kill -9 leaves nothing behind. */
export type ExclusiveFile = { release(): void };

/** The lock, or null while another process holds it. */
export function tryExclusive(path: string): ExclusiveFile | null {
  const file = new DatabaseSync(path);
  try {
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return { release: () => file.close() };
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

/** Waits until the other process is done. */
export async function exclusive(path: string, onWait: () => void = () => undefined): Promise<ExclusiveFile> {
  for (let attempt = 0; ; attempt += 1) {
    const lock = tryExclusive(path);
    if (lock !== null) return lock;
    if (attempt === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const SQLITE_BUSY = 5;
