import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProcessIds, readProcessIds } from '#scripts/support/data-dir.ts';
import { freePort } from '#scripts/support/ports.ts';
import { isRunning, until } from '#scripts/support/running.ts';
import { projectRoot } from '#scripts/support/tool.ts';
import { isHealthy } from '#scripts/support/until-healthy.ts';

export type Part = keyof ProcessIds;

export type InstallationOptions = {
  /** What the application takes for now; the demonstration's cycle of 2026 is open then. */
  clock?: Date;
  demo?: boolean;
  /** An existing data directory, for instance of an installation that was killed. */
  dataDir?: string;
  env?: Record<string, string>;
};

export type Installation = {
  url: string;
  dataDir: string;
  /** All that it has written so far. */
  output(): string;
  pids(): ProcessIds;
  /** Ends parts as a power cut would, all of them at once. */
  kill9(parts: Part[]): Promise<void>;
  /** Waits until web, worker and database answer again. */
  healthy(): Promise<void>;
  /** Stops it in order and removes its data; keep leaves the data for another start. */
  stop(options?: { keep?: boolean }): Promise<void>;
};

export const demoNow = new Date('2026-12-01T09:00:00+07:00');
const START_MS = 300_000;

/** Starts a whole installation, as `npm start` does, and waits until it is ready. */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const {
    clock = demoNow,
    demo = true,
    dataDir = mkdtempSync(join(tmpdir(), 'nhip-cau-e2e-')),
    env = {},
  } = options;
  const port = await freePort();
  const started = startSupervisor({
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: demo ? '1' : '0',
    CLOCK_OFFSET_SECONDS: String(Math.round((clock.getTime() - Date.now()) / 1000)),
    ...env,
  });
  const { child, output } = started;
  const isReady = () => output().includes(`http://localhost:${port}`);
  await until(() => isReady() || child.exitCode !== null, START_MS);
  if (!isReady()) {
    child.kill('SIGTERM');
    throw new Error(`The installation did not start:\n${output()}`);
  }
  return {
    url: `http://localhost:${port}`,
    dataDir,
    output,
    ...control(dataDir, `http://localhost:${port}`),
    stop: async ({ keep = false } = {}) => {
      await stopSupervisor(child);
      if (!keep) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What can be done to a running installation from any process that knows its data directory and address. */
export function control(dataDir: string, url: string): Pick<Installation, 'pids' | 'kill9' | 'healthy'> {
  const pids = () => {
    const ids = readProcessIds(dataDir);
    if (ids === undefined) throw new Error(`Nothing runs in ${dataDir}`);
    return ids;
  };
  return {
    pids,
    kill9: async (parts) => {
      const ids = pids();
      const doomed = parts.map((part) => ids[part]).filter((pid) => pid !== undefined);
      for (const pid of doomed) process.kill(pid, 'SIGKILL');
      await until(() => !doomed.some(isRunning), 10_000);
    },
    healthy: async () => {
      if (!(await until(() => isHealthy(Number(new URL(url).port)), 60_000)))
        throw new Error(`${url} did not become healthy`);
    },
  };
}

/** The supervisor as a child, whose environment is the settings alone. */
export function startSupervisor(settings: Record<string, string>): { child: ChildProcess; output(): string } {
  const { PATH, HOME } = process.env;
  let text = '';
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/start.ts'], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
  }
  return { child, output: () => text };
}

async function stopSupervisor(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
