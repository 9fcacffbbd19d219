import { randomUUID } from 'node:crypto';
import type { PgBoss } from 'pg-boss';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { workers } from '#lib/job-workers.ts';
import { type JobName, type Jobs, jobNames, startBoss } from '#lib/jobs.ts';
import { log } from '#lib/log.ts';
import { stepBack } from '#lib/step-back.ts';
import { logCrashes } from './support/crash-log.ts';
import { onStop } from './support/on-stop.ts';

const HEARTBEAT_MS = 5000;
const FINISH_MS = 20_000;

logCrashes();
// A page that somebody waits for at the screen goes first.
stepBack(process.pid, 10);

const id = randomUUID();
const boss = await startBoss();
for (const name of jobNames) await work(boss, name);
await beat();
const heart = setInterval(beat, HEARTBEAT_MS);
log.info({ jobs: jobNames }, 'worker started');

onStop(async () => {
  clearInterval(heart);
  // A job that does not finish in time is given back to the queue.
  await boss.stop({ graceful: true, timeout: FINISH_MS });
  await db.workerHeartbeat.deleteMany({ where: { id } });
  await db.$disconnect();
  log.info('worker stopped');
});

function work<Name extends JobName>(queue: PgBoss, name: Name): Promise<string> {
  return queue.work<Jobs[Name]>(
    name,
    { batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5 },
    async (jobs) => {
      for (const job of jobs) {
        const started = performance.now();
        await workers[name](job.data);
        log.info({ job: name, id: job.id, ms: Math.round(performance.now() - started) }, 'job done');
      }
    },
  );
}

async function beat(): Promise<void> {
  const seenAt = now();
  try {
    await db.workerHeartbeat.upsert({ where: { id }, create: { id, seenAt }, update: { seenAt } });
  } catch (error) {
    log.warn({ err: error }, 'heartbeat failed');
  }
}
