import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { publicUrl } from '../env.ts';
import { refuse, UserError } from '../errors.ts';
import { hashPassword } from './mutations.ts';
import { newLink } from './passwords.ts';
import { type ManagedAccount, managedAccount, managedBy, organisationsManagedBy } from './queries.ts';
import { linkDays, refusalToGrant, refusalToManage } from './rules.ts';
import type {
  Actor,
  accountInput,
  changeAccountInput,
  closeAccountInput,
  createAccountInput,
} from './schema.ts';

/** To be handed over to the holder; it is shown once and stored nowhere. */
export type IssuedLink = { accountId: string; email: string; url: string; days: number };

async function issue(tx: Tx, { id, email }: { id: string; email: string }): Promise<IssuedLink> {
  const token = await newLink(tx, id);
  return { accountId: id, email, url: `${publicUrl()}/password/${token}`, days: linkDays };
}

/** The account, locked, as far as the actor looks after it. */
async function locked(tx: Tx, actor: Actor, id: string): Promise<ManagedAccount> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const account = isUuid(id)
    ? await tx.account.findFirst({ where: { id, AND: managedBy(actor) }, select: managedAccount })
    : null;
  if (!account) throw await notFound(actor, 'account', id);
  refuse(refusalToManage(actor, { ...account, employer: account.organisation }));
  return account;
}

/** An installation without an open administrator could not be looked after any more. */
async function keepAnAdministrator(tx: Tx, { id, roles }: ManagedAccount): Promise<void> {
  if (!roles.includes('administrator')) return;
  const others = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Account"
    WHERE 'administrator' = ANY("roles") AND "disabledAt" IS NULL AND "id" <> ${id}::uuid FOR UPDATE`;
  if (others.length === 0) throw new UserError('lastAdministrator');
}

/** Opens an account and the link by which its holder sets the first password. */
export async function createAccount(
  actor: Actor,
  { organisationId, email, name, position, roles }: z.infer<typeof createAccountInput>,
): Promise<IssuedLink> {
  const unusable = await hashPassword(randomBytes(32).toString('base64url'));
  return db.$transaction(async (tx) => {
    const organisation = await tx.organisation.findFirst({
      where: { id: organisationId, AND: organisationsManagedBy(actor) },
      select: { id: true, parentId: true, kind: true, coordinator: true },
    });
    if (!organisation) throw await notFound(actor, 'organisation', organisationId);
    refuse(refusalToGrant(actor, organisation, roles));
    const { count } = await tx.account.createMany({
      data: {
        email,
        name,
        position: position || null,
        organisationId,
        roles,
        passwordHash: unusable,
        createdAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new UserError('emailTaken', { email });
    const { id } = await tx.account.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await audit(tx, actor, {
      action: 'account.created',
      subject: { type: 'account', id },
      details: { email, roles, organisation: organisationId },
    });
    return issue(tx, { id, email });
  });
}

/** Name, position and roles; what somebody lost counts from her next request on. */
export async function changeAccount(
  actor: Actor,
  { accountId, name, position, roles }: z.infer<typeof changeAccountInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await locked(tx, actor, accountId);
    refuse(refusalToGrant(actor, account.organisation, roles));
    if (!roles.includes('administrator')) await keepAnAdministrator(tx, account);
    await tx.account.update({ where: { id: accountId }, data: { name, position: position || null, roles } });
    await audit(tx, actor, {
      action: 'account.changed',
      subject: { type: 'account', id: accountId },
      details: { before: account.roles, roles },
    });
  });
}

/** Signing in ends at once; what the account did keeps its name. */
export async function closeAccount(
  actor: Actor,
  { accountId, reason }: z.infer<typeof closeAccountInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await locked(tx, actor, accountId);
    if (reason.trim().length < 5) throw new UserError('reasonRequired');
    if (account.disabledAt) return;
    await keepAnAdministrator(tx, account);
    const at = now();
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: at } });
    await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at } });
    await tx.passwordLink.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: at } });
    await audit(tx, actor, {
      action: 'account.closed',
      subject: { type: 'account', id: accountId },
      details: { reason },
    });
  });
}

export async function reopenAccount(
  actor: Actor,
  { accountId }: z.infer<typeof accountInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const account = await locked(tx, actor, accountId);
    if (!account.disabledAt) return;
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: null } });
    await audit(tx, actor, { action: 'account.reopened', subject: { type: 'account', id: accountId } });
  });
}

/** For somebody who forgot the password, or never set one. The old one holds until the link is used. */
export async function issueLink(
  actor: Actor,
  { accountId }: z.infer<typeof accountInput>,
): Promise<IssuedLink> {
  return db.$transaction(async (tx) => {
    const account = await locked(tx, actor, accountId);
    if (account.disabledAt) throw new UserError('accountClosed');
    await audit(tx, actor, { action: 'account.linkIssued', subject: { type: 'account', id: accountId } });
    return issue(tx, account);
  });
}
