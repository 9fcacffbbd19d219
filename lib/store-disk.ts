import { openAsBlob } from 'node:fs';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.ts';

/** Files below one directory, which must be on the disk that the uploads come in on. */
export function diskStore(directory: string): FileStore {
  const pathOf = (hash: string) => join(directory, hash.slice(0, 2), hash);
  return {
    async put(hash, draft) {
      const path = pathOf(hash);
      await mkdir(dirname(path), { recursive: true });
      await rename(draft, path);
      await persist(dirname(path));
    },
    async open(hash) {
      const path = pathOf(hash);
      if (!(await exists(path))) return null;
      const body = await openAsBlob(path);
      return { body, bytes: body.size };
    },
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** A change of name is kept through a power cut only when its directory is written, too. */
async function persist(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
