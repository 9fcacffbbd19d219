import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { stepBack } from './step-back.ts';

test('a process steps back with its session; one that has ended is no error', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    detached: true,
    stdio: 'ignore',
  });
  const pid = child.pid ?? 0;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    stepBack(pid, 12);
    expect(getPriority(pid)).toBe(12);
    const group = `/proc/${pid}/autogroup`;
    if (existsSync(group)) expect(readFileSync(group, 'utf8')).toMatch(/nice 12$/m);
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
  expect(() => stepBack(pid, 12)).not.toThrow();
});
