import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths, readProcessIds } from './data-dir.ts';
import { endProcess, isRunning, processCommand, until } from './running.ts';

/** Ends what a killed supervisor left running. The caller owns the data directory, so nobody else needs it. */
export async function endLeftovers(dataDir: string): Promise<void> {
  const ids = readProcessIds(dataDir);
  await Promise.all([endNode(ids?.web, 'scripts/web.ts'), endNode(ids?.worker, 'scripts/worker.ts')]);
  await endLeftoverPostgres(dataDir);
}

// Web and worker stop by themselves when their supervisor is gone; they get the time for it.
async function endNode(pid: number | undefined, script: string): Promise<void> {
  if (pid === undefined || !processCommand(pid).includes(script)) return;
  if (await until(() => !isRunning(pid), 5000)) return;
  await endProcess(pid, 'SIGTERM', 5000);
}

/** Ends a server that still runs in this data directory, or clears what a dead one left. */
export async function endLeftoverPostgres(dataDir: string): Promise<void> {
  const directory = dataPaths(dataDir).postgres;
  const pid = postmasterPid(directory);
  if (pid === undefined) return;
  if (isPostmasterOf(pid, directory)) await endProcess(pid, 'SIGINT', 20_000);
  // PostgreSQL would refuse to start if another program now had the id of the dead one.
  rmSync(join(directory, 'postmaster.pid'), { force: true });
}

function isPostmasterOf(pid: number, directory: string): boolean {
  const command = processCommand(pid);
  return command.includes('postgres') && command.includes(`-D ${directory}`);
}

function postmasterPid(directory: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(directory, 'postmaster.pid'), 'utf8'), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}
