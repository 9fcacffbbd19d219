import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inTurn } from './in-turn.ts';
import type { Sheet } from './schema.ts';

/** What the writing thread says. */
export type XlsxMessage = { bytes: Uint8Array } | { failure: string };

/** Every script and server of the project runs from its root; a bundler moves this file, not that one. */
const THREAD = join('lib', 'spreadsheets', 'xlsx-thread.ts');

function write(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(process.cwd(), THREAD), { workerData: sheet });
    thread.once('message', (message: XlsxMessage) => {
      if ('bytes' in message) resolve(message.bytes);
      else reject(new Error(message.failure));
    });
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`The writing thread ended with code ${code}`)));
  });
}

/**
 * A workbook of one sheet. Thousands of rows take the better part of a second, in one piece: a thread does it, so that
 * everybody else is answered meanwhile; one at a time, so that many who ask at once take no more than that.
 */
export const xlsxOf = inTurn(write);
