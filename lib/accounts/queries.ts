import { Prisma } from '#prisma/client/client.ts';
import { actorFrom } from '../actor.ts';
import { isUuid, notFound } from '../audit.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db, runHot } from '../db.ts';
import { fold } from '../text.ts';
import {
  type DeputyOf,
  effectiveRoles,
  hasRole,
  isSessionAlive,
  mayManageAccounts,
  type SessionTimes,
  standInsOn,
} from './rules.ts';
import type { AccountParams, Actor, Role } from './schema.ts';

/** A session with its account, as one prepared statement gives them: it runs with every request. */
type SessionRow = SessionTimes & {
  sessionId: string;
  accountId: string;
  name: string;
  email: string;
  position: string | null;
  roles: Role[];
  organisation: Actor['organisation'];
  /** Spans that were not ended early; moments inside are text. */
  deputyFor: {
    fromDate: string;
    toDate: string;
    leader: Omit<DeputyOf['leader'], 'disabledAt'> & { disabledAt: string | null };
  }[];
};

async function findSession(token: string): Promise<SessionRow | undefined> {
  const [row] = await runHot<SessionRow>(Prisma.sql`
    SELECT s."id" AS "sessionId", s."expiresAt", s."lastSeenAt", s."revokedAt", a."disabledAt" AS "accountDisabledAt",
      a."id" AS "accountId", a."name", a."email", a."position", a."roles"::text[] AS "roles",
      jsonb_build_object('id', o."id", 'key', o."key", 'name', o."name", 'kind', o."kind", 'coordinator', o."coordinator")
        AS "organisation",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object('fromDate', d."fromDate", 'toDate', d."toDate", 'leader', jsonb_build_object(
          'id', l."id", 'name', l."name", 'position', l."position", 'organisationId', l."organisationId",
          'roles', l."roles", 'disabledAt', l."disabledAt")))
        FROM "Deputy" d JOIN "Account" l ON l."id" = d."leaderId"
        WHERE d."deputyId" = a."id" AND d."revokedAt" IS NULL), '[]'::jsonb) AS "deputyFor"
    FROM "Session" s
    JOIN "Account" a ON a."id" = s."accountId"
    JOIN "Organisation" o ON o."id" = a."organisationId"
    WHERE s."tokenHash" = ${sha256(token)}`);
  return row;
}

function actorOf(row: SessionRow): Actor {
  const { sessionId, accountId, name, email, position, roles, organisation } = row;
  const spans = row.deputyFor.map(({ leader, ...span }) => ({
    ...span,
    revokedAt: null,
    leader: { ...leader, disabledAt: leader.disabledAt === null ? null : new Date(leader.disabledAt) },
  }));
  const standsInFor =
    spans.length === 0
      ? []
      : standInsOn({ roles, organisationId: organisation.id }, spans, businessDate(now()));
  return actorFrom({
    accountId,
    sessionId,
    name,
    email,
    position: position ?? '',
    roles: effectiveRoles(roles, standsInFor),
    ownRoles: roles,
    standsInFor,
    organisation,
  });
}

const seenEveryMs = 60_000;

/** The actor behind a session token; null when the session has ended, was revoked, or the account is disabled. */
export async function findActorBySession(token: string): Promise<Actor | null> {
  const row = await findSession(token);
  const at = now();
  if (!row || !isSessionAlive(row, at)) return null;
  if (at.getTime() - row.lastSeenAt.getTime() > seenEveryMs)
    await db.session.updateMany({ where: { id: row.sessionId }, data: { lastSeenAt: at } });
  return actorOf(row);
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

/** The organisations whose accounts somebody looks after. */
export function organisationsManagedBy(actor: Actor): Prisma.OrganisationWhereInput {
  if (hasRole(actor, 'administrator')) return {};
  if (!mayManageAccounts(actor)) return { id: { in: [] } };
  return { OR: [{ id: actor.organisation.id }, { parentId: actor.organisation.id }] };
}

export function managedBy(actor: Actor): Prisma.AccountWhereInput {
  return { organisation: organisationsManagedBy(actor) };
}

export const managedAccount = {
  id: true,
  email: true,
  name: true,
  position: true,
  roles: true,
  disabledAt: true,
  createdAt: true,
  organisation: { select: { id: true, name: true, parentId: true, kind: true, coordinator: true } },
  sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
  links: {
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { createdAt: true, expiresAt: true, endedAt: true },
  },
} satisfies Prisma.AccountSelect;

export type ManagedAccount = Prisma.AccountGetPayload<{ select: typeof managedAccount }>;

export const accountsPerPage = 50;

/** Never signed in: the link still has to be used. */
const waiting: Prisma.AccountWhereInput = { disabledAt: null, sessions: { none: {} } };

function accountFilter({ q, state }: AccountParams): Prisma.AccountWhereInput {
  const text = q.trim();
  const found: Prisma.AccountWhereInput = text
    ? {
        OR: [
          { email: { contains: text, mode: 'insensitive' } },
          { name: { contains: text, mode: 'insensitive' } },
          { organisation: { searchKey: { contains: fold(text) } } },
        ],
      }
    : {};
  const states = { open: { disabledAt: null }, closed: { disabledAt: { not: null } }, waiting };
  return state ? { AND: [found, states[state]] } : found;
}

/** A page of the accounts that somebody looks after, by organisation and name. */
export async function listAccounts(
  actor: Actor,
  params: AccountParams,
): Promise<{ rows: ManagedAccount[]; total: number }> {
  if (!mayManageAccounts(actor)) throw await notFound(actor, 'accounts', 'managed');
  const where = { AND: [managedBy(actor), accountFilter(params)] };
  const [rows, total] = await Promise.all([
    db.account.findMany({
      where,
      select: managedAccount,
      orderBy: [{ organisation: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
      take: accountsPerPage,
      skip: (params.page - 1) * accountsPerPage,
    }),
    db.account.count({ where }),
  ]);
  return { rows, total };
}

export async function getManagedAccount(actor: Actor, id: string): Promise<ManagedAccount> {
  const row = isUuid(id)
    ? await db.account.findFirst({ where: { id, AND: managedBy(actor) }, select: managedAccount })
    : null;
  if (!row) throw await notFound(actor, 'account', id);
  return row;
}

export type Employer = ManagedAccount['organisation'];

/** Where somebody may open accounts: bodies in force, by name. */
export async function listEmployers(actor: Actor): Promise<Employer[]> {
  if (!mayManageAccounts(actor)) throw await notFound(actor, 'accounts', 'managed');
  const today = new Date(businessDate(now()));
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsManagedBy(actor), { OR: [{ validTo: null }, { validTo: { gte: today } }] }] },
    select: managedAccount.organisation.select,
  });
  const { compare } = new Intl.Collator('vi');
  return rows.sort((a, b) => compare(a.name, b.name));
}
