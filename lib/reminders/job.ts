import { Prisma } from '#prisma/client/client.ts';
import { now } from '../clock.ts';
import { businessDate } from '../dates.ts';
import { db } from '../db.ts';
import { log } from '../log.ts';
import { remindByLadder } from './mutations.ts';
import { type DutyCycle, readCycles } from './queries.ts';

const dayMs = 86_400_000;
const batchSize = 50;

function dayOf(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`;
}

/**
 * Duties for which today may be a day of the ladder, by what the database alone can say: the rule decides. On most
 * days there are none, however many organisations there are.
 */
async function candidates(cycle: DutyCycle, after: string): Promise<string[]> {
  const today = Date.parse(businessDate(now()));
  const days = cycle.ladder.map(({ days: offset }) =>
    new Date(today - offset * dayMs).toISOString().slice(0, 10),
  );
  const deadline = Prisma.sql`COALESCE(o."extendedDeadline", ${cycle.deadline})`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Obligation" o
    LEFT JOIN "Report" r ON r."obligationId" = o."id"
    WHERE o."cycleId" = ${cycle.id}::uuid AND o."id" > ${after}::uuid
      AND (r."status" IS NULL OR r."status" NOT IN ('submitted', 'accepted'))
      AND NOT EXISTS (SELECT 1 FROM "ConfidentialFiling" f WHERE f."obligationId" = o."id")
      AND (${dayOf(Prisma.sql`(${deadline} - interval '1 millisecond')`)} = ANY(${days})
        OR EXISTS (SELECT 1 FROM "Review" v WHERE v."reportId" = r."id" AND v."decision" IN ('returned', 'reopened')
          AND ${dayOf(Prisma.sql`v."decidedAt"`)} = ANY(${days})))
      AND NOT EXISTS (SELECT 1 FROM "Notification" n
        WHERE n."obligationId" = o."id" AND n."kind" = 'reminder'
          AND n."createdAt" >= ${new Date(`${businessDate(now())}T00:00:00+07:00`)})
    ORDER BY o."id" LIMIT ${batchSize}`;
  return rows.map(({ id }) => id);
}

const first = '00000000-0000-0000-0000-000000000000';

async function remindCycle(cycle: DutyCycle): Promise<number> {
  let count = 0;
  let after = first;
  for (;;) {
    const ids = await candidates(cycle, after);
    const last = ids.at(-1);
    if (last === undefined) return count;
    count += await remindByLadder(cycle.id, ids);
    after = last;
  }
}

/** Comes round every quarter of an hour: what is done stays done, so it may be stopped at any point and begun again. */
export async function remind(): Promise<void> {
  const cycles = await readCycles(db, { openedAt: { lte: now() }, closedAt: null });
  for (const cycle of cycles.filter(({ ladder }) => ladder.length > 0)) {
    const organisations = await remindCycle(cycle);
    if (organisations > 0) log.info({ cycleId: cycle.id, organisations }, 'reminded');
  }
}
