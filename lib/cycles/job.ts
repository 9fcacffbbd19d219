import type { Prisma } from '#prisma/client/client.ts';
import { audit, theSystem } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { log } from '../log.ts';
import { notify } from '../notifications/mutations.ts';
import type { Notice, Recipient } from '../notifications/schema.ts';
import { addresseesOf, openingNotice } from './announcing.ts';

/** Longer than the notices of thousands of organisations take. */
export const announcingMs = 120_000;

/** The open accounts of the organisations that the cycle addresses. */
export function recipientsOf(
  tx: Tx,
  cycleId: string,
  where: Prisma.ObligationWhereInput = {},
): Promise<Recipient[]> {
  return tx.account.findMany({
    where: {
      disabledAt: null,
      roles: { hasSome: [...addresseesOf] },
      organisation: { obligations: { some: { ...where, cycleId } } },
    },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
}

type Told = Omit<Notice, 'to' | 'obligationId'>;

export async function tell(tx: Tx, to: readonly Recipient[], notice: Told): Promise<void> {
  await notify(tx, { ...notice, to, obligationId: null });
}

/** Tells the addressees of a cycle that it is open. The caller has marked it as announced. */
export async function announce(tx: Tx, cycleId: string): Promise<number> {
  const cycle = await tx.reportingCycle.findUniqueOrThrow({ where: { id: cycleId } });
  const to = await recipientsOf(tx, cycleId);
  await tell(tx, to, openingNotice(cycle));
  return to.length;
}

/** Once a minute: cycles whose opening has come are announced, each once. */
export async function openCycles(): Promise<void> {
  const at = now();
  const due = await db.reportingCycle.findMany({
    where: { announcedAt: null, openedAt: { lte: at } },
    select: { id: true, name: true },
    orderBy: { openedAt: 'asc' },
  });
  for (const { id, name } of due) {
    await db.$transaction(
      async (tx) => {
        const { count } = await tx.reportingCycle.updateMany({
          where: { id, announcedAt: null, openedAt: { lte: at } },
          data: { announcedAt: at },
        });
        if (count === 0) return;
        const told = await announce(tx, id);
        await audit(tx, theSystem, {
          action: 'cycle.announced',
          subject: { type: 'cycle', id },
          details: { name },
        });
        log.info({ cycle: id, told }, 'cycle announced');
      },
      { timeout: announcingMs },
    );
  }
}
