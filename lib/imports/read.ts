/**
 * Reads a Word file in a process of its own, which may use only so much time and memory. What a stranger's file does
 * to a parser ends with that process.
 */

import { fork } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { TemplateDefinition } from '../templates/schema.ts';
import { type ImportPieces, importPieces, type WordRefusal, wordRefusal } from './schema.ts';

export type ReadRequest = { bytes: Uint8Array; template: TemplateDefinition; year: number };
export type ReadResult = { ok: true; pieces: ImportPieces } | { ok: false; refusal: WordRefusal };

export type ReadBudget = { milliseconds: number; heapMb: number };
/** A report of 60 pages takes two seconds. */
export const readBudget: ReadBudget = { milliseconds: 60_000, heapMb: 768 };

export const readAnswer = z.union([
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('read'), pieces: importPieces }),
  z.object({ kind: z.literal('refused'), refusal: wordRefusal }),
]);

/** Every script and server of the project runs from its root; a bundler moves this file, not that one. */
const WORKER = join('lib', 'imports', 'read-worker.ts');

const readable = [join('lib', '*'), join('node_modules', '*'), 'package.json'];

export function readInProcess(request: ReadRequest, budget = readBudget): Promise<ReadResult> {
  return new Promise((resolve) => {
    const child = fork(join(process.cwd(), WORKER), {
      serialization: 'advanced',
      // It may read the program and nothing else: no settings, no data, no writing, no process, no native code.
      env: { NODE_ENV: process.env.NODE_ENV },
      execArgv: [
        `--max-old-space-size=${budget.heapMb}`,
        '--permission',
        '--allow-worker',
        ...readable.map((path) => `--allow-fs-read=${join(process.cwd(), path)}`),
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let settled = false;
    const settle = (result: ReadResult) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    const tooHeavy = () => settle({ ok: false, refusal: 'wordTooHeavy' });
    const timer = setTimeout(tooHeavy, budget.milliseconds);
    child.on('message', (message) => {
      const answer = readAnswer.safeParse(message);
      if (!answer.success) settle({ ok: false, refusal: 'wordDamaged' });
      else if (answer.data.kind === 'ready') child.send(request);
      else if (answer.data.kind === 'read') settle({ ok: true, pieces: answer.data.pieces });
      else settle({ ok: false, refusal: answer.data.refusal });
    });
    // Out of memory, or ended by the system: nothing else ends it before it answered.
    child.on('error', tooHeavy);
    child.on('exit', tooHeavy);
  });
}
