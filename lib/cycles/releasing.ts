import { Prisma } from '#prisma/client/client.ts';
import type { Tx } from '../db.ts';
import { UserError } from '../errors.ts';
import { cancelReminders } from '../notifications/mutations.ts';
import { releaseNotice } from './announcing.ts';
import { recipientsOf, tell } from './job.ts';
import type { CycleView } from './queries.ts';
import { hasBegun } from './rules.ts';

type Grounds = { reason: string; document: string };

/**
 * Bodies of an opened cycle that need not report any more: they are told, nobody reminds them, and the duty is gone.
 * What somebody has begun is never thrown away, so a body that has begun stays.
 */
export async function releaseBodies(
  tx: Tx,
  cycle: CycleView,
  organisationIds: readonly string[],
  grounds: Grounds,
): Promise<void> {
  const duties = cycle.addressees.filter(({ id }) => organisationIds.includes(id));
  const ids = duties.map(({ obligationId }) => obligationId);
  // Nobody begins a report or files by another way meanwhile.
  const list = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
  await tx.$queryRaw`SELECT 1 FROM "Obligation" WHERE "id" IN (${list}) ORDER BY "id" FOR UPDATE`;
  const held = await tx.obligation.findMany({
    where: { id: { in: ids } },
    orderBy: { organisation: { name: 'asc' } },
    select: {
      organisation: { select: { name: true } },
      report: { select: { id: true } },
      confidential: { select: { obligationId: true } },
    },
  });
  const begun = held.find(hasBegun);
  if (begun) throw new UserError('addresseeBegun', begun.organisation);
  for (const { id, obligationId } of duties) {
    const to = await recipientsOf(tx, cycle.id, { organisationId: id });
    await tell(tx, to, releaseNotice(cycle, obligationId, grounds));
    await cancelReminders(tx, obligationId, 'Cơ quan không còn phải báo cáo trong kỳ này.');
  }
  const ofDuty = { obligationId: { in: ids } };
  await tx.outboxMail.updateMany({ where: ofDuty, data: { obligationId: null } });
  await tx.notification.updateMany({ where: ofDuty, data: { obligationId: null } });
  await tx.extension.deleteMany({ where: ofDuty });
  await tx.obligation.deleteMany({ where: { id: { in: ids } } });
}
