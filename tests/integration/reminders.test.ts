import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { recordConfidentialFiling } from '#lib/obligations/mutations.ts';
import { remind } from '#lib/reminders/job.ts';
import { remindNow } from '#lib/reminders/mutations.ts';
import { previewReminders } from '#lib/reminders/preview.ts';
import { requestApproval, startReport } from '#lib/reports/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, returnFor, send } from '#tests/support/factories.ts';

const ladder = [
  { days: -7, to: ['drafter'] },
  { days: -3, to: ['drafter', 'focal_point', 'leader'] },
  { days: 1, to: ['leader'] },
];
let clock = new Date('2026-12-07T08:00:00+07:00');

function on(date: string, time = '08:00:00'): void {
  clock = new Date(`${date}T${time}+07:00`);
}

beforeEach(() => {
  on('2026-12-07');
  setClock(() => clock);
});
afterEach(async () => {
  setClock(null);
  // The next test's run of the job sees its own cycle alone.
  await db.reportingCycle.updateMany({ data: { closedAt: new Date('2026-01-01') } });
});

type Duty = { id: string; cycleId: string; drafter: Actor; leader: Actor };

async function duty(key: string): Promise<Duty> {
  const drafter = await actorIn(key, 'drafter');
  const leader = await actorIn(key, 'leader');
  const { id: cycleId, obligations } = await openCycle([key]);
  await db.reportingCycle.update({ where: { id: cycleId }, data: { ladder } });
  // Colleagues of other tests in the same body have gone.
  await db.account.updateMany({
    where: {
      organisationId: drafter.organisation.id,
      id: { notIn: [drafter.accountId, leader.accountId] },
    },
    data: { disabledAt: new Date('2026-01-01') },
  });
  return { id: obligations[0] ?? '', cycleId, drafter, leader };
}

function told(obligationId: string) {
  return db.notification.findMany({
    where: { obligationId },
    orderBy: [{ createdAt: 'asc' }, { accountId: 'asc' }],
  });
}

function mails(obligationId: string) {
  return db.outboxMail.findMany({ where: { obligationId }, orderBy: { createdAt: 'asc' } });
}

describe('REMIND-1 the ladder', () => {
  it('reminds on its days, once, by notice and mail, of the state as it is', async () => {
    const { id, drafter } = await duty('51');
    await remind();
    await remind();
    const [notice, ...others] = await told(id);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      kind: 'reminder',
      accountId: drafter.accountId,
      href: '/',
      title: expect.stringMatching(/^Nhắc báo cáo \(còn 7 ngày\): chưa bắt đầu – /),
    });
    expect(await mails(id)).toMatchObject([
      { address: drafter.email, subject: notice?.title, status: 'queued' },
    ]);
    on('2026-12-08');
    await remind();
    expect(await told(id)).toHaveLength(1);
    await startReport(drafter, { obligationId: id });
    on('2026-12-11');
    await remind();
    const second = await told(id);
    expect(second).toHaveLength(3);
    expect(second[1]?.title).toMatch(/còn 3 ngày\): đang soạn thảo 0\/\d+ mục/);
  });

  it('tells the awaited leader that it is up to her, and the others whom they wait for', async () => {
    const { id, drafter, leader } = await duty('51');
    const { id: reportId } = await startReport(drafter, { obligationId: id });
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    await db.notification.updateMany({ data: { readAt: null } });
    on('2026-12-07', '09:00:00');
    await remind();
    const byPerson = new Map(
      (await told(id)).filter(({ kind }) => kind === 'reminder').map((one) => [one.accountId, one]),
    );
    expect(byPerson.get(leader.accountId)).toMatchObject({
      title: expect.stringContaining('chờ đồng chí duyệt từ 08:00 ngày 07/12/2026'),
      href: `/reports/${reportId}/check`,
    });
    expect(byPerson.get(drafter.accountId)?.title).toContain('chờ lãnh đạo duyệt từ 08:00 ngày 07/12/2026');
  });

  it('begins anew with an extension; an older mail that still waits gives way', async () => {
    const { id } = await duty('51');
    await remind();
    await db.obligation.update({
      where: { id },
      data: { extendedDeadline: new Date('2026-12-25T00:00:00+07:00'), extensionReason: 'Bão lũ' },
    });
    on('2026-12-11');
    await remind();
    expect(await told(id)).toHaveLength(1);
    on('2026-12-17');
    await remind();
    expect(await told(id)).toHaveLength(2);
    expect(await mails(id)).toMatchObject([
      { status: 'cancelled', error: 'Đã có thư nhắc mới hơn.' },
      { status: 'queued' },
    ]);
  });

  it('tells who stands in for a leader, and leaves out closed accounts', async () => {
    const { id, drafter, leader } = await duty('51');
    await db.deputy.create({
      data: {
        leaderId: leader.accountId,
        deputyId: drafter.accountId,
        fromDate: new Date('2026-12-15'),
        toDate: new Date('2026-12-16'),
        reason: 'Đi công tác',
        createdAt: clock,
      },
    });
    on('2026-12-15');
    await remind();
    expect(new Set((await told(id)).map(({ accountId }) => accountId))).toEqual(
      new Set([drafter.accountId, leader.accountId]),
    );
  });

  it('two workers at once remind once', async () => {
    const { id } = await duty('51');
    await Promise.all([remind(), remind(), remind()]);
    expect(await told(id)).toHaveLength(1);
    expect(await mails(id)).toHaveLength(1);
  });
});

