import type { Prisma } from '#prisma/client/client.ts';
import type { Colleague } from '../accounts/queries.ts';
import { hasRole } from '../accounts/rules.ts';
import type { Actor, Role } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import { type ReportStatus, reportStatuses } from '../reports/schema.ts';
import { isFilerAccount, mayHandOver, mayTakeReviews } from './rules.ts';
import type { HandoverChoice } from './schema.ts';

/** Accounts whose work the actor may hand over: of the own organisation, for a focal point also of its units. */
export function visibleTo(actor: Actor): Prisma.AccountWhereInput {
  if (!mayHandOver(actor)) return { id: { in: [] } };
  const own: Prisma.AccountWhereInput = { organisationId: actor.organisation.id };
  return hasRole(actor, 'focal_point')
    ? { OR: [own, { organisation: { parentId: actor.organisation.id, kind: 'unit' } }] }
    : own;
}

const partySelect = {
  id: true,
  name: true,
  position: true,
  roles: true,
  disabledAt: true,
  organisationId: true,
  organisation: { select: { name: true, coordinator: true } },
} satisfies Prisma.AccountSelect;

type PartyRow = Prisma.AccountGetPayload<{ select: typeof partySelect }>;

export type Party = Colleague & {
  organisationId: string;
  organisation: string;
  coordinator: boolean;
  roles: readonly Role[];
  disabledAt: Date | null;
};

function partyOf({ organisation, position, ...row }: PartyRow): Party {
  return {
    ...row,
    position: position ?? '',
    organisation: organisation.name,
    coordinator: organisation.coordinator,
  };
}

/** Who may hand over and take over, of one organisation after the other. */
export async function listParties(actor: Actor): Promise<Party[]> {
  const rows = await db.account.findMany({
    where: visibleTo(actor),
    select: partySelect,
    orderBy: [{ organisation: { name: 'asc' } }, { name: 'asc' }],
  });
  return rows.map(partyOf).filter(({ roles }) => isFilerAccount(roles));
}

export async function getParty(actor: Actor, id: string, tx: Tx = db): Promise<Party> {
  const row = isUuid(id)
    ? await tx.account.findFirst({ where: { id, AND: visibleTo(actor) }, select: partySelect })
    : null;
  if (!row) throw await notFound(actor, 'account', id);
  return partyOf(row);
}

const open: ReportStatus[] = reportStatuses.filter((status) => status !== 'accepted');

export type MovedReport = { id: string; organisation: string; cycle: string; status: ReportStatus };
export type EndedSpan = { id: string; leader: string; deputy: string; toDate: string };

export type Handover = {
  from: Party;
  to: Party;
  reports: MovedReport[];
  /** Examinations that were begun; they stay where the taker cannot go on with them. */
  reviews: MovedReport[];
  spans: EndedSpan[];
  /** All of it in one word, to be sent back with the order. */
  seen: string;
};

async function reportsWhere(tx: Tx, where: Prisma.ReportWhereInput): Promise<MovedReport[]> {
  const rows = await tx.report.findMany({
    where: { AND: [where, { status: { in: open } }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      status: true,
      obligation: {
        select: { cycle: { select: { name: true } }, organisation: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ id, status, obligation }) => ({
    id,
    status,
    cycle: obligation.cycle.name,
    organisation: obligation.organisation.name,
  }));
}

/** What would move from one colleague to the other now. */
export async function getHandover(
  actor: Actor,
  { fromId, toId }: HandoverChoice,
  tx: Tx = db,
): Promise<Handover> {
  const from = await getParty(actor, fromId, tx);
  const to = await getParty(actor, toId, tx);
  const reports = await reportsWhere(tx, {
    drafterId: fromId,
    obligation: { organisationId: from.organisationId },
  });
  const reviews = mayTakeReviews(to.roles, to.coordinator)
    ? await reportsWhere(tx, { reviewerId: fromId, obligation: { receiverId: from.organisationId } })
    : [];
  const spans = await tx.deputy.findMany({
    where: {
      revokedAt: null,
      toDate: { gte: new Date(businessDate(now())) },
      OR: [{ leaderId: fromId }, { deputyId: fromId }],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      toDate: true,
      leader: { select: { name: true } },
      deputy: { select: { name: true } },
    },
  });
  return {
    from,
    to,
    reports,
    reviews,
    spans: spans.map(({ id, leader, deputy, toDate }) => ({
      id,
      leader: leader.name,
      deputy: deputy.name,
      toDate: dateColumn(toDate),
    })),
    seen: [...reports, ...reviews, ...spans].map(({ id }) => id).join(' '),
  };
}

export type Assignment = {
  drafter: Colleague | null;
  /** Who may be made responsible; empty for who may not decide that. */
  choices: Colleague[];
};

/** Who fills in an own report. */
export async function getAssignment(actor: Actor, reportId: string): Promise<Assignment> {
  const report = isUuid(reportId)
    ? await db.report.findFirst({
        where: { id: reportId, AND: reportsVisibleTo(actor) },
        select: { drafter: { select: partySelect } },
      })
    : null;
  if (!report) throw await notFound(actor, 'report', reportId);
  const rows = mayHandOver(actor)
    ? await db.account.findMany({
        where: { organisationId: actor.organisation.id, disabledAt: null },
        select: partySelect,
        orderBy: { name: 'asc' },
      })
    : [];
  return {
    drafter: report.drafter ? partyOf(report.drafter) : null,
    choices: rows.map(partyOf).filter(({ roles }) => isFilerAccount(roles)),
  };
}
