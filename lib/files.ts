import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './canonical.ts';
import { env } from './env.ts';

const name = /^[0-9a-f]{64}$/;

function pathOf(hash: string): string {
  if (!name.test(hash)) throw new Error('A stored file is named by its SHA-256.');
  return join(env().DATA_DIR, 'files', hash.slice(0, 2), hash);
}

/** Stores bytes under their SHA-256 and returns it; complete or not at all, also when killed half-way. */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const path = pathOf(hash);
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  return hash;
}

export function readStoredFile(hash: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(pathOf(hash));
}
