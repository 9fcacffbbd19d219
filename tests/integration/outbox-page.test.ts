import { describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { notify } from '#lib/notifications/mutations.ts';
import { retryMail } from '#lib/outbox/mutations.ts';
import { getMail, listMails } from '#lib/outbox/queries.ts';
import { outboxParams } from '#lib/outbox/schema.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle } from '#tests/support/factories.ts';

const all = outboxParams.parse({});

/** A reminder and a word inside the organisation, about one duty. */
async function mailed(filer: string, receiver: string) {
  const person = await actorIn(filer, 'drafter');
  const { obligations } = await openCycle([filer], receiver);
  const [obligationId = ''] = obligations;
  const told = { to: [{ id: person.accountId, email: person.email }], text: 'Chữ trong thư', href: '/' };
  await db.$transaction(async (tx) => {
    await notify(tx, { ...told, obligationId, key: `a:${obligationId}`, kind: 'reminder', title: 'Nhắc' });
    await notify(tx, {
      ...told,
      obligationId,
      key: `b:${obligationId}`,
      kind: 'sent_back',
      title: 'Trả lại',
    });
  });
  const mail = await db.outboxMail.findFirstOrThrow({ where: { obligationId, kind: 'reminder' } });
  return { person, obligationId, id: mail.id };
}

function settle(id: string, status: 'bounced' | 'deferred' | 'sent', error = '550 No such user') {
  return db.outboxMail.update({ where: { id }, data: { status, error, attempts: 3 } });
}

describe('MAIL-3 the outbox', () => {
  it('shows a receiver the mails about what it receives, never the filer’s own words', async () => {
    const { id, person } = await mailed('51', 'BNG');
    const unit = await mailed('BNV.TCPCP', 'BNV');
    const compiler = await actorIn('BNG', 'compiler');
    const focal = await actorIn('BNV', 'focal_point');
    const shown = await listMails(compiler, { ...all, q: person.email });
    expect(shown.rows).toMatchObject([{ id, kind: 'reminder', subject: 'Nhắc', organisation: 'Quảng Ngãi' }]);
    expect((await getMail(compiler, id)).text).toContain('Chữ trong thư');
    await expect(getMail(compiler, unit.id)).rejects.toMatchObject({ code: 'notFound' });
    expect((await listMails(focal, all)).rows.map((row) => row.id)).toEqual([unit.id]);
    for (const stranger of [person, await actorIn('BNG', 'leader'), await actorIn('VPCP', 'reader')])
      await expect(listMails(stranger, all)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('shows an administrator states and addresses of all, and nothing that a mail says', async () => {
    const { id, person } = await mailed('51', 'BNG');
    const administrator = await actorIn('BNG', 'administrator');
    const { rows } = await listMails(administrator, { ...all, q: person.email });
    expect(rows.map(({ kind, subject }) => [kind, subject]).toSorted()).toEqual([
      ['reminder', null],
      ['sent_back', null],
    ]);
    expect(await getMail(administrator, id)).toMatchObject({
      text: null,
      subject: null,
      address: person.email,
    });
  });

  it('filters by state, kind and words without diacritics, and pages', async () => {
    const compiler = await actorIn('BNG', 'compiler');
    const { id } = await mailed('48', 'BNG');
    await settle(id, 'bounced');
    const found = await listMails(compiler, { ...all, q: 'da nang', status: 'bounced', kind: 'reminder' });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    expect(found).toMatchObject({ total: 1, byStatus: { bounced: 1, queued: 0 } });
    expect((await listMails(compiler, { ...all, q: '%' })).total).toBe(0);
    expect((await listMails(compiler, { ...all, page: 500 })).rows).toEqual([]);
  });
});

describe('MAIL-4 a mail that came back', () => {
  it('goes once more, at once, to the address that the account has now', async () => {
    const { id, person } = await mailed('51', 'BNG');
    const compiler = await actorIn('BNG', 'compiler');
    await settle(id, 'bounced');
    await db.account.update({ where: { id: person.accountId }, data: { email: `moi-${person.email}` } });
    await retryMail(compiler, { mailId: id });
    expect(await db.outboxMail.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'queued',
      attempts: 0,
      error: '',
      address: `moi-${person.email}`,
    });
    await expect(retryMail(compiler, { mailId: id })).rejects.toMatchObject({ code: 'mailStatus' });
  });

  it('does not go when it is in the air, sent, to a closed account, or about a duty that is fulfilled', async () => {
    const { id, person, obligationId } = await mailed('51', 'BNG');
    const compiler = await actorIn('BNG', 'compiler');
    const refused = (code: string) =>
      expect(retryMail(compiler, { mailId: id })).rejects.toMatchObject({ code });
    await settle(id, 'deferred', '');
    await refused('mailStatus');
    await settle(id, 'sent', '');
    await refused('mailStatus');
    await settle(id, 'bounced');
    await db.account.update({ where: { id: person.accountId }, data: { disabledAt: new Date() } });
    await refused('mailAccountClosed');
    await db.account.update({ where: { id: person.accountId }, data: { disabledAt: null, email: 'a b' } });
    await refused('mailAddress');
    await db.account.update({ where: { id: person.accountId }, data: { email: person.email } });
    await db.report.create({
      data: { obligationId, status: 'submitted', statusChangedAt: new Date(), createdAt: new Date() },
    });
    await refused('mailOutdated');
    await expect(retryMail(await actorIn('BNV', 'focal_point'), { mailId: id })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
