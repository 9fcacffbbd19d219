import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameDeputy } from '#lib/accounts/mutations.ts';
import { findActorBySession } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { sha256 } from '#lib/canonical.ts';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { assignDrafter, handOver } from '#lib/handovers/mutations.ts';
import { getAssignment, getHandover, listParties } from '#lib/handovers/queries.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { beginReview } from '#lib/reviews/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send, startedReport } from '#tests/support/factories.ts';

const at = new Date('2026-12-10T02:00:00Z');
const reason = 'Chuyển công tác';

let leaving: Actor;
let taking: Actor;
let leader: Actor;
let focalPoint: Actor;

beforeEach(async () => {
  setClock(() => at);
  [leaving, taking, leader, focalPoint] = await Promise.all([
    actorIn('BNV', 'drafter'),
    actorIn('BNV', 'drafter'),
    actorIn('BNV', 'leader'),
    actorIn('BNV', 'focal_point'),
  ]);
});
afterEach(() => setClock(null));

const parties = () => ({ fromId: leaving.accountId, toId: taking.accountId });

async function order(by: Actor, close = false) {
  const { seen } = await getHandover(by, parties());
  return handOver(by, { ...parties(), reason, close, seen });
}

const drafterOf = async (id: string) =>
  (await db.report.findUniqueOrThrow({ where: { id }, select: { drafterId: true } })).drafterId;

