/** Entry of the printing process: prints one paper and ends. A thread watches that its caller still lives. */

import { readFileSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { PrintMessage, PrintOrder } from './print.ts';
import type { OfficialDocument, PrintProgress } from './schema.ts';

const LOOK_EVERY_MS = 250;

if (isMainThread) serve();
else watch(workerData);

function serve(): void {
  process.on('disconnect', () => process.exit(1));
  // Setting pages blocks this thread for seconds, so the watching is done by another.
  new Worker(new URL(import.meta.url), { workerData: process.ppid }).unref();
  process.once('message', (order: PrintOrder) => {
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

async function printOne({ document, format }: PrintOrder): Promise<void> {
  const printer = await printers[format]();
  const start = performance.now();
  const { bytes, pages } = await printer(document, (progress) => say({ kind: 'progress', progress }));
  const milliseconds = Math.round(performance.now() - start);
  say({ kind: 'printed', printed: { bytes, pages, milliseconds, peakMemoryMb: peakMemoryMb() } });
}

type Printer = (
  document: OfficialDocument,
  onProgress: (progress: PrintProgress) => void,
) => Promise<{ bytes: Uint8Array; pages: number | null }>;

/** Loaded when needed: each brings a library of its own. */
const printers: Record<PrintOrder['format'], () => Promise<Printer>> = {
  pdf: async () => (await import('./pdf.ts')).printPdf,
  docx: async () => (await import('./docx.ts')).printDocx,
};

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
