/** Entry of the reading process: reads one file and waits for its end. A thread watches that its caller still lives. */

import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { z } from 'zod';
import type { ReadRequest, readAnswer } from './read.ts';

const LOOK_EVERY_MS = 250;

if (isMainThread) serve();
else watch(workerData);

function serve(): void {
  process.on('disconnect', () => process.exit(1));
  new Worker(new URL(import.meta.url), { workerData: process.ppid, execArgv: [] }).unref();
  process.once('message', (request: ReadRequest) => {
    void read(request).then(say);
  });
  say({ kind: 'ready' });
}

function watch(caller: unknown): void {
  setInterval(() => {
    if (process.ppid !== caller) process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}

type Answer = z.infer<typeof readAnswer>;

async function read({ bytes, template, year }: ReadRequest): Promise<Answer> {
  const { RefusedFile, unpackWord } = await import('./unpack.ts');
  try {
    const parts = await unpackWord(Buffer.from(bytes));
    const { readWord } = await import('./read-word.ts');
    const { matchPieces } = await import('./matching.ts');
    const { blocks, notes } = await readWord(parts);
    const items = matchPieces(blocks, template, year);
    if (items.length === 0) return { kind: 'refused', refusal: 'wordEmpty' };
    return { kind: 'read', pieces: { notes, items } };
  } catch (error) {
    return { kind: 'refused', refusal: error instanceof RefusedFile ? error.code : 'wordDamaged' };
  }
}

function say(answer: Answer): void {
  process.send?.(answer);
}
