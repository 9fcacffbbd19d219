import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { hashPassword, revokeSession, signIn, signOut } from '#lib/accounts/mutations.ts';
import { findActorBySession, listSessions } from '#lib/accounts/queries.ts';
import { now, setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';

const from = () => ({ address: randomUUID(), userAgent: 'Kiểm thử' });
const password = 'mat-khau-dung-2026';

async function account(): Promise<{ id: string; email: string }> {
  const { id: organisationId } = await db.organisation.findUniqueOrThrow({ where: { key: '51' } });
  return db.account.create({
    data: {
      email: `${randomUUID()}@test.example`,
      name: 'Người thử',
      organisationId,
      roles: ['drafter'],
      passwordHash: await hashPassword(password),
      createdAt: now(),
    },
    select: { id: true, email: true },
  });
}

afterEach(() => setClock(null));

describe('AUTH-1 signing in', () => {
  it('an unknown account, a disabled one and a wrong password get the same answer', async () => {
    const { id, email } = await account();
    const refusal = { code: 'badCredentials', message: 'Thư điện tử hoặc mật khẩu không đúng.' };
    await expect(signIn({ email: `${randomUUID()}@test.example`, password }, from())).rejects.toMatchObject(
      refusal,
    );
    await expect(signIn({ email, password: 'sai' }, from())).rejects.toMatchObject(refusal);
    await db.account.update({ where: { id }, data: { disabledAt: now() } });
    await expect(signIn({ email, password }, from())).rejects.toMatchObject(refusal);
  });

  it('ten failures lock the account for a while, also for the right password', async () => {
    const { email } = await account();
    for (let attempt = 0; attempt < 10; attempt += 1)
      await expect(signIn({ email, password: 'sai' }, from())).rejects.toMatchObject({
        code: 'badCredentials',
      });
    await expect(signIn({ email, password }, from())).rejects.toMatchObject({ code: 'tooManyAttempts' });
  });

  it('a hundred failures from one address lock that address only', async () => {
    const attacker = from();
    const { email } = await account();
    await Promise.allSettled(
      Array.from({ length: 100 }, () =>
        signIn({ email: `${randomUUID()}@test.example`, password: 'sai' }, attacker),
      ),
    );
    await expect(signIn({ email, password }, attacker)).rejects.toMatchObject({ code: 'tooManyAttempts' });
    expect(await signIn({ email, password }, from())).toMatch(/^[\w-]{43}$/);
  });

  it('failures are recorded without the address that was typed', async () => {
    const { id, email } = await account();
    await expect(signIn({ email, password: 'sai' }, from())).rejects.toThrow();
    const [row] = await db.auditEntry.findMany({ where: { action: 'session.refused', subjectId: id } });
    expect(JSON.stringify(row?.details)).not.toContain(email);
  });
});

describe('AUTH-2 a session', () => {
  it('is a row; only the hash of its token is stored', async () => {
    const { id, email } = await account();
    const token = await signIn({ email, password }, from());
    expect((await findActorBySession(token))?.accountId).toBe(id);
    expect(JSON.stringify(await db.session.findMany({ where: { accountId: id } }))).not.toContain(token);
  });

  it.each([
    ['signed out', async (token: string) => signOut(token)],
    [
      'revoked from another browser',
      async (token: string, email: string) => {
        const other = await findActorBySession(await signIn({ email, password }, from()));
        const actor = await findActorBySession(token);
        if (other && actor?.sessionId) await revokeSession(other, { sessionId: actor.sessionId });
      },
    ],
    [
      'of a disabled account',
      async (_token: string, email: string) => {
        await db.account.update({ where: { email }, data: { disabledAt: now() } });
      },
    ],
    ['idle for two hours', async () => setClock(() => new Date(Date.now() + 2 * 3_600_000))],
  ])('%s is refused at the next request', async (_how, end) => {
    const { email } = await account();
    const token = await signIn({ email, password }, from());
    expect(await findActorBySession(token)).not.toBeNull();
    await end(token, email);
    expect(await findActorBySession(token)).toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const { email } = await account();
    const token = await signIn({ email, password }, from());
    for (let hour = 1; hour < 12; hour += 1) {
      setClock(() => new Date(Date.now() + hour * 3_600_000));
      expect(await findActorBySession(token)).not.toBeNull();
    }
    setClock(() => new Date(Date.now() + 12 * 3_600_000));
    expect(await findActorBySession(token)).toBeNull();
  });

  it('an unknown token is nobody', async () => {
    expect(await findActorBySession(randomUUID())).toBeNull();
  });

  it('is listed to its owner', async () => {
    const { email } = await account();
    await signIn({ email, password }, from());
    const actor = await findActorBySession(await signIn({ email, password }, from()));
    if (!actor) throw new Error('not signed in');
    expect((await listSessions(actor)).map(({ current }) => current)).toEqual([true, false]);
  });
});