describe('REMIND-2 never after filing', () => {
  it('a sending calls off what waits, and settles the notices', async () => {
    const { id, drafter, leader } = await duty('51');
    const { id: reportId } = await startReport(drafter, { obligationId: id });
    await fillReport(drafter, reportId);
    await remind();
    expect(await mails(id)).toMatchObject([{ status: 'queued' }]);
    await send(leader, reportId);
    expect(await mails(id)).toMatchObject([
      { kind: 'reminder', status: 'cancelled', error: 'Đã gửi báo cáo trước khi thư được gửi đi.' },
    ]);
    expect(await told(id)).toMatchObject([{ readAt: clock }]);
    on('2026-12-11');
    await remind();
    expect(await told(id)).toHaveLength(1);
  });

  it('what comes by the confidential way calls off as well', async () => {
    const { id } = await duty('51');
    await remind();
    const compiler = await actorIn('BNG', 'compiler');
    const receivedOn = businessDate(clock);
    await recordConfidentialFiling(compiler, { obligationId: id, document: '12/BC-UBND', receivedOn });
    const reminders = (await mails(id)).filter(({ kind }) => kind === 'reminder');
    expect(reminders.map(({ status }) => status)).toEqual(reminders.map(() => 'cancelled'));
    expect(reminders.length).toBeGreaterThan(0);
  });

  it('a returned report is reminded of until it comes back', async () => {
    const { id, drafter, leader } = await duty('51');
    const compiler = await actorIn('BNG', 'compiler');
    const { id: reportId } = await startReport(drafter, { obligationId: id });
    await fillReport(drafter, reportId);
    on('2026-12-07', '09:00:00');
    const { submissionId } = await send(leader, reportId);
    on('2026-12-08', '09:00:00');
    await returnFor(compiler, submissionId, ['achievements.training']);
    on('2026-12-11');
    await remind();
    const reminders = (await told(id)).filter(({ kind }) => kind === 'reminder');
    expect(reminders.at(-1)?.title).toMatch(/đã trả lại ngày 08\/12\/2026, cần sửa mục [IVX]+\.\d+ – /);
    await send(leader, reportId);
    on('2026-12-15');
    await remind();
    expect((await told(id)).filter(({ kind }) => kind === 'reminder')).toHaveLength(reminders.length);
  });

  it('a sending and a reminder at the same moment end with no mail that waits', async () => {
    for (let round = 0; round < 8; round += 1) {
      on('2026-12-07');
      const { id, drafter, leader, cycleId } = await duty('51');
      const { id: reportId } = await startReport(drafter, { obligationId: id });
      await fillReport(drafter, reportId);
      await Promise.all([remind(), send(leader, reportId)]);
      const waiting = (await mails(id)).filter(
        ({ kind, status }) => kind === 'reminder' && status === 'queued',
      );
      expect(waiting).toEqual([]);
      await db.reportingCycle.update({ where: { id: cycleId }, data: { closedAt: clock } });
    }
  });
});

