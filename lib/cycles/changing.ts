import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit } from '../audit.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { db } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { changeNotice, openingNotice } from './announcing.ts';
import { announce, announcingMs, recipientsOf, tell } from './job.ts';
import { type CycleFacts, changeLines } from './labels.ts';
import { checkedAddressees, lockedCycle } from './mutations.ts';
import type { CycleView } from './queries.ts';
import { releaseBodies } from './releasing.ts';
import {
  openingInstant,
  refusalOfCycle,
  refusalOfGrounds,
  refusalToClose,
  refusalToReopen,
} from './rules.ts';
import type { ChangeCycle, closeCycleInput } from './schema.ts';
import { columnsOf, typedFacts } from './typed-facts.ts';

type Change = { lines: string[]; reason: string; document: string };

/** Nothing of an opened cycle changes silently: who was addressed before is told, and the change stays to be read. */
async function publish(
  tx: Tx,
  actor: Actor,
  cycle: CycleView,
  { lines, reason, document }: Change,
  added: readonly string[] = [],
): Promise<void> {
  const { id } = await tx.cycleChange.create({
    data: {
      cycleId: cycle.id,
      lines,
      reason,
      document,
      changedAt: now(),
      changedById: actor.accountId,
      changedBy: actor.name,
    },
    select: { id: true },
  });
  const to = await recipientsOf(tx, cycle.id, { organisationId: { notIn: [...added] } });
  const told = { id: cycle.id, name: cycle.name, urgency: cycle.facts.urgency };
  await tell(tx, to, changeNotice(told, { id, lines, reason, document }));
}

/** Extensions that the new common deadline has overtaken; they would now shorten the time instead. */
async function dropOvertaken(tx: Tx, actor: Actor, cycleId: string, deadline: Date): Promise<number> {
  const { count } = await tx.obligation.updateMany({
    where: { cycleId, receiverId: actor.organisation.id, extendedDeadline: { lte: deadline } },
    data: { extendedDeadline: null, extensionReason: null },
  });
  return count;
}

type Addressees = { added: string[]; removed: string[] };

async function addresseesOf(
  tx: Tx,
  actor: Actor,
  cycle: CycleView,
  wanted: readonly string[],
  openedAt: Date,
): Promise<Addressees> {
  if (wanted.length === 0) throw new UserError('addresseesRequired');
  const had = new Set(cycle.addressees.map(({ id }) => id));
  const added = wanted.filter((id) => !had.has(id));
  const removed = [...had].filter((id) => !wanted.includes(id));
  // A body that joins an opened cycle must be valid today, one of a planned cycle on its first day.
  const planned = cycle.phase === 'planned';
  await checkedAddressees(tx, actor, planned ? wanted : added, planned ? openedAt : now());
  return { added, removed };
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<string> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  return rows.map(({ name }) => name).join(', ');
}

async function writeAddressees(
  tx: Tx,
  actor: Actor,
  cycle: CycleView,
  { added, removed }: Addressees,
  grounds: Pick<Change, 'reason' | 'document'>,
): Promise<string[]> {
  const { id: cycleId, phase } = cycle;
  await tx.obligation.createMany({
    data: added.map((organisationId) => ({ cycleId, organisationId, receiverId: actor.organisation.id })),
  });
  if (phase === 'planned')
    await tx.obligation.deleteMany({ where: { cycleId, organisationId: { in: removed } } });
  else if (removed.length > 0) await releaseBodies(tx, cycle, removed, grounds);
  const taken = phase === 'planned' ? 'Bỏ cơ quan báo cáo' : 'Thôi yêu cầu báo cáo';
  return [
    ...(added.length > 0 ? [`Thêm cơ quan báo cáo: ${await namesOf(tx, added)}`] : []),
    ...(removed.length > 0 ? [`${taken}: ${await namesOf(tx, removed)}`] : []),
  ];
}

