import { fromPrisma, PgBoss } from 'pg-boss';
import type { Tx } from './db.ts';
import { databaseUrl } from './env.ts';
import { log } from './log.ts';

/** Every kind of slow work, with what it needs to know. */
export type Jobs = {
  print: { printId: string };
  import: { importId: string };
  deliverMail: Record<string, never>;
  remind: Record<string, never>;
  tidyReports: Record<string, never>;
  tendFiles: Record<string, never>;
  openCycles: Record<string, never>;
  prepareSources: Record<string, never>;
  /** A job that no worker has survived: whoever waits for it is told. */
  printLost: Jobs['print'];
  importLost: Jobs['import'];
};

export type JobName = keyof Jobs;

type Queue = { retryLimit: number; expireInSeconds: number; heartbeatSeconds: number; deadLetter?: JobName };

// A worker that was killed is noticed by its missing heartbeat, and its job is given to another; after the last try to
// the queue of lost ones, which has to be made first.
const queues: Record<JobName, Queue> = {
  printLost: { retryLimit: 3, expireInSeconds: 60, heartbeatSeconds: 30 },
  importLost: { retryLimit: 3, expireInSeconds: 60, heartbeatSeconds: 30 },
  print: { retryLimit: 3, expireInSeconds: 900, heartbeatSeconds: 30, deadLetter: 'printLost' },
  import: { retryLimit: 3, expireInSeconds: 300, heartbeatSeconds: 30, deadLetter: 'importLost' },
  // Minutes at most: a round takes no new mails after ten seconds.
  deliverMail: { retryLimit: 3, expireInSeconds: 3600, heartbeatSeconds: 30 },
  remind: { retryLimit: 3, expireInSeconds: 900, heartbeatSeconds: 30 },
  tidyReports: { retryLimit: 3, expireInSeconds: 3600, heartbeatSeconds: 30 },
  tendFiles: { retryLimit: 0, expireInSeconds: 3600, heartbeatSeconds: 30 },
  openCycles: { retryLimit: 3, expireInSeconds: 3600, heartbeatSeconds: 30 },
  prepareSources: { retryLimit: 3, expireInSeconds: 3600, heartbeatSeconds: 30 },
};

/** Work that also comes round by itself, as cron writes it, in the time of Vietnam. */
const timetable: Partial<Record<JobName, string>> = {
  deliverMail: '* * * * *',
  remind: '*/15 * * * *',
  tidyReports: '15 2 * * *',
  tendFiles: '* * * * *',
  openCycles: '* * * * *',
  prepareSources: '* * * * *',
};

export const jobNames = Object.keys(queues) as JobName[];

/** The worker's side: makes the queues, hears of new jobs at once, and looks after lost ones. */
export async function startBoss(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 5,
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  });
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'queue'));
  await boss.start();
  for (const name of jobNames) {
    const options = { ...queues[name], notify: true };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
    const times = timetable[name];
    if (times !== undefined) await boss.schedule(name, times, null, { tz: 'Asia/Ho_Chi_Minh' });
  }
  return boss;
}

let sender: Promise<PgBoss> | undefined;

/** Adds a job that becomes visible when the transaction commits, and never otherwise. */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  data: Jobs[Name],
  /** Seconds from now, by the database's clock. */
  { startAfter = 0 }: { startAfter?: number } = {},
): Promise<void> {
  sender ??= startSender();
  const boss = await sender.catch((error: unknown) => {
    sender = undefined;
    throw error;
  });
  await boss.send(name, data, { db: fromPrisma(tx), startAfter });
}

// The web only sends: no supervision and no schema changes of its own, and one connection to read the queues.
async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 1,
    supervise: false,
    schedule: false,
    migrate: false,
    createSchema: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'queue'));
  return boss.start();
}
