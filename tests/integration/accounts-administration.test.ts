import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  changeAccount,
  closeAccount,
  createAccount,
  issueLink,
  reopenAccount,
} from '#lib/accounts/administration.ts';
import { signIn } from '#lib/accounts/mutations.ts';
import { changePassword, findLink, setPassword } from '#lib/accounts/passwords.ts';
import { findActorBySession, getManagedAccount, listAccounts, listEmployers } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { now, setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { actorIn } from '#tests/support/actors.ts';

const password = 'cau-hien-luong-2026';
const from = () => ({ address: randomUUID(), userAgent: 'Kiểm thử' });
const everything = { q: '', page: 1 };

let administrator: Actor;
let focalPoint: Actor;
let units: { id: string }[];

beforeAll(async () => {
  administrator = await actorIn('BNG', 'administrator');
  focalPoint = await actorIn('BNV', 'focal_point');
  units = await db.organisation.findMany({ where: { parent: { key: 'BNV' } }, select: { id: true } });
});
afterEach(() => setClock(null));

async function idOf(key: string): Promise<string> {
  return (await db.organisation.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
}

async function created(actor: Actor, organisationId: string, roles: Actor['roles'] = ['drafter']) {
  const email = `${randomUUID()}@test.example`;
  const person = { name: 'Nguyễn Văn Thử', position: 'Chuyên viên', roles: [...roles] };
  const link = await createAccount(actor, { organisationId, email, ...person });
  return { ...link, token: link.url.split('/').at(-1) ?? '' };
}

describe('ACCOUNT-1 an account is opened with a link that sets its password', () => {
  it('lets in with the chosen password, and only once', async () => {
    const { email, token } = await created(administrator, await idOf('51'), ['drafter', 'leader']);
    await expect(signIn({ email, password }, from())).rejects.toMatchObject({ code: 'badCredentials' });
    expect(await findLink(token)).toMatchObject({ email });
    await setPassword({ token, password, again: password });
    const actor = await findActorBySession(await signIn({ email, password }, from()));
    expect(actor).toMatchObject({ email, roles: ['drafter', 'leader'], organisation: { key: '51' } });
    expect(await findLink(token)).toBeNull();
    await expect(setPassword({ token, password, again: password })).rejects.toMatchObject({
      code: 'linkEnded',
    });
  });

  it('two uses of one link at once: one counts', async () => {
    const { token } = await created(administrator, await idOf('51'));
    const uses = await Promise.allSettled(
      ['cau-mot-hai-ba-bon', 'cau-nam-sau-bay-tam'].map((one) =>
        setPassword({ token, password: one, again: one }),
      ),
    );
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('a link ends after seven days, with the next one, and with the account', async () => {
    const late = await created(administrator, await idOf('51'));
    const start = now();
    setClock(() => new Date(start.getTime() + 7 * 86_400_000 - 60_000));
    expect(await findLink(late.token)).not.toBeNull();
    setClock(() => new Date(start.getTime() + 7 * 86_400_000 + 60_000));
    expect(await findLink(late.token)).toBeNull();
    setClock(null);
    const replaced = await created(administrator, await idOf('51'));
    await issueLink(administrator, replaced);
    expect(await findLink(replaced.token)).toBeNull();
    const closed = await created(administrator, await idOf('51'));
    await closeAccount(administrator, { accountId: closed.accountId, reason: 'Chuyển công tác' });
    expect(await findLink(closed.token)).toBeNull();
    await expect(issueLink(administrator, closed)).rejects.toMatchObject({ code: 'accountClosed' });
  });

  it('refuses an address that is taken, and a password with the own name', async () => {
    const organisationId = await idOf('51');
    const { email, token } = await created(administrator, organisationId);
    await expect(
      createAccount(administrator, { organisationId, email, name: 'Khác', position: '', roles: ['drafter'] }),
    ).rejects.toMatchObject({ code: 'emailTaken' });
    const own = `${email.split('@')[0]}-2026`;
    await expect(setPassword({ token, password: own, again: own })).rejects.toMatchObject({
      code: 'passwordOwnName',
    });
  });
});

describe('ACCOUNT-2 who looks after which accounts', () => {
  it('a focal point: those of its organisation and units, and no role beyond filing', async () => {
    const unit = units[0]?.id ?? '';
    const own = await created(focalPoint, focalPoint.organisation.id, ['leader']);
    await created(focalPoint, unit);
    const { rows } = await listAccounts(focalPoint, everything);
    const employers = new Set((await listEmployers(focalPoint)).map(({ id }) => id));
    expect(employers).toEqual(new Set([focalPoint.organisation.id, ...units.map(({ id }) => id)]));
    expect(rows.every(({ organisation }) => employers.has(organisation.id))).toBe(true);
    expect(rows.some(({ id }) => id === own.accountId)).toBe(true);
    await expect(created(focalPoint, focalPoint.organisation.id, ['reader'])).rejects.toMatchObject({
      code: 'rolesNotGrantable',
    });
    await expect(created(focalPoint, unit, ['focal_point'])).rejects.toMatchObject({
      code: 'rolesNotGrantable',
    });
  });

  it('another organisation gets not found, and it is recorded', async () => {
    const stranger = await actorIn('51', 'focal_point');
    const { accountId } = await created(focalPoint, focalPoint.organisation.id);
    const change = { accountId, name: 'X', position: '', roles: ['drafter' as const] };
    await expect(getManagedAccount(stranger, accountId)).rejects.toMatchObject({ code: 'notFound' });
    await expect(changeAccount(stranger, change)).rejects.toMatchObject({ code: 'notFound' });
    await expect(issueLink(stranger, { accountId })).rejects.toMatchObject({ code: 'notFound' });
    await expect(created(stranger, focalPoint.organisation.id)).rejects.toMatchObject({ code: 'notFound' });
    const drafter = await actorIn('51', 'drafter');
    await expect(listAccounts(drafter, everything)).rejects.toMatchObject({ code: 'notFound' });
    expect(
      await db.auditEntry.count({
        where: { actorId: stranger.accountId, action: 'access.refused', subjectId: accountId },
      }),
    ).toBe(3);
  });

  it('a focal point changes no account that can do more than it may give', async () => {
    const coordinatorFocal = await actorIn('BNG', 'focal_point');
    const compiler = await actorIn('BNG', 'compiler');
    await expect(issueLink(coordinatorFocal, compiler)).rejects.toMatchObject({ code: 'accountAbove' });
    await expect(
      closeAccount(coordinatorFocal, { accountId: compiler.accountId, reason: 'Không cần nữa' }),
    ).rejects.toMatchObject({ code: 'accountAbove' });
  });
});

describe('ACCOUNT-3 accounts over time', () => {
  it('nobody changes the own account; the last administrator stays', async () => {
    const other = await actorIn('BNG', 'administrator');
    const reason = 'Chuyển công tác';
    await expect(
      closeAccount(administrator, { accountId: administrator.accountId, reason }),
    ).rejects.toMatchObject({ code: 'ownAccount' });
    await closeAccount(administrator, { accountId: other.accountId, reason });
    await db.account.updateMany({
      where: { roles: { has: 'administrator' }, id: { not: administrator.accountId } },
      data: { disabledAt: now() },
    });
    await expect(closeAccount(other, { accountId: administrator.accountId, reason })).rejects.toMatchObject({
      code: 'lastAdministrator',
    });
    await reopenAccount(administrator, other);
    await closeAccount(other, { accountId: administrator.accountId, reason });
    await reopenAccount(other, administrator);
  });

  it('closing ends the sessions at once; opened again the old password holds', async () => {
    const { accountId, email, token } = await created(administrator, await idOf('51'));
    await setPassword({ token, password, again: password });
    const session = await signIn({ email, password }, from());
    await closeAccount(administrator, { accountId, reason: 'Nghỉ hưu' });
    expect(await findActorBySession(session)).toBeNull();
    await reopenAccount(administrator, { accountId });
    expect(await findActorBySession(session)).toBeNull();
    expect(await findActorBySession(await signIn({ email, password }, from()))).not.toBeNull();
  });

  it('a changed password ends the other sessions; the wrong current one changes nothing', async () => {
    const { email, token } = await created(administrator, await idOf('51'));
    await setPassword({ token, password, again: password });
    const here = await signIn({ email, password }, from());
    const there = await signIn({ email, password }, from());
    const actor = await findActorBySession(here);
    if (!actor) throw new Error('not signed in');
    const next = 'cau-thi-nai-dai-nhat';
    await expect(
      changePassword(actor, { current: 'khong-phai-the', password: next, again: next }),
    ).rejects.toMatchObject({ code: 'passwordWrong' });
    await changePassword(actor, { current: password, password: next, again: next });
    expect(await findActorBySession(here)).not.toBeNull();
    expect(await findActorBySession(there)).toBeNull();
    expect(await signIn({ email, password: next }, from())).toBeTruthy();
  });

  it('roles that were taken away are gone with the next request', async () => {
    const { accountId, email, token } = await created(administrator, await idOf('51'), ['drafter', 'leader']);
    await setPassword({ token, password, again: password });
    const session = await signIn({ email, password }, from());
    await changeAccount(administrator, { accountId, name: 'Tên mới', position: '', roles: ['drafter'] });
    expect(await findActorBySession(session)).toMatchObject({ name: 'Tên mới', roles: ['drafter'] });
  });
});
