import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { runHot } from '../db.ts';

export type OpenCycle = {
  id: string;
  name: string;
  deadline: Date;
  deadlineText: string;
  extendedDeadline: Date | null;
};

/** The annual cycle that is open now, with the actor's own deadline if it was extended; every page shows it. */
export async function getOpenCycle(actor: Actor): Promise<OpenCycle | null> {
  const [cycle] = await runHot<OpenCycle>(Prisma.sql`
    SELECT c."id", c."name", c."deadline", c."deadlineText", o."extendedDeadline"
    FROM "ReportingCycle" c
    LEFT JOIN "Obligation" o ON o."cycleId" = c."id" AND o."organisationId" = ${actor.organisation.id}::uuid
    WHERE c."kind" = 'annual' AND c."closedAt" IS NULL
    ORDER BY c."deadline" DESC LIMIT 1`);
  return cycle ?? null;
}
