import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { acceptedWithout, groupQuestion, prepareSource, ungrouped } from '#lib/sources/job.ts';
import { findSources } from '#lib/sources/queries.ts';
import { type SourceParams, sourceParams } from '#lib/sources/schema.ts';
import { lastYear, thisYear } from '#prisma/seed/demo/cycles.ts';
import { loadOrganisations } from '#prisma/seed/demo/load-set.ts';
import { say } from '../support/operator.ts';
import { median } from './figures.ts';
import { visitor } from './visitor.ts';

const wanted = 3400;
/** Of a hundred bodies of the load set 45 have sent a report. */
const bodies = Math.ceil(wanted / 0.445);
const readings = 15;
const groupingMs = 600_000;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The worker of the installation must not do what is measured here. */
async function sendWorkerAway(): Promise<void> {
  await db.$executeRaw`DELETE FROM pgboss.schedule WHERE "name" = 'prepareSources'`;
  for (;;) {
    const [busy] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM pgboss.job WHERE "name" = 'prepareSources' AND "state" <= 'active'`;
    if (busy?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function acceptAll(cycleId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Report" r SET "status" = 'accepted' FROM "Obligation" o
    WHERE o."id" = r."obligationId" AND o."cycleId" = ${cycleId}::uuid
      AND EXISTS (SELECT 1 FROM "Submission" s WHERE s."reportId" = r."id")`;
}

/** What the worker does for all accepted reports that are not ready, of one cycle after the other. */
async function prepareAll(): Promise<{
  reports: number;
  perReport: number;
  grouping: number;
  longest: number;
}> {
  const waiting = await db.$queryRaw<{ id: string }[]>(acceptedWithout('PreparedSource'));
  const times: number[] = [];
  for (const { id } of waiting) times.push(await timed(() => db.$transaction((tx) => prepareSource(tx, id))));
  const groups: number[] = [];
  for (const question of await ungrouped(db))
    groups.push(
      await timed(() => db.$transaction((tx) => groupQuestion(tx, question), { timeout: groupingMs })),
    );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    reports: waiting.length,
    perReport: sum(times) / Math.max(1, times.length),
    grouping: sum(groups),
    longest: Math.max(0, ...groups),
  };
}

async function queryTimes(actor: Actor, cycleId: string): Promise<Record<string, number>> {
  const ask = (some: Partial<SourceParams>) => () =>
    findSources(actor, {
      ...sourceParams.parse({ cycleId, answerKeys: ['achievements.implementation'] }),
      ...some,
    });
  const asked = {
    'one section, largest groups first': ask({}),
    'its fifth page': ask({ page: 5 }),
    'words in one section': ask({ q: 'ke hoach ban hanh' }),
    'words in the whole report': ask({ answerKeys: [], q: 'ke hoach ban hanh' }),
    'the whole report': ask({ answerKeys: [] }),
  };
  const found: Record<string, number> = {};
  for (const [name, query] of Object.entries(asked)) {
    const times: number[] = [];
    for (let reading = -2; reading < readings; reading += 1) {
      const ms = await timed(query);
      if (reading >= 0) times.push(ms);
    }
    found[name] = median(times);
  }
  return found;
}

async function measure(actor: Actor, cycleId: string) {
  const all = await prepareAll();
  await db.$executeRawUnsafe('VACUUM ANALYZE');
  const sentences = await db.sourceSentence.count({ where: { cycleId } });
  const queries = await queryTimes(actor, cycleId);
  const [one] = await db.preparedSource.findMany({
    where: { submission: { report: { obligation: { cycleId } } } },
    take: 1,
  });
  await db.preparedSource.deleteMany({ where: { submissionId: one?.submissionId ?? '' } });
  const more = await timed(prepareAll);
  return { ...all, sentences, queries, more };
}

function tell({ reports, sentences, ...found }: Awaited<ReturnType<typeof measure>>): void {
  say(`\nSources of ${reports} accepted reports (${sentences} sentences)`);
  const line = (name: string, ms: number) => say(`  ${name.padEnd(52)} ${ms.toFixed(1).padStart(10)} ms`);
  line('cutting and storing, per report', found.perReport);
  line('comparing all questions', found.grouping);
  line('comparing the longest question', found.longest);
  line('one more report: cutting, comparing all again', found.more);
  for (const [name, ms] of Object.entries(found.queries)) line(`query: ${name}`, ms);
}

/** The sentences of 56 and of 3,400 accepted reports: making them ready in the worker, and looking through them. */
export async function benchSources(): Promise<void> {
  const { actor } = await visitor('tonghop@bng.example');
  await sendWorkerAway();
  await db.preparedSource.deleteMany({
    where: { submission: { report: { obligation: { cycleId: lastYear.id } } } },
  });
  tell(await measure(actor, lastYear.id));
  await loadOrganisations(bodies);
  await acceptAll(thisYear.id);
  tell(await measure(actor, thisYear.id));
}
