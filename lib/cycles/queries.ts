import type { Actor } from '../accounts/schema.ts';
import { db } from '../db.ts';

export type OpenCycle = {
  id: string;
  name: string;
  deadline: Date;
  deadlineText: string;
  extendedDeadline: Date | null;
};

/** The annual cycle that is open now, with the actor's own deadline if it was extended. */
export async function getOpenCycle(actor: Actor): Promise<OpenCycle | null> {
  const cycle = await db.reportingCycle.findFirst({
    where: { kind: 'annual', closedAt: null },
    orderBy: { deadline: 'desc' },
    select: {
      id: true,
      name: true,
      deadline: true,
      deadlineText: true,
      obligations: { where: { organisationId: actor.organisation.id }, select: { extendedDeadline: true } },
    },
  });
  if (!cycle) return null;
  const { obligations, ...rest } = cycle;
  return { ...rest, extendedDeadline: obligations[0]?.extendedDeadline ?? null };
}