describe('HANDOVER-1 an officer leaves', () => {
  it('moves open reports and ends running deputy spans, as shown before; accepted reports stay', async () => {
    const { reportId } = await startedReport(leaving);
    const { reportId: accepted } = await startedReport(leaving);
    await db.report.update({ where: { id: accepted }, data: { status: 'accepted' } });
    await nameDeputy(leader, {
      deputyId: leaving.accountId,
      fromDate: '2026-12-10',
      toDate: '2026-12-20',
      reason,
    });
    const shown = await getHandover(focalPoint, parties());
    expect(shown.reports.map(({ id }) => id)).toEqual([reportId]);
    expect(shown.spans).toMatchObject([{ leader: leader.name, deputy: leaving.name, toDate: '2026-12-20' }]);
    expect(await order(focalPoint)).toEqual({ moved: 1 });
    expect(await drafterOf(reportId)).toBe(taking.accountId);
    expect(await drafterOf(accepted)).toBe(leaving.accountId);
    expect(await db.deputy.count({ where: { deputyId: leaving.accountId, revokedAt: null } })).toBe(0);
    const act = await db.auditEntry.findFirstOrThrow({
      where: { action: 'handover.done', subjectId: leaving.accountId },
    });
    expect(act.details).toMatchObject({ previous: leaving.name, next: taking.name, reports: 1, deputies: 1 });
  });

  it('closes the account and ends its sessions', async () => {
    const token = randomBytes(16).toString('hex');
    await db.session.create({
      data: {
        tokenHash: sha256(token),
        accountId: leaving.accountId,
        userAgent: '',
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + 3_600_000),
      },
    });
    expect(await findActorBySession(token)).not.toBeNull();
    await order(focalPoint, true);
    expect(await findActorBySession(token)).toBeNull();
    expect(await db.session.count({ where: { accountId: leaving.accountId, revokedAt: null } })).toBe(0);
  });

  it('moves nothing when something else would move than was shown', async () => {
    const { seen } = await getHandover(leader, parties());
    const { reportId } = await startedReport(leaving);
    await expect(handOver(leader, { ...parties(), reason, close: false, seen })).rejects.toMatchObject({
      code: 'contentChanged',
    });
    expect(await drafterOf(reportId)).toBe(leaving.accountId);
  });

  it('two orders at once move it once', async () => {
    const { reportId } = await startedReport(leaving);
    const orders = await Promise.allSettled([order(leader), order(focalPoint)]);
    expect(orders.map(({ status }) => status)).toContain('fulfilled');
    expect(await drafterOf(reportId)).toBe(taking.accountId);
    expect(await db.auditEntry.count({ where: { action: 'report.reassigned', subjectId: reportId } })).toBe(
      1,
    );
  });

  it('hands begun examinations to a colleague who can go on with them', async () => {
    const unit = await actorIn('BNV.TCPCP', 'drafter', 'leader');
    const other = await actorIn('BNV', 'focal_point');
    const { reportId } = await startedReport(unit, 'BNV');
    await fillReport(unit, reportId);
    const { submissionId } = await send(unit, reportId);
    await beginReview(focalPoint, { submissionId });
    const choice = { fromId: focalPoint.accountId, toId: other.accountId };
    const { reviews, seen } = await getHandover(leader, choice);
    expect(reviews.map(({ id }) => id)).toEqual([reportId]);
    await handOver(leader, { ...choice, reason, close: true, seen });
    expect(await db.report.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({
      reviewerId: other.accountId,
      reviewer: other.name,
    });
    expect((await getHandover(leader, { ...choice, toId: taking.accountId })).reviews).toEqual([]);
  });

  it.each([
    ['oneself', () => focalPoint],
    ['a leader, by a focal point', () => leader],
  ])('a focal point does not close the account of %s', async (_name, who) => {
    const choice = { fromId: who().accountId, toId: taking.accountId };
    const { seen } = await getHandover(focalPoint, choice);
    await expect(handOver(focalPoint, { ...choice, reason, close: true, seen })).rejects.toMatchObject({
      code: 'handoverClose',
    });
  });

  it('a focal point does it for the units as well, a leader for the own organisation', async () => {
    const unit = await actorIn('BNV.TCPCP', 'drafter');
    const colleague = await actorIn('BNV.TCPCP', 'drafter');
    const { obligations } = await openCycle(['BNV.TCPCP'], 'BNV');
    const { id } = await startReport(unit, { obligationId: obligations[0] ?? '' });
    const choice = { fromId: unit.accountId, toId: colleague.accountId };
    await expect(getHandover(leader, choice)).rejects.toMatchObject({ code: 'notFound' });
    const { seen } = await getHandover(focalPoint, choice);
    await handOver(focalPoint, { ...choice, reason, close: false, seen });
    expect(await drafterOf(id)).toBe(colleague.accountId);
    const across = { fromId: unit.accountId, toId: taking.accountId };
    await expect(handOver(focalPoint, { ...across, reason, close: false, seen: '' })).rejects.toMatchObject({
      code: 'handoverParties',
    });
  });

  it('another organisation and a drafter get "not found"', async () => {
    for (const stranger of [await actorIn('51', 'leader', 'focal_point'), taking]) {
      await expect(getHandover(stranger, parties())).rejects.toMatchObject({ code: 'notFound' });
      await expect(handOver(stranger, { ...parties(), reason, close: true, seen: '' })).rejects.toMatchObject(
        { code: 'notFound' },
      );
      expect((await listParties(stranger)).map(({ id }) => id)).not.toContain(leaving.accountId);
    }
  });
});

describe('HANDOVER-2 the one responsible for a report', () => {
  it('is who began it, until the leader or the focal point names another', async () => {
    const { reportId } = await startedReport(leaving);
    expect(await getAssignment(leaving, reportId)).toMatchObject({
      drafter: { name: leaving.name },
      choices: [],
    });
    await expect(assignDrafter(leaving, { reportId, drafterId: taking.accountId })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const { choices } = await getAssignment(leader, reportId);
    expect(choices.map(({ id }) => id)).toContain(taking.accountId);
    await assignDrafter(leader, { reportId, drafterId: taking.accountId });
    expect((await getAssignment(taking, reportId)).drafter?.name).toBe(taking.name);
  });

  it('is of the same organisation; another organisation gets "not found"', async () => {
    const { reportId } = await startedReport(leaving);
    const stranger = await actorIn('51', 'leader');
    await expect(assignDrafter(leader, { reportId, drafterId: stranger.accountId })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(assignDrafter(stranger, { reportId, drafterId: stranger.accountId })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(getAssignment(stranger, reportId)).rejects.toMatchObject({ code: 'notFound' });
  });
});
