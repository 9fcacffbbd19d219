/** Entry of the printing process: takes one order after the other. A thread watches that its caller still lives. */

import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { takeMissing } from './missing-signs.ts';
import type { PrintMessage, PrintOrder } from './print.ts';
import type { PrintProgress } from './schema.ts';

const LOOK_EVERY_MS = 250;

if (isMainThread) serve();
else watch(workerData);

function serve(): void {
  enableCompileCache();
  process.on('disconnect', () => process.exit(1));
  // Setting pages blocks this thread for seconds, so the watching is done by another.
  new Worker(new URL(import.meta.url), { workerData: process.ppid }).unref();
  process.on('message', (order: PrintOrder) => {
    printOne(order).catch((error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      say({ kind: 'failed', message, stack: stack ?? '' });
    });
  });
  say({ kind: 'ready' });
}

function watch(caller: unknown): void {
  setInterval(() => {
    if (process.ppid !== caller) process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY_MS);
}

type Result = { bytes: Uint8Array | null; pages: number | null };

async function printOne(order: PrintOrder): Promise<void> {
  const start = performance.now();
  const result = await printed(order);
  const milliseconds = Math.round(performance.now() - start);
  say({
    kind: 'printed',
    printed: { ...result, milliseconds, peakMemoryMb: peakMemoryMb(), missing: takeMissing() },
  });
}

/** Loaded when needed: each brings a library of its own. */
async function printed(order: PrintOrder): Promise<Result> {
  switch (order.kind) {
    case 'pdf': {
      const { printPdf } = await import('./pdf.ts');
      return printPdf(order.document, tellProgress);
    }
    case 'docx': {
      const { printDocx } = await import('./docx.ts');
      return printDocx(order.paper.document, tellProgress, order.paper.enclosures);
    }
    case 'part': {
      const { printPart } = await import('./pdf.ts');
      const { bytes, pages } = await printPart(order.part, tellProgress);
      // Who keeps it sees to it that it is on the disk.
      writeFileSync(order.to, bytes, { mode: 0o600 });
      return { bytes: null, pages };
    }
    case 'merge': {
      const { mergePdf } = await import('./pdf-merge.ts');
      const volumes = order.volumes.map(({ numbered, pieces }) => ({
        numbered,
        pieces: pieces.map(({ path, ...piece }) => ({ ...piece, read: () => readFileSync(path) })),
      }));
      const { pages } = writing(order.to, (write) => mergePdf(volumes, write));
      return { bytes: null, pages };
    }
  }
}

/** Complete and on the disk when this returns. */
function writing<Value>(path: string, work: (write: (bytes: Uint8Array) => void) => Value): Value {
  const file = openSync(path, 'w', 0o600);
  try {
    const value = work((bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    });
    fsyncSync(file);
    return value;
  } finally {
    closeSync(file);
  }
}

function tellProgress(progress: PrintProgress): void {
  say({ kind: 'progress', progress });
}

function say(message: PrintMessage): void {
  process.send?.(message);
}

/** On Linux, maxRSS starts at the caller's size at the fork; the high-water mark of /proc is our own. */
function peakMemoryMb(): number {
  const kilobytes = highWaterMark() ?? process.resourceUsage().maxRSS;
  return Math.round(kilobytes / 1024);
}

function highWaterMark(): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found?.[1] === undefined ? null : Number(found[1]);
  } catch {
    return null;
  }
}
