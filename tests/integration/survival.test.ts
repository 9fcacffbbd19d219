import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { isRunning, until } from '#scripts/support/running.ts';
import { type Installation, startInstallation } from '#tests/support/installation.ts';

let running: Installation | undefined;
afterAll(async () => {
  await running?.stop();
  if (running !== undefined) rmSync(running.dataDir, { recursive: true, force: true });
});

const MINUTES = 60_000;

test('comes back after kill -9 of any part, and of the supervisor itself', {
  timeout: 8 * MINUTES,
}, async () => {
  running = await startInstallation({
    demo: false,
    env: { AUTH_SECRET: 'a secret of the tests, and of nothing else' },
  });
  const { dataDir } = running;
  const first = running.pids();

  await running.kill9(['web', 'worker', 'database']);
  await running.healthy();
  await until(() => everyPartIsNew(first), 30_000);
  expect(everyPartIsNew(first)).toBe(true);

  const orphans = running.pids();
  await running.kill9(['supervisor']);
  const gone = () => [orphans.web, orphans.worker].every((pid) => pid === undefined || !isRunning(pid));
  expect(await until(gone, 15_000)).toBe(true);

  const started = performance.now();
  running = await startInstallation({
    dataDir,
    demo: false,
    env: { AUTH_SECRET: 'a secret of the tests, and of nothing else' },
  });
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(orphans.database === undefined || !isRunning(orphans.database)).toBe(true);

  const last = running.pids();
  await running.stop({ keep: true });
  expect(Object.values(last).some(isRunning)).toBe(false);
  running = undefined;
  rmSync(dataDir, { recursive: true, force: true });

  function everyPartIsNew(before: typeof first): boolean {
    const now = running?.pids();
    return (
      now !== undefined &&
      [now.web !== before.web, now.worker !== before.worker, now.database !== before.database].every(Boolean)
    );
  }
});
