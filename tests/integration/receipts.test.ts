import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { deliverMails } from '#lib/outbox/job.ts';
import { listReceiptMails, resendReceipt } from '#lib/reports/receipts.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;
let focalPoint: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  focalPoint = await actorIn('51', 'focal_point');
});
afterEach(() => setClock(null));

async function sent(): Promise<{ reportId: string; submissionId: string }> {
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  const { submissionId } = await send(leader, reportId);
  return { reportId, submissionId };
}

const addresses = async (actor: Actor, reportId: string) =>
  (await listReceiptMails(actor, reportId)).map(({ address }) => address).sort();

describe('MAIL-2 the receipt by mail', () => {
  it('goes to who sent the report and who wrote it', async () => {
    const { reportId } = await sent();
    expect(await addresses(drafter, reportId)).toEqual([drafter.email, leader.email].sort());
    const mail = await db.outboxMail.findFirstOrThrow({ where: { address: drafter.email } });
    expect(mail.subject).toMatch(/^Biên nhận TN-2026-/);
    expect(mail.text).toContain(`Kính gửi: Đồng chí ${drafter.name}`);
  });

  it('goes once to who wrote and sent it alone', async () => {
    const alone = await actorIn('15', 'drafter', 'leader');
    const { reportId } = await startedReport(alone);
    await fillReport(alone, reportId);
    await send(alone, reportId);
    expect(await addresses(alone, reportId)).toEqual([alone.email]);
  });

  it('stays in the outbox while no mail server is set', async () => {
    const { reportId } = await sent();
    await deliverMails(() => Promise.reject(new Error('not asked for')));
    const mails = await listReceiptMails(drafter, reportId);
    expect(mails.map(({ status }) => status)).toEqual(['queued', 'queued']);
  });

  it('can be sent again after a while, also to who asks', async () => {
    const { reportId, submissionId } = await sent();
    await expect(resendReceipt(focalPoint, { submissionId })).rejects.toMatchObject({
      code: 'receiptJustSent',
    });
    const later = new Date(Date.now() + 6 * 60_000);
    setClock(() => later);
    const both = await Promise.allSettled([
      resendReceipt(focalPoint, { submissionId }),
      resendReceipt(focalPoint, { submissionId }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await addresses(drafter, reportId)).toEqual(
      [drafter.email, focalPoint.email, leader.email].sort(),
    );
    expect(await db.outboxMail.count({ where: { submissionId, address: drafter.email } })).toBe(2);
    expect(await db.auditEntry.count({ where: { action: 'receipt.resent', subjectId: submissionId } })).toBe(
      1,
    );
  });

  it('another organisation, also the receiving one, gets "not found"', async () => {
    const { reportId, submissionId } = await sent();
    for (const stranger of [await actorIn('48', 'leader'), await actorIn('BNG', 'compiler')]) {
      await expect(resendReceipt(stranger, { submissionId })).rejects.toMatchObject({ code: 'notFound' });
      expect(await listReceiptMails(stranger, reportId)).toEqual([]);
    }
  });
});
