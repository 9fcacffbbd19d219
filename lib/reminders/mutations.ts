import type { Actor } from '../accounts/schema.ts';
import { audit, notFound, theSystem } from '../audit.ts';
import { now } from '../clock.ts';
import { ladderRoles } from '../cycles/schema.ts';
import { businessDate } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { messageOf, type Refusal, refuse, UserError } from '../errors.ts';
import { notifyAll } from '../notifications/mutations.ts';
import { cancelMails } from '../outbox/mutations.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { noticesOf } from './compose.ts';
import { type DutyCycle, type DutyRow, readCycles, readDuties, readFacts, readFilers } from './queries.ts';
import { mayRemind, refusalToRemind, remindersDue } from './rules.ts';
import { type RemindInput, selectionLimit } from './schema.ts';

/**
 * Report before duty, as a sending locks them: whoever files now is waited for, or waits. `skip` leaves out what
 * somebody holds.
 */
async function lockDuties(tx: Tx, ids: readonly string[], skip: boolean): Promise<string[]> {
  const all = [...ids];
  const reports = skip
    ? await tx.$queryRaw<{ id: string }[]>`
        SELECT "obligationId" AS "id" FROM "Report" WHERE "obligationId" = ANY(${all}::uuid[])
        ORDER BY "id" FOR UPDATE SKIP LOCKED`
    : await tx.$queryRaw<{ id: string }[]>`
        SELECT "obligationId" AS "id" FROM "Report" WHERE "obligationId" = ANY(${all}::uuid[])
        ORDER BY "id" FOR UPDATE`;
  const held = new Set(reports.map(({ id }) => id));
  const begun = await tx.report.findMany({
    where: { obligationId: { in: all } },
    select: { obligationId: true },
  });
  const busy = new Set(begun.map(({ obligationId }) => obligationId).filter((id) => !held.has(id)));
  const free = all.filter((id) => !busy.has(id));
  const duties = skip
    ? await tx.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Obligation" WHERE "id" = ANY(${free}::uuid[]) ORDER BY "id" FOR UPDATE SKIP LOCKED`
    : await tx.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Obligation" WHERE "id" = ANY(${free}::uuid[]) ORDER BY "id" FOR UPDATE`;
  return duties.map(({ id }) => id);
}

type Reminder = Parameters<typeof noticesOf>[2] & { obligationId: string };

/** Tells people; an older reminder about the same duty that still waits in the outbox gives way to this one. */
async function send(
  tx: Tx,
  cycle: DutyCycle,
  duties: readonly DutyRow[],
  reminders: readonly Reminder[],
  note?: { text: string; by: string },
): Promise<number> {
  const byId = new Map(reminders.map((reminder) => [reminder.obligationId, reminder]));
  const chosen = duties.filter(({ id }) => byId.has(id));
  const facts = await readFacts(tx, chosen, new Map([[cycle.id, cycle]]));
  const filers = await readFilers(
    tx,
    chosen.map(({ organisationId }) => organisationId),
  );
  const at = now();
  const notices = chosen.flatMap((duty) => {
    const reminder = byId.get(duty.id);
    const known = facts.get(duty.id);
    if (!reminder || !known) return [];
    return noticesOf(duty, note ? { ...known, note } : known, reminder, filers, at);
  });
  if (notices.length === 0) return 0;
  const reminded = new Set(notices.flatMap(({ obligationId }) => obligationId ?? []));
  await cancelMails(tx, [...reminded], ['reminder'], 'Đã có thư nhắc mới hơn.');
  await notifyAll(tx, notices);
  return reminded.size;
}

/** Reminds those of the duties that today's step of the ladder is about; judged under lock, as they stand then. */
export async function remindByLadder(cycleId: string, ids: readonly string[]): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const [cycle] = await readCycles(tx, { id: cycleId });
      if (!cycle) return 0;
      const duties = await readDuties(tx, await lockDuties(tx, ids, true));
      const count = await send(tx, cycle, duties, remindersDue(cycle, duties, now()));
      if (count > 0)
        await audit(tx, theSystem, {
          action: 'reminder.sentByLadder',
          subject: { type: 'cycle', id: cycleId },
          details: { organisations: count },
        });
      return count;
    },
    { timeout: 60_000 },
  );
}

export type RemindResult = {
  reminded: number;
  /** Those that were not, with the reason. */
  skipped: { obligationId: string; message: string }[];
};

/** One duty in a transaction of its own; answers why it was not reminded. */
async function remindOne(actor: Actor, id: string, note: string): Promise<Refusal | null> {
  return db.$transaction(async (tx) => {
    const [duty] = await readDuties(tx, await lockDuties(tx, [id], false));
    const [cycle] = await readCycles(tx, { id: duty?.cycleId ?? id });
    if (!duty || !cycle) throw new UserError('notFound');
    const filers = await readFilers(tx, [duty.organisationId]);
    const at = now();
    const { remindedByHandAt } = duty;
    const refusal = refusalToRemind(cycle, duty, { remindedByHandAt, recipients: filers.length }, at);
    if (refusal) return refusal;
    const reminder = {
      key: `reminder:${id}:hand:${businessDate(at)}`,
      obligationId: id,
      roles: ladderRoles,
    };
    const added = note.trim() === '' ? undefined : { text: note.trim(), by: actor.organisation.name };
    await send(tx, cycle, [duty], [reminder], added);
    await audit(tx, actor, { action: 'reminder.sent', subject: { type: 'obligation', id } });
    return null;
  });
}

/** The duties of a selection, all of them received by the actor's organisation; anything else is "not found". */
export async function assertReceived(actor: Actor, ids: readonly string[]): Promise<void> {
  const [first] = ids;
  if (first === undefined) throw new UserError('reminderNone');
  if (ids.length > selectionLimit) throw new UserError('reminderMany', { count: selectionLimit });
  const rows = mayRemind(actor)
    ? await db.obligation.findMany({
        where: { id: { in: [...ids] }, receiverId: actor.organisation.id },
        select: { id: true },
      })
    : [];
  const own = new Set(rows.map(({ id }) => id));
  const foreign = ids.find((id) => !own.has(id));
  if (foreign !== undefined) throw await notFound(actor, 'obligation', foreign);
}

/** Reminds chosen organisations by hand; each is judged by itself, so one that has filed meanwhile keeps no other. */
export async function remindNow(actor: Actor, { obligationIds, note }: RemindInput): Promise<RemindResult> {
  const ids = [...new Set(obligationIds)];
  await assertReceived(actor, ids);
  refuse(refusalOfMark([note]));
  const skipped: RemindResult['skipped'] = [];
  for (const obligationId of ids) {
    const refusal = await remindOne(actor, obligationId, note);
    if (refusal) skipped.push({ obligationId, message: messageOf(refusal) });
  }
  return { reminded: ids.length - skipped.length, skipped };
}
