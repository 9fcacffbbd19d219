import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { audit } from '../audit.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { UserError } from '../errors.ts';
import { hashPassword, passwordMatches } from './mutations.ts';
import { isLinkAlive, linkDays } from './rules.ts';
import type { Actor, changePasswordInput, setPasswordInput } from './schema.ts';

/** A new link for an account; earlier ones end. Returns the token, which is stored nowhere. */
export async function newLink(tx: Tx, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  await tx.passwordLink.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: at } });
  await tx.passwordLink.create({
    data: {
      tokenHash: sha256(token),
      accountId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + linkDays * 86_400_000),
    },
    select: { id: true },
  });
  return token;
}

const ofAccount = {
  account: { select: { id: true, email: true, name: true, organisationId: true, disabledAt: true } },
} as const;

/** Whose password a link sets; null once it has ended. */
export async function findLink(token: string): Promise<{ email: string; name: string } | null> {
  const link = await db.passwordLink.findUnique({ where: { tokenHash: sha256(token) }, include: ofAccount });
  return link && link.account.disabledAt === null && isLinkAlive(link, now()) ? link.account : null;
}

function refuseOwnName(password: string, email: string): void {
  const [name = email] = email.split('@');
  if (name.length >= 4 && password.toLowerCase().includes(name)) throw new UserError('passwordOwnName');
}

/** The holder of a link sets the password; whoever was signed in with an older one is signed out. */
export async function setPassword({
  token,
  password,
}: z.infer<typeof setPasswordInput>): Promise<{ email: string }> {
  // Slow on purpose, so outside of the transaction.
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const tokenHash = sha256(token);
    await tx.$queryRaw`SELECT 1 FROM "PasswordLink" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
    const link = await tx.passwordLink.findUnique({ where: { tokenHash }, include: ofAccount });
    const at = now();
    if (!link || link.account.disabledAt !== null || !isLinkAlive(link, at)) throw new UserError('linkEnded');
    const { id, email, name, organisationId } = link.account;
    refuseOwnName(password, email);
    await tx.passwordLink.update({ where: { tokenHash }, data: { endedAt: at } });
    await tx.account.update({ where: { id }, data: { passwordHash } });
    await tx.session.updateMany({ where: { accountId: id, revokedAt: null }, data: { revokedAt: at } });
    const author = { accountId: id, name, organisation: { id: organisationId } };
    await audit(tx, author, { action: 'account.passwordSet', subject: { type: 'account', id } });
    return { email };
  });
}

/** Somebody changes the own password; her other sessions end. */
export async function changePassword(
  actor: Actor,
  { current, password }: z.infer<typeof changePasswordInput>,
): Promise<void> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { passwordHash: true },
  });
  if (!(await passwordMatches(account.passwordHash, current))) throw new UserError('passwordWrong');
  refuseOwnName(password, actor.email);
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    // Changed elsewhere meanwhile: the current password is another by now.
    const { count } = await tx.account.updateMany({
      where: { id: actor.accountId, passwordHash: account.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) throw new UserError('passwordWrong');
    await tx.session.updateMany({
      where: { accountId: actor.accountId, revokedAt: null, NOT: { id: actor.sessionId ?? '' } },
      data: { revokedAt: now() },
    });
    await audit(tx, actor, {
      action: 'account.passwordChanged',
      subject: { type: 'account', id: actor.accountId },
    });
  });
}
