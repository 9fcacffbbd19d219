import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from './env.ts';
import { UserError } from './errors.ts';

/** A body that came in whole. Whoever received it calls cleanup in the end, whether or not the file was kept. */
export type Upload = { path: string; bytes: number; sha256: string; cleanup(): Promise<void> };

const megabyte = 1024 * 1024;
/** Nobody uploads for a day. */
const abandonedMs = 86_400_000;
const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Beside the stored files, so that keeping an upload is a change of name on one and the same disk. */
export function incomingDirectory(): string {
  return join(env().DATA_DIR, 'files', 'incoming');
}

/** Removes what a killed process left half-received. */
export async function clearAbandonedUploads(): Promise<void> {
  const directory = incomingDirectory();
  const names = await readdir(directory).catch(() => []);
  for (const name of names) {
    const path = join(directory, name);
    const entry = await stat(path).catch(() => null);
    if (entry && Date.now() - entry.mtimeMs > abandonedMs) await rm(path, { force: true, recursive: true });
  }
}

export function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && fullDisk.has(String(error.code));
}

function tooLarge(maxBytes: number): UserError {
  return new UserError('fileTooLarge', { megabytes: Math.floor(maxBytes / megabyte) });
}

/** What the sender announced; null: nothing, or nonsense. */
function announcedBytes(request: Request): number | null {
  const given = request.headers.get('content-length');
  return given !== null && /^\d{1,15}$/.test(given) ? Number(given) : null;
}

/**
 * Streams the body of a request to a temporary file, counting and hashing. After a failure the rest is read and
 * thrown away: who is still sending would otherwise lose the connection before reading why.
 */
export async function receiveUpload(request: Request, { maxBytes }: { maxBytes: number }): Promise<Upload> {
  const announced = announcedBytes(request);
  if (announced !== null && announced > maxBytes) throw tooLarge(maxBytes);
  const path = join(incomingDirectory(), randomUUID());
  const cleanup = () => rm(path, { force: true });
  try {
    const { bytes, sha256 } = await write(path, request, maxBytes);
    if (bytes === 0) throw new UserError('fileEmpty');
    if (announced !== null && announced !== bytes) throw new UserError('uploadBroken');
    return { path, bytes, sha256, cleanup };
  } catch (error) {
    await cleanup();
    if (isFullDisk(error)) throw new UserError('storageFull');
    throw error;
  }
}

async function write(
  path: string,
  request: Request,
  maxBytes: number,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let file: FileHandle | null = null;
  let failure: unknown = null;
  try {
    await mkdir(incomingDirectory(), { recursive: true });
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    failure = error;
  }
  try {
    for await (const piece of piecesOf(request)) {
      if (failure !== null) continue;
      bytes += piece.length;
      hash.update(piece);
      try {
        if (bytes > maxBytes) throw tooLarge(maxBytes);
        await file?.appendFile(piece);
      } catch (error) {
        failure = error;
      }
    }
    if (failure !== null) throw failure;
    await file?.sync();
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    await file?.close();
  }
}

/** The body piece by piece; a sender who hung up is an expected failure. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new UserError('uploadBroken');
    });
    if (done) return;
    yield value;
  }
}
