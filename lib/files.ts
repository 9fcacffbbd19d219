import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from './canonical.ts';
import { env, s3Settings } from './env.ts';
import { UserError } from './errors.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { log } from './log.ts';
import { diskStore } from './store-disk.ts';
import { s3Store } from './store-s3.ts';
import { incomingDirectory, isFullDisk, type Upload } from './uploads.ts';

const storedName = /^[0-9a-f]{64}$/;

function checked(hash: string): string {
  if (!storedName.test(hash)) throw new Error('A stored file is named by its SHA-256.');
  return hash;
}

function disk(): FileStore {
  return diskStore(join(env().DATA_DIR, 'files'));
}

let bucket: FileStore | null | undefined;

/** The S3-compatible store when one is set, otherwise the data directory. */
function store(): FileStore {
  if (bucket === undefined) {
    const settings = s3Settings();
    bucket = settings ? s3Store(settings) : null;
  }
  return bucket ?? disk();
}

/** A store that is full or does not work is an expected failure; its own words go to the log. */
async function using<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (isFullDisk(error)) throw new UserError('storageFull');
    log.error({ err: error }, 'file store');
    throw new UserError('storeDown');
  }
}

/** Keeps what was uploaded under its SHA-256. */
export function storeUpload({ path, sha256: hash }: Pick<Upload, 'path' | 'sha256'>): Promise<void> {
  const name = checked(hash);
  return using(() => store().put(name, path));
}

/** Stores bytes under their SHA-256 and returns it; complete or not at all, also when killed half-way. */
export async function storeFile(bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  const draft = join(incomingDirectory(), randomUUID());
  await using(async () => {
    await mkdir(incomingDirectory(), { recursive: true });
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await store().put(hash, draft);
    } finally {
      await rm(draft, { force: true });
    }
  });
  return hash;
}

/** A directory for the files of one piece of work, beside the stored ones, that is empty again afterwards. */
export async function inWorkingDirectory<Value>(work: (directory: string) => Promise<Value>): Promise<Value> {
  const directory = join(incomingDirectory(), randomUUID());
  await using(() => mkdir(directory, { recursive: true }));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Moves a file that is complete on the disk, in a working directory, into the store. */
export async function storeFileAt(path: string): Promise<{ file: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece);
    bytes += piece.length;
  }
  const file = hash.digest('hex');
  await using(() => store().put(file, path));
  return { file, bytes };
}

/** A stored file for sending on. Files from before the bucket was set are still in the data directory. */
export function openStoredFile(hash: string): Promise<StoredFile> {
  const name = checked(hash);
  return using(async () => {
    const found = (await store().open(name)) ?? (await disk().open(name));
    if (found) return found;
    throw new Error(`The file store lost ${hash}.`);
  });
}

/** A stored file piece by piece, for who looks at all of it without keeping it. */
export async function* storedPieces(hash: string): AsyncGenerator<Uint8Array> {
  const { body } = await openStoredFile(hash);
  const reader = (body instanceof Blob ? body.stream() : body).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A stored file as a whole. */
export async function readStoredFile(hash: string): Promise<Buffer<ArrayBuffer>> {
  const { body } = await openStoredFile(hash);
  return Buffer.from(await using(() => new Response(body).arrayBuffer()));
}
