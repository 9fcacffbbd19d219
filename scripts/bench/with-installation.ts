import { type ChildProcess, spawn } from 'node:child_process';
import { env } from '#lib/env.ts';
import { runningEmbeddedUrl } from '../support/database.ts';
import { OperatorError } from '../support/operator.ts';
import { freePort } from '../support/ports.ts';

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('đã sẵn sàng')) resolve();
    });
    child.once('exit', () =>
      reject(new OperatorError(`The installation did not start:\n${output.slice(-2000)}`)),
    );
  });
}

/** A whole demonstration of its own for measuring; this process uses its database through lib/db.ts. */
export async function withInstallation(
  dataDir: string,
  work: (address: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      DEMO: '1',
      DATABASE_URL: '',
      AUTH_SECRET: '',
    },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await untilReady(child);
    process.env.DATA_DIR = dataDir;
    env().DATA_DIR = dataDir;
    env().DATABASE_URL = runningEmbeddedUrl(dataDir);
    await work(`http://127.0.0.1:${port}`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
