import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { now } from './clock.ts';
import { db } from './db.ts';

const silentAfterMs = 30_000;

export type Health = {
  status: 'ok' | 'down';
  database: 'up' | 'down';
  worker: 'up' | 'down';
  version: string;
};

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Whether all parts answer: the database a query, the worker a heartbeat within the last half minute. */
export async function readHealth(): Promise<Health> {
  const beats = await db.workerHeartbeat.findMany({ select: { seenAt: true } }).catch(() => null);
  const alive = (beats ?? []).some(({ seenAt }) => now().getTime() - seenAt.getTime() < silentAfterMs);
  const database = beats === null ? 'down' : 'up';
  const worker = alive ? 'up' : 'down';
  return { status: database === 'up' && worker === 'up' ? 'ok' : 'down', database, worker, version };
}