function changedFacts(cycle: CycleView, input: ChangeCycle): CycleFacts {
  const { openOn, openAt } = input;
  const { phase, facts } = cycle;
  const opens = phase === 'planned' && openOn && openAt;
  return typedFacts(input, opens ? openingInstant(openOn, openAt, now()) : facts.openedAt);
}

/** Changes what a cycle says. A planned one is corrected; of an opened one every change is announced, with its document. */
export async function changeCycle(actor: Actor, input: ChangeCycle): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const cycle = await lockedCycle(tx, actor, input.cycleId);
      const { id, kind, phase, facts } = cycle;
      if (cycle.seen !== input.seen) throw new UserError('contentChanged');
      const at = now();
      const next = changedFacts(cycle, input);
      refuse(
        refusalOfCycle({ ...next, kind }, { ...facts, kind }, at) ??
          refusalOfGrounds(phase, input.reason, input.document),
      );
      const addressees = await addresseesOf(tx, actor, cycle, input.organisations, next.openedAt);
      const opensNow = phase === 'planned' && next.openedAt <= at;
      await tx.reportingCycle.update({
        where: { id },
        data: { ...columnsOf(next), ...(opensNow ? { announcedAt: at } : {}) },
        select: { id: true },
      });
      const lines = [
        ...changeLines(facts, next),
        ...(await writeAddressees(tx, actor, cycle, addressees, input)),
      ];
      if (lines.length === 0) throw new UserError('nothingChanged');
      const overtaken = await dropOvertaken(tx, actor, id, next.deadline);
      if (overtaken > 0) lines.push(`Gia hạn riêng của ${overtaken} cơ quan nay theo thời hạn chung mới`);
      const { reason, document } = input;
      if (phase !== 'planned') {
        const changed = { ...cycle, facts: next };
        await publish(tx, actor, changed, { lines, reason, document }, addressees.added);
        const joined = await recipientsOf(tx, id, { organisationId: { in: addressees.added } });
        await tell(tx, joined, openingNotice({ ...next, id, name: cycle.name }));
      } else if (opensNow) await announce(tx, id);
      await audit(tx, actor, {
        action: 'cycle.changed',
        subject: { type: 'cycle', id },
        details: { changes: lines, ...(phase === 'planned' ? {} : { reason, document }) },
      });
    },
    { timeout: announcingMs },
  );
}

async function setClosed(
  tx: Tx,
  actor: Actor,
  cycle: CycleView,
  closedAt: Date | null,
  reason: string,
): Promise<void> {
  await tx.reportingCycle.update({ where: { id: cycle.id }, data: { closedAt }, select: { id: true } });
  const line = closedAt
    ? 'Kỳ báo cáo: đang mở → đã đóng; cơ quan chưa bắt đầu thì không bắt đầu được nữa'
    : 'Kỳ báo cáo: đã đóng → mở lại';
  await publish(tx, actor, cycle, { lines: [line], reason, document: '' });
  await audit(tx, actor, {
    action: closedAt ? 'cycle.closed' : 'cycle.reopened',
    subject: { type: 'cycle', id: cycle.id },
    details: { reason },
  });
}

/** From now on nobody begins a report; what was begun or returned can still be sent, as late. */
export async function closeCycle(
  actor: Actor,
  { cycleId, reason }: z.infer<typeof closeCycleInput>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const cycle = await lockedCycle(tx, actor, cycleId);
      refuse(refusalToClose(cycle.phase) ?? refusalOfGrounds(cycle.phase, reason, '-'));
      await setClosed(tx, actor, cycle, now(), reason);
    },
    { timeout: announcingMs },
  );
}

export async function reopenCycle(
  actor: Actor,
  { cycleId, reason }: z.infer<typeof closeCycleInput>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const cycle = await lockedCycle(tx, actor, cycleId);
      refuse(refusalToReopen(cycle.phase) ?? refusalOfGrounds(cycle.phase, reason, '-'));
      await setClosed(tx, actor, cycle, null, reason);
    },
    { timeout: announcingMs },
  );
}
