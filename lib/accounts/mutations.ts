import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { RateLimiterPrisma } from 'rate-limiter-flexible';
import type { z } from 'zod';
import { audit, notFound } from '../audit.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { refusalToNameDeputy, sessionHours } from './rules.ts';
import type { Actor, endDeputyInput, NameDeputy, revokeSessionInput, signInInput } from './schema.ts';

const windowSeconds = 15 * 60;
const failuresPerAccount = 10;
const failuresPerAddress = 100;

let kept: { account: RateLimiterPrisma; address: RateLimiterPrisma } | undefined;

function limiters() {
  const common = { storeClient: db, duration: windowSeconds };
  kept ??= {
    account: new RateLimiterPrisma({ ...common, keyPrefix: 'sign-in-account', points: failuresPerAccount }),
    address: new RateLimiterPrisma({ ...common, keyPrefix: 'sign-in-address', points: failuresPerAddress }),
  };
  return kept;
}

/** argon2id with the library's defaults (OWASP: 19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** Takes the same time whether the account exists or not. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== undefined;
}

async function refuseWhenLimited(email: string, address: string): Promise<void> {
  const { account, address: place } = limiters();
  const states = await Promise.all([account.get(sha256(email)), place.get(sha256(address))]);
  const limits = [failuresPerAccount, failuresPerAddress];
  const blocked = states.find(
    (state, index) => state !== null && state.consumedPoints >= (limits[index] ?? 0),
  );
  if (blocked)
    throw new UserError('tooManyAttempts', {
      minutes: Math.max(1, Math.ceil(blocked.msBeforeNext / 60_000)),
    });
}

/**
 * Opens a session and returns its opaque token, of which only the hash is stored. An unknown account, a disabled one
 * and a wrong password get the same answer (UserError "badCredentials"); too many failures lock for a while.
 */
export async function signIn(
  { email, password }: z.infer<typeof signInInput>,
  from: { address: string; userAgent: string },
): Promise<string> {
  await refuseWhenLimited(email, from.address);
  const account = await db.account.findUnique({ where: { email } });
  const usable = account?.disabledAt === null ? account : undefined;
  if (!(await passwordMatches(usable?.passwordHash, password)) || !usable) {
    const { account: perAccount, address: perAddress } = limiters();
    await Promise.allSettled([perAccount.consume(sha256(email)), perAddress.consume(sha256(from.address))]);
    await audit(db, null, {
      action: 'session.refused',
      subject: { type: 'account', id: account?.id ?? 'unknown' },
    });
    throw new UserError('badCredentials');
  }
  await limiters().account.delete(sha256(email));
  const token = randomBytes(32).toString('base64url');
  const at = now();
  await db.$transaction(async (tx) => {
    const session = await tx.session.create({
      data: {
        tokenHash: sha256(token),
        accountId: usable.id,
        userAgent: from.userAgent.slice(0, 300),
        createdAt: at,
        lastSeenAt: at,
        expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
      },
      select: { id: true },
    });
    const author = { accountId: usable.id, name: usable.name, organisation: { id: usable.organisationId } };
    await audit(tx, author, { action: 'session.opened', subject: { type: 'session', id: session.id } });
  });
  return token;
}

/** Ends the session of a token, if it is open. */
export async function signOut(token: string): Promise<void> {
  const tokenHash = sha256(token);
  await db.$transaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { tokenHash }, include: { account: true } });
    if (!session || session.revokedAt) return;
    await tx.session.update({ where: { tokenHash }, data: { revokedAt: now() } });
    const { id: accountId, name, organisationId } = session.account;
    const author = { accountId, name, organisation: { id: organisationId } };
    await audit(tx, author, { action: 'session.closed', subject: { type: 'session', id: session.id } });
  });
}

/** Ends one of the actor's own sessions; its next request is refused. */
export async function revokeSession(
  actor: Actor,
  { sessionId }: z.infer<typeof revokeSessionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, accountId: actor.accountId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw await notFound(actor, 'session', sessionId);
    await audit(tx, actor, { action: 'session.revoked', subject: { type: 'session', id: sessionId } });
  });
}

/** A leader lets a colleague sign in her place for some business days. */
export async function nameDeputy(
  actor: Actor,
  { deputyId, fromDate, toDate, reason }: NameDeputy,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    // Two spans named at once are judged one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${actor.accountId}::uuid FOR UPDATE`;
    const deputy = await tx.account.findFirst({
      where: { id: deputyId, organisationId: actor.organisation.id, disabledAt: null },
      select: { id: true, name: true, roles: true },
    });
    if (!deputy) throw await notFound(actor, 'account', deputyId);
    const others = await tx.deputy.findMany({
      where: { leaderId: actor.accountId, revokedAt: null },
      include: { deputy: { select: { name: true } } },
    });
    const spans = others.map((other) => ({
      name: other.deputy.name,
      fromDate: dateColumn(other.fromDate),
      toDate: dateColumn(other.toDate),
      revokedAt: other.revokedAt,
    }));
    refuse(refusalToNameDeputy(actor, deputy, { fromDate, toDate }, spans, businessDate(now())));
    if (reason.trim().length < 5) throw new UserError('reasonRequired');
    const { id } = await tx.deputy.create({
      data: {
        leaderId: actor.accountId,
        deputyId,
        fromDate: new Date(fromDate),
        toDate: new Date(toDate),
        reason,
        createdAt: now(),
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'deputy.named',
      subject: { type: 'deputy', id },
      details: { account: deputy.name, from: fromDate, to: toDate },
    });
    return { id };
  });
}

/** Ends a span before its day; the deputy's next request has the right no more. */
export async function endDeputy(actor: Actor, { deputyId }: z.infer<typeof endDeputyInput>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.deputy.updateMany({
      where: { id: deputyId, leaderId: actor.accountId, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw await notFound(actor, 'deputy', deputyId);
    await audit(tx, actor, { action: 'deputy.ended', subject: { type: 'deputy', id: deputyId } });
  });
}
