import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { deliverMails, type FileOfMail, leaseSeconds } from '#lib/outbox/job.ts';
import { queueMail } from '#lib/outbox/mutations.ts';
import type { Letter } from '#lib/outbox/schema.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';
import { headerOf, startMailServer } from '#tests/support/mail-server.ts';

const server = await startMailServer();
// Before the first read of the settings.
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = 'nhip-cau@bng.example';

const start = new Date('2026-12-14T02:00:00Z');
const noFile: FileOfMail = () => Promise.reject(new Error('These mails have no file.'));

function later(minutes: number): void {
  setClock(() => new Date(start.getTime() + minutes * 60_000));
}

beforeEach(async () => {
  later(0);
  server.received.length = 0;
  await db.outboxMail.deleteMany();
});
afterEach(() => setClock(null));
afterAll(() => server.stop());

async function queued(part: Partial<Letter> = {}): Promise<string> {
  const key = randomUUID();
  await db.$transaction((tx) =>
    queueMail(tx, {
      key,
      kind: 'receipt',
      accountId: null,
      address: `${key}@nhan.example`,
      subject: 'Biên nhận số 1',
      text: 'Kính gửi đồng chí,\nĐã nhận.',
      submissionId: null,
      obligationId: null,
      ...part,
    }),
  );
  return key;
}

function mailOf(key: string) {
  return db.outboxMail.findUniqueOrThrow({ where: { key } });
}

