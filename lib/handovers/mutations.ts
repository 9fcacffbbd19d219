import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import { refusalOfReason } from '../reports/rules.ts';
import { getHandover, type Handover } from './queries.ts';
import { isFilerAccount, mayHandOver, refusalToClose, refusalToHandOver } from './rules.ts';
import type { assignInput, HandoverInput } from './schema.ts';

async function closeAccount(tx: Tx, actor: Actor, id: string): Promise<void> {
  const at = now();
  await tx.account.update({ where: { id }, data: { disabledAt: at } });
  await tx.session.updateMany({ where: { accountId: id, revokedAt: null }, data: { revokedAt: at } });
  await audit(tx, actor, { action: 'account.closed', subject: { type: 'account', id } });
}

async function move(tx: Tx, actor: Actor, { from, to, reports, reviews, spans }: Handover): Promise<void> {
  const parties = { previous: from.name, next: to.name };
  await tx.report.updateMany({
    where: { id: { in: reports.map(({ id }) => id) } },
    data: { drafterId: to.id },
  });
  await tx.report.updateMany({
    where: { id: { in: reviews.map(({ id }) => id) } },
    data: { reviewerId: to.id, reviewer: to.name },
  });
  await tx.deputy.updateMany({
    where: { id: { in: spans.map(({ id }) => id) } },
    data: { revokedAt: now() },
  });
  for (const { id } of [...reports, ...reviews])
    await audit(tx, actor, {
      action: 'report.reassigned',
      subject: { type: 'report', id },
      details: parties,
    });
  for (const { id } of spans)
    await audit(tx, actor, { action: 'deputy.ended', subject: { type: 'deputy', id } });
}

/** All open work of one colleague goes to another in one step; exactly what the page had shown, or nothing. */
export async function handOver(actor: Actor, input: HandoverInput): Promise<{ moved: number }> {
  return db.$transaction(async (tx) => {
    // Two handovers of the same work, or one and a new deputy, follow each other.
    await tx.$queryRaw`
      SELECT 1 FROM "Account" WHERE "id" IN (${input.fromId}::uuid, ${input.toId}::uuid) ORDER BY "id" FOR UPDATE`;
    const handover = await getHandover(actor, input, tx);
    const { from, to, reports, reviews, spans, seen } = handover;
    refuse(refusalToHandOver(actor, from, to) ?? refusalOfReason(input.reason));
    if (input.close) refuse(refusalToClose(actor, from));
    if (seen !== input.seen) throw new UserError('contentChanged');
    await move(tx, actor, handover);
    if (input.close && from.disabledAt === null) await closeAccount(tx, actor, from.id);
    await audit(tx, actor, {
      action: 'handover.done',
      subject: { type: 'account', id: from.id },
      details: {
        previous: from.name,
        next: to.name,
        reports: reports.length,
        reviews: reviews.length,
        deputies: spans.length,
        reason: input.reason,
      },
    });
    return { moved: reports.length + reviews.length };
  });
}

/** Makes a colleague responsible for one report. */
export async function assignDrafter(
  actor: Actor,
  { reportId, drafterId }: z.infer<typeof assignInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await tx.report.findFirst({
      where: { id: reportId, AND: reportsVisibleTo(actor) },
      select: { drafterId: true, drafter: { select: { name: true } } },
    });
    if (!report) throw await notFound(actor, 'report', reportId);
    refuse(mayHandOver(actor) ? null : { code: 'notAllowed' });
    const next = await tx.account.findFirst({
      where: { id: drafterId, organisationId: actor.organisation.id, disabledAt: null },
      select: { name: true, roles: true },
    });
    if (!next) throw await notFound(actor, 'account', drafterId);
    refuse(isFilerAccount(next.roles) ? null : { code: 'handoverParties' });
    if (report.drafterId === drafterId) return;
    await tx.report.update({ where: { id: reportId }, data: { drafterId } });
    await audit(tx, actor, {
      action: 'report.reassigned',
      subject: { type: 'report', id: reportId },
      details: { previous: report.drafter?.name ?? '', next: next.name },
    });
  });
}