describe('REMIND-3 by hand', () => {
  it('shows before whom, sends to all who fill in or sign, and only once a day', async () => {
    const { id, drafter, leader } = await duty('51');
    const compiler = await actorIn('BNG', 'compiler');
    await db.account.update({ where: { id: leader.accountId }, data: { mutedMails: ['reminder'] } });
    const [shown] = await previewReminders(compiler, [id]);
    expect(shown).toMatchObject({ refusal: null, state: 'chưa bắt đầu', remindedAt: null });
    expect(new Set(shown?.recipients.map(({ email, mailed }) => `${email} ${mailed}`))).toEqual(
      new Set([`${drafter.email} true`, `${leader.email} false`]),
    );
    expect(await told(id)).toEqual([]);
    expect(await remindNow(compiler, { obligationIds: [id, id], note: 'Cần gấp.' })).toEqual({
      reminded: 1,
      skipped: [],
    });
    expect(await told(id)).toHaveLength(2);
    expect((await mails(id)).map(({ address, text }) => [address, text.includes('Cần gấp.')])).toEqual([
      [drafter.email, true],
    ]);
    const again = await remindNow(compiler, { obligationIds: [id], note: '' });
    expect(again.reminded).toBe(0);
    expect(again.skipped[0]?.message).toContain('Hôm nay đã nhắc cơ quan này lúc 08:00');
    const twice = await Promise.all([
      remindNow(compiler, { obligationIds: [id], note: '' }),
      remindNow(compiler, { obligationIds: [id], note: '' }),
    ]);
    expect(twice.map(({ reminded }) => reminded)).toEqual([0, 0]);
    await remind();
    expect(await told(id)).toHaveLength(2);
  });

  it('two compilers at once remind once', async () => {
    const { id } = await duty('51');
    const compilers = [await actorIn('BNG', 'compiler'), await actorIn('BNG', 'compiler')];
    const results = await Promise.all(
      compilers.map((compiler) => remindNow(compiler, { obligationIds: [id], note: '' })),
    );
    expect(results.map(({ reminded }) => reminded).toSorted()).toEqual([0, 1]);
    expect(await told(id)).toHaveLength(2);
  });

  it('is not for others: another receiver’s duty is not found, and recorded', async () => {
    const { id, leader } = await duty('51');
    const strangers = [await actorIn('BNV', 'focal_point'), leader, await actorIn('BNG', 'leader')];
    for (const stranger of strangers) {
      await expect(remindNow(stranger, { obligationIds: [id], note: '' })).rejects.toMatchObject({
        code: 'notFound',
      });
      await expect(previewReminders(stranger, [id])).rejects.toMatchObject({ code: 'notFound' });
      const recorded = await db.auditEntry.count({
        where: { action: 'access.refused', actorId: stranger.accountId },
      });
      expect(recorded).toBeGreaterThan(0);
    }
    expect(await told(id)).toEqual([]);
  });

  it.each([
    ['nothing chosen', [], '', 'reminderNone'],
    ['a mark of secrecy in the note', null, 'Độ mật: TỐI MẬT', 'stateSecret'],
  ])('%s is refused', async (_name, chosen, note, code) => {
    const { id } = await duty('51');
    const compiler = await actorIn('BNG', 'compiler');
    await expect(remindNow(compiler, { obligationIds: chosen ?? [id], note })).rejects.toMatchObject({
      code,
    });
    expect(await told(id)).toEqual([]);
  });
});
