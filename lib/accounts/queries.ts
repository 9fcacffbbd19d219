import type { Prisma } from '#prisma/client/client.ts';
import { actorFrom } from '../actor.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db } from '../db.ts';
import { effectiveRoles, isSessionAlive, standInsOn } from './rules.ts';
import type { Actor, Role } from './schema.ts';

const actorSelect = {
  id: true,
  name: true,
  email: true,
  position: true,
  roles: true,
  disabledAt: true,
  organisation: { select: { id: true, key: true, name: true, kind: true, coordinator: true } },
  deputyFor: {
    where: { revokedAt: null },
    select: {
      fromDate: true,
      toDate: true,
      revokedAt: true,
      leader: {
        select: {
          id: true,
          name: true,
          position: true,
          organisationId: true,
          roles: true,
          disabledAt: true,
        },
      },
    },
  },
} satisfies Prisma.AccountSelect;

type AccountRow = Prisma.AccountGetPayload<{ select: typeof actorSelect }>;

function actorOf(account: AccountRow, sessionId: string | null): Actor {
  const spans = account.deputyFor.map((span) => ({
    ...span,
    fromDate: dateColumn(span.fromDate),
    toDate: dateColumn(span.toDate),
  }));
  const { roles, organisation } = account;
  const standsInFor = standInsOn({ roles, organisationId: organisation.id }, spans, businessDate(now()));
  return actorFrom({
    accountId: account.id,
    sessionId,
    name: account.name,
    email: account.email,
    position: account.position ?? '',
    roles: effectiveRoles(roles, standsInFor),
    ownRoles: roles,
    standsInFor,
    organisation,
  });
}

const seenEveryMs = 60_000;

/** The actor behind a session token; null when the session has ended, was revoked, or the account is disabled. */
export async function findActorBySession(token: string): Promise<Actor | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: sha256(token) },
    include: { account: { select: actorSelect } },
  });
  const at = now();
  if (!session || !isSessionAlive({ ...session, accountDisabledAt: session.account.disabledAt }, at))
    return null;
  if (at.getTime() - session.lastSeenAt.getTime() > seenEveryMs)
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: at } });
  return actorOf(session.account, session.id);
}

export type SessionView = {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

/** The actor's own open sessions, this one first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  const at = now();
  const rows = await db.session.findMany({
    where: { accountId: actor.accountId, revokedAt: null, expiresAt: { gt: at } },
    orderBy: { lastSeenAt: 'desc' },
  });
  return rows
    .filter((row) => isSessionAlive({ ...row, accountDisabledAt: null }, at))
    .map(({ id, userAgent, createdAt, lastSeenAt }) => ({
      id,
      userAgent,
      createdAt,
      lastSeenAt,
      current: id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

export type AccountSummary = { email: string; roles: readonly Role[]; organisation: string };

/** For the sign-in page of a demonstration, which names its accounts; never called elsewhere. */
export async function listDemoAccounts(emails: readonly string[]): Promise<AccountSummary[]> {
  const rows = await db.account.findMany({
    where: { email: { in: [...emails] }, disabledAt: null },
    select: { email: true, roles: true, organisation: { select: { name: true } } },
  });
  return emails.flatMap((email) => {
    const row = rows.find((account) => account.email === email);
    return row ? [{ ...row, organisation: row.organisation.name }] : [];
  });
}

export type DeputyView = {
  id: string;
  deputy: string;
  position: string;
  fromDate: string;
  toDate: string;
  reason: string;
  revokedAt: Date | null;
};

/** Whom the actor let stand in for her, newest first. */
export async function listDeputies(actor: Actor): Promise<DeputyView[]> {
  const rows = await db.deputy.findMany({
    where: { leaderId: actor.accountId },
    orderBy: [{ fromDate: 'desc' }, { createdAt: 'desc' }],
    include: { deputy: { select: { name: true, position: true } } },
    take: 20,
  });
  return rows.map(({ id, deputy, fromDate, toDate, reason, revokedAt }) => ({
    id,
    deputy: deputy.name,
    position: deputy.position ?? '',
    fromDate: dateColumn(fromDate),
    toDate: dateColumn(toDate),
    reason,
    revokedAt,
  }));
}

export type Colleague = { id: string; name: string; position: string };

/** Who of the own organisation may stand in for a leader. */
export async function listDeputyChoices(actor: Actor): Promise<Colleague[]> {
  const rows = await db.account.findMany({
    where: {
      organisationId: actor.organisation.id,
      disabledAt: null,
      id: { not: actor.accountId },
      NOT: { roles: { hasSome: ['administrator', 'reader'] } },
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, position: true },
  });
  return rows.map(({ id, name, position }) => ({ id, name, position: position ?? '' }));
}
