import { fork, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { printPdf } from '#lib/documents/pdf.ts';
import { PrintError, print } from '#lib/documents/print.ts';
import type { OfficialDocument, PrintProgress } from '#lib/documents/schema.ts';
import { FORMATTED, paragraph, SAMPLE } from './documents-sample.ts';

const LONG: OfficialDocument = {
  ...SAMPLE,
  body: Array.from({ length: 3000 }, () => paragraph(4)),
  annexes: [],
};

test('prints in another process, the same bytes, while this one goes on', async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 10);
  const progress: PrintProgress[] = [];
  const result = await print(SAMPLE, 'pdf', (step) => progress.push(step));
  clearInterval(timer);
  const here = await printPdf(SAMPLE, () => {});
  expect(Buffer.compare(result.bytes, here.bytes)).toBe(0);
  expect(result.pages).toBe(here.pages);
  expect(result.milliseconds).toBeGreaterThan(0);
  expect(result.peakMemoryMb).toBeGreaterThan(30);
  expect(ticks).toBeGreaterThan(10);
  expect(progress.at(-1)).toEqual({ done: 100, step: 'Xong' });
});

test('a Word file comes out the same from every process', async () => {
  const document: OfficialDocument = { ...SAMPLE, body: [...SAMPLE.body, ...FORMATTED] };
  const [one, other] = await Promise.all([print(document, 'docx'), print(document, 'docx')]);
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  expect(one.pages).toBeNull();
});

test('an error in the printing process is told', async () => {
  await expect(print({ ...SAMPLE, date: 'hôm nay' }, 'pdf')).rejects.toThrow(
    new PrintError('Not a date in the form YYYY-MM-DD: hôm nay'),
  );
});

test('can be given up', async () => {
  const control = new AbortController();
  const printing = print(LONG, 'pdf', () => control.abort(), control.signal);
  await expect(printing).rejects.toBeInstanceOf(PrintError);
});

test('the printing process ends with its caller, even in the middle of a page', async () => {
  const caller = fork(new URL('./print-process-caller.ts', import.meta.url), {
    execArgv: [],
    serialization: 'advanced',
  });
  const worker = await new Promise<number>((resolve, reject) => {
    caller.on('message', (pid: number) => resolve(pid));
    caller.on('exit', () => reject(new Error('The caller ended before it printed')));
    caller.send(LONG);
  });
  expect(isAlive(worker)).toBe(true);
  caller.kill('SIGKILL');
  for (let tries = 0; tries < 40 && isAlive(worker); tries += 1) await wait(50);
  expect(isAlive(worker)).toBe(false);
});

/** A process that has ended but was not yet collected is not alive. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
