// Its own process, in which the data directory is a disk of two megabytes.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { UserError } from '#lib/errors.ts';
import { openStoredFile, storeFile, storeUpload } from '#lib/files.ts';
import { receiveUpload } from '#lib/uploads.ts';
import { streamedRequest } from '#tests/support/streamed-request.ts';

const megabyte = 1024 * 1024;

function upload(megabytes: number, fill: number): Request {
  return streamedRequest(Array.from({ length: megabytes }, () => new Uint8Array(megabyte).fill(fill)));
}

async function attempt(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof UserError ? error.code : String(error);
  }
}

async function keep(megabytes: number, fill: number): Promise<void> {
  const received = await receiveUpload(upload(megabytes, fill), { maxBytes: 25 * megabyte });
  try {
    await storeUpload(received);
  } finally {
    await received.cleanup();
  }
}

const files = join(env().DATA_DIR, 'files');
const report = {
  tooMuch: await attempt(() => keep(5, 1)),
  leftAfterwards: readdirSync(join(files, 'incoming')).length,
  smaller: await attempt(() => keep(1, 2)),
  printed: await attempt(() => storeFile(new Uint8Array(3 * megabyte))),
  stored: readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length,
  readable: await attempt(async () => {
    const [entry] = readdirSync(files, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    await new Response((await openStoredFile(entry?.name ?? '')).body).arrayBuffer();
  }),
};
process.stdout.write(`${JSON.stringify(report)}\n`);
