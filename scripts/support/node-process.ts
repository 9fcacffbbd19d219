import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { relayJsonLines } from './json-lines.ts';
import type { Running } from './keep-alive.ts';
import { projectRoot, quietEnvironment } from './tool.ts';

/** Starts one of our scripts; it ends by itself when the channel to its supervisor closes. */
export function launchNode(script: string, env: Record<string, string>, patience: number): Running {
  // Its own process group: Ctrl-C reaches the supervisor alone, which stops everything in order.
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', script],
    {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...quietEnvironment, NODE_ENV: 'production', ...env },
    },
  );
  if (child.stdout !== null) relayJsonLines(child.stdout, script, 'info');
  if (child.stderr !== null) relayJsonLines(child.stderr, script, 'error');
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = () => {
    child.kill('SIGKILL');
  };
  return {
    pid: child.pid ?? 0,
    ended,
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      const late = new AbortController();
      await Promise.race([
        ended,
        pause(patience, undefined, { signal: late.signal }).then(kill, () => undefined),
      ]);
      late.abort();
      await ended;
    },
  };
}
