import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from './operator.ts';

const PATIENCE_MS = 120_000;

/** Waits until web, worker and database all answer. */
export async function untilHealthy(port: number, signal: AbortSignal): Promise<void> {
  const limit = Date.now() + PATIENCE_MS;
  while (!(await isHealthy(port))) {
    if (Date.now() > limit) {
      throw new OperatorError(
        `Ứng dụng không sẵn sàng sau ${PATIENCE_MS / 1000} giây; nguyên nhân ở các dòng trên.`,
      );
    }
    await pause(100, undefined, { signal });
  }
}

/** Whether all parts of the installation at this port answer. */
export async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(5000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