describe('MAIL-1 a mail of the outbox', () => {
  it('is there when its cause has committed, and never otherwise; one for each key', async () => {
    const key = await queued();
    await queued({ key });
    await expect(
      db.$transaction(async (tx) => {
        await queueMail(tx, {
          key: 'never',
          kind: 'receipt',
          accountId: null,
          address: 'a@b.example',
          subject: '',
          text: '',
          submissionId: null,
          obligationId: null,
        });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await db.outboxMail.findMany({ select: { key: true } })).toEqual([{ key }]);
  });

  it('is sent once, under an id of its own, in Vietnamese', async () => {
    const key = await queued();
    await Promise.all([deliverMails(noFile), deliverMails(noFile)]);
    await deliverMails(noFile);
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    const { id, status, sentAt, attempts } = await mailOf(key);
    expect({ status, sentAt, attempts }).toEqual({ status: 'sent', sentAt: start, attempts: 1 });
    expect(mail?.to).toEqual([`${key}@nhan.example`]);
    expect(mail && headerOf(mail, 'Message-ID')).toBe(`<${id}@bng.example>`);
    expect(mail && headerOf(mail, 'From')).toContain('<nhip-cau@bng.example>');
    expect(mail && headerOf(mail, 'Auto-Submitted')).toBe('auto-generated');
  });

  it('waits for its file and takes it along', async () => {
    const submissionId = await anySubmission();
    const key = await queued({ submissionId });
    await deliverMails(() => Promise.resolve(null));
    expect(server.received).toHaveLength(0);
    expect(await mailOf(key)).toMatchObject({ status: 'queued', attempts: 0 });
    later(1);
    const content = Buffer.from('%PDF-1.7 biên nhận');
    await deliverMails(() =>
      Promise.resolve({ filename: 'bien-nhan.pdf', content, contentType: 'application/pdf' }),
    );
    expect(server.received[0]?.raw).toContain(content.toString('base64'));
    expect(server.received[0]?.raw).toContain('filename=bien-nhan.pdf');
  });

  it('is tried again after a while when the server refuses for now, and later each time', async () => {
    const key = await queued({ address: 'ban@nhan.example' });
    server.answerTo('ban@nhan.example', { code: 451, words: 'Try again later' });
    await deliverMails(noFile);
    expect(await mailOf(key)).toMatchObject({
      status: 'deferred',
      attempts: 1,
      nextTryAt: new Date(start.getTime() + 60_000),
    });
    later(1);
    await deliverMails(noFile);
    expect(await mailOf(key)).toMatchObject({
      attempts: 2,
      nextTryAt: new Date(start.getTime() + 6 * 60_000),
    });
    server.answerTo('ban@nhan.example', null);
    await deliverMails(noFile);
    expect(server.received).toHaveLength(0);
    later(6);
    await deliverMails(noFile);
    expect(await mailOf(key)).toMatchObject({ status: 'sent', attempts: 3, error: '' });
  });

  it('comes back with the server’s words when the address is refused, and others still go', async () => {
    const refused = await queued({ address: 'khong-con@nhan.example' });
    const fine = await queued();
    server.answerTo('khong-con@nhan.example', { code: 550, words: 'No such user here' });
    await deliverMails(noFile);
    expect(await mailOf(refused)).toMatchObject({ status: 'bounced', attempts: 1 });
    expect((await mailOf(refused)).error).toContain('No such user here');
    expect(await mailOf(fine)).toMatchObject({ status: 'sent' });
    later(600);
    await deliverMails(noFile);
    expect(await mailOf(refused)).toMatchObject({ attempts: 1 });
  });

  it('waits when the server hangs, and the others wait unharmed', async () => {
    server.answerTo('treo@nhan.example', 'hang');
    const hanging = await queued({ address: 'treo@nhan.example' });
    later(1);
    const next = await queued();
    await deliverMails(noFile);
    expect(await mailOf(hanging)).toMatchObject({ status: 'deferred', attempts: 1 });
    expect(await mailOf(next)).toMatchObject({ status: 'queued', attempts: 0 });
    server.answerTo('treo@nhan.example', null);
    later(5);
    await deliverMails(noFile);
    expect(await mailOf(hanging)).toMatchObject({ status: 'sent' });
    expect(await mailOf(next)).toMatchObject({ status: 'sent' });
  });

  it('is taken up again under the same id after its worker was killed in the middle', async () => {
    const key = await queued();
    let killed = false;
    const dying: FileOfMail = () => {
      killed = true;
      return Promise.reject(new Error('killed'));
    };
    await db.outboxMail.update({ where: { key }, data: { submissionId: await anySubmission() } });
    await expect(deliverMails(dying)).rejects.toThrow('killed');
    expect(killed).toBe(true);
    expect(await mailOf(key)).toMatchObject({ status: 'queued', attempts: 1 });
    await db.outboxMail.update({ where: { key }, data: { submissionId: null } });
    await deliverMails(noFile);
    expect(server.received).toHaveLength(0);
    later(4);
    await deliverMails(noFile);
    const { id } = await mailOf(key);
    expect(server.received.map((mail) => headerOf(mail, 'Message-ID'))).toEqual([`<${id}@bng.example>`]);
  });

  it('that the server took before its worker was killed comes again under the same id, and is settled then', async () => {
    const key = await queued();
    await deliverMails(noFile);
    // As the kill leaves it: claimed, and nothing noted.
    await db.outboxMail.update({
      where: { key },
      data: { status: 'queued', sentAt: null, nextTryAt: new Date(start.getTime() + leaseSeconds * 1000) },
    });
    await deliverMails(noFile);
    expect(server.received).toHaveLength(1);
    later(4);
    await deliverMails(noFile);
    await deliverMails(noFile);
    const { id, status } = await mailOf(key);
    const ids = server.received.map((mail) => headerOf(mail, 'Message-ID'));
    expect(ids).toEqual([`<${id}@bng.example>`, `<${id}@bng.example>`]);
    expect(status).toBe('sent');
  });

  it('is one of many that go over a few connections, each once, also with two workers', async () => {
    const keys = await Promise.all(Array.from({ length: 90 }, () => queued()));
    server.answerTo(`${keys[7]}@nhan.example`, { code: 550, words: 'No such user here' });
    await Promise.all([deliverMails(noFile), deliverMails(noFile)]);
    await deliverMails(noFile);
    const reached = server.received.flatMap(({ to }) => to);
    expect(new Set(reached).size).toBe(89);
    expect(reached).toHaveLength(89);
    expect(await db.outboxMail.count({ where: { status: 'sent' } })).toBe(89);
  });

  it('that was called off while it was in the air, and not taken, stays called off', async () => {
    const key = await queued({ address: 'cham@nhan.example' });
    server.answerTo('cham@nhan.example', { code: 451, words: 'Try again later' });
    const calledOff: FileOfMail = async () => {
      await db.outboxMail.update({ where: { key }, data: { status: 'cancelled', submissionId: null } });
      return { filename: 'a.pdf', content: Buffer.from('a'), contentType: 'application/pdf' };
    };
    await db.outboxMail.update({ where: { key }, data: { submissionId: await anySubmission() } });
    await deliverMails(calledOff);
    expect(await mailOf(key)).toMatchObject({ status: 'cancelled' });
    later(600);
    server.answerTo('cham@nhan.example', null);
    await deliverMails(noFile);
    expect(server.received).toHaveLength(0);
  });

  it.each(['a@b.example\r\nBcc: ke-gian@la.example', 'a@b.example, c@d.example', 'không phải địa chỉ'])(
    'never goes to %j',
    async (address) => {
      const key = await queued({ address });
      await deliverMails(noFile);
      expect(server.received).toHaveLength(0);
      expect(await mailOf(key)).toMatchObject({ status: 'bounced', error: 'Địa chỉ thư không hợp lệ.' });
    },
  );

  it('keeps line breaks out of its headers', async () => {
    await queued({ subject: 'Biên nhận\r\nBcc: ke-gian@la.example' });
    await deliverMails(noFile);
    const [mail] = server.received;
    expect(mail && headerOf(mail, 'Bcc')).toBe('');
    expect(mail?.to).toHaveLength(1);
  });
});

/** A row for the foreign key alone. */
async function anySubmission(): Promise<string> {
  const leader = await actorIn('51', 'drafter', 'leader');
  const { reportId } = await startedReport(leader);
  await fillReport(leader, reportId);
  const { submissionId } = await send(leader, reportId);
  await db.outboxMail.deleteMany({ where: { submissionId } });
  return submissionId;
}
