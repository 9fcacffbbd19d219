/**
 * Prints in a process of its own: setting pages is synchronous, and the caller must go on answering.
 * The memory of a long paper is given back when that process ends.
 */

import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { OfficialDocument, PrintFormat, PrintProgress } from './schema.ts';

/** How many pages a Word file has, only Word knows. */
export type Printed = {
  bytes: Uint8Array;
  pages: number | null;
  milliseconds: number;
  peakMemoryMb: number;
};

/** What the printing process is told. */
export type PrintOrder = { document: OfficialDocument; format: PrintFormat };

/** What the printing process says. */
export type PrintMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: PrintProgress }
  | { kind: 'printed'; printed: Printed }
  | { kind: 'failed'; message: string; stack: string };

export class PrintError extends Error {
  override name = 'PrintError';
}

/** Every script and server of the project runs from its root; a bundler moves this file, not that one. */
const WORKER = join('lib', 'documents', 'print-worker.ts');

export function print(
  document: OfficialDocument,
  format: PrintFormat,
  onProgress: (progress: PrintProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = fork(join(process.cwd(), WORKER), {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      killSignal: 'SIGKILL',
      ...(signal === undefined ? {} : { signal }),
    });
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-2000);
    });

    let settled = false;
    const settle = (action: () => void) => {
      if (settled) return;
      settled = true;
      child.kill('SIGKILL');
      action();
    };

    child.on('message', (message: PrintMessage) => {
      switch (message.kind) {
        case 'ready':
          child.send({ document, format } satisfies PrintOrder);
          break;
        case 'progress':
          if (!settled) onProgress(message.progress);
          break;
        case 'printed':
          settle(() => resolve(message.printed));
          break;
        case 'failed':
          settle(() => reject(new PrintError(message.message, { cause: message.stack })));
          break;
      }
    });
    child.on('error', (error) => {
      settle(() => reject(new PrintError(`Printing stopped: ${error.message}`, { cause: error })));
    });
    child.on('exit', (code, killedBy) => {
      const how = killedBy === null ? `with code ${code}` : `by ${killedBy}`;
      settle(() => reject(new PrintError(`The printing process ended ${how}. ${complaints}`.trim())));
    });
  });
}
