import { afterEach, describe, expect, it } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { chooseMails, markAllRead, markRead, notify } from '#lib/notifications/mutations.ts';
import { countUnread, listMailChoices, listNotices } from '#lib/notifications/queries.ts';
import type { Notice } from '#lib/notifications/schema.ts';
import { requestApproval, sendBackReport } from '#lib/reports/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, startedReport } from '#tests/support/factories.ts';

afterEach(() => setClock(null));

const notice = (part: Partial<Notice>): Notice => ({
  key: crypto.randomUUID(),
  kind: 'reminder',
  to: [],
  title: 'Nhắc báo cáo',
  text: 'Chưa bắt đầu.',
  href: '/',
  obligationId: null,
  ...part,
});

describe('NOTICE-1 what somebody is told', () => {
  it('the leader that a report awaits her, the drafter that it came back, not whoever did it', async () => {
    const drafter = await actorIn('51', 'drafter');
    const leader = await actorIn('51', 'leader');
    const { reportId, obligationId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    const { rows } = await listNotices(leader, { page: 1 });
    expect(rows).toMatchObject([
      { kind: 'awaiting_approval', href: `/reports/${reportId}/check`, readAt: null },
    ]);
    expect((await listNotices(drafter, { page: 1 })).rows).toEqual([]);
    await sendBackReport(leader, { reportId, reason: 'Bổ sung mục II' });
    const back = await listNotices(drafter, { page: 1 });
    expect(back.rows).toMatchObject([{ kind: 'sent_back', text: expect.stringContaining('Bổ sung mục II') }]);
    await requestApproval(drafter, { reportId });
    expect((await listNotices(leader, { page: 1 })).total).toBe(2);
    const mails = await db.outboxMail.findMany({ where: { obligationId, accountId: drafter.accountId } });
    expect(mails.map(({ kind }) => kind)).toEqual(['sent_back']);
  });

  it('is read one by one or all at once, by nobody else', async () => {
    const [one, other] = [await actorIn('51', 'drafter'), await actorIn('51', 'drafter')];
    const to = [one, other].map(({ accountId: id, email }) => ({ id, email }));
    await db.$transaction(async (tx) => {
      await notify(tx, notice({ to }));
      await notify(tx, notice({ to, kind: 'returned' }));
      await notify(tx, notice({ to, kind: 'comment' }));
    });
    expect(await countUnread(one)).toBe(3);
    const { rows, kinds } = await listNotices(one, { page: 1 });
    expect(kinds).toEqual(['reminder', 'returned', 'comment']);
    expect((await listNotices(one, { page: 1, kind: 'returned' })).rows).toHaveLength(1);
    const [first] = rows;
    await markRead(one, { noticeId: first?.id ?? '' });
    await markRead(one, { noticeId: first?.id ?? '' });
    expect(await countUnread(one)).toBe(2);
    expect((await listNotices(one, { page: 1 })).rows.at(-1)?.id).toBe(first?.id);
    await expect(markRead(other, { noticeId: first?.id ?? '' })).rejects.toMatchObject({ code: 'notFound' });
    await markAllRead(one);
    expect([await countUnread(one), await countUnread(other)]).toEqual([0, 3]);
  });

  it('comes once for each key, however often its cause is repeated', async () => {
    const one = await actorIn('51', 'drafter');
    const told = notice({ to: [{ id: one.accountId, email: one.email }] });
    for (let round = 0; round < 3; round += 1) await db.$transaction((tx) => notify(tx, told));
    expect((await listNotices(one, { page: 1 })).total).toBe(1);
    expect(await db.outboxMail.count({ where: { accountId: one.accountId } })).toBe(1);
  });
});

describe('NOTICE-2 which notices come by mail', () => {
  it('is each person’s choice, but for what opens or changes a duty', async () => {
    const one = await actorIn('51', 'drafter');
    const to = [{ id: one.accountId, email: one.email }];
    const choices = await listMailChoices(one);
    expect(choices.every(({ mailed }) => mailed)).toBe(true);
    expect(choices.filter(({ always }) => always).map(({ kind }) => kind)).toContain('returned');
    await chooseMails(one, { mails: ['accepted'] });
    await db.$transaction(async (tx) => {
      for (const kind of ['reminder', 'returned', 'accepted', 'extended'] as const)
        await notify(tx, notice({ to, kind }));
    });
    const mails = await db.outboxMail.findMany({
      where: { accountId: one.accountId },
      orderBy: { kind: 'asc' },
    });
    expect(mails.map(({ kind }) => kind)).toEqual(['accepted', 'extended', 'returned']);
    expect((await listNotices(one, { page: 1 })).total).toBe(4);
    await chooseMails(one, { mails: ['reminder', 'accepted'] });
    expect((await listMailChoices(one)).find(({ kind }) => kind === 'reminder')?.mailed).toBe(true);
  });

  it('keeps what was left out in another role', async () => {
    const one = await actorIn('51', 'leader');
    await db.account.update({ where: { id: one.accountId }, data: { mutedMails: ['assigned', 'reminder'] } });
    await chooseMails(one, {
      mails: ['reminder', 'accepted', 'comment', 'proposal_answered', 'received', 'awaiting_approval'],
    });
    const { mutedMails } = await db.account.findUniqueOrThrow({ where: { id: one.accountId } });
    expect(mutedMails).toEqual(['assigned']);
  });
});
