import { Prisma } from '#prisma/client/client.ts';
import { isFiler, isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { dateColumn } from '../dates.ts';
import { db, runHot, type Tx } from '../db.ts';
import type { OrganisationKind } from '../organisations/schema.ts';
import type { CycleFacts } from './labels.ts';
import { hasBegun, phaseOf, refusalToManageCycles } from './rules.ts';
import { type CycleKind, type CyclePhase, reminderLadder, type Urgency } from './schema.ts';

/** The coordinator sees all cycles, planned ones too; others those in which they file or receive, once they are open. */
export function cyclesVisibleTo(actor: Actor): Prisma.ReportingCycleWhereInput {
  if (actor.organisation.coordinator && isReceiver(actor)) return {};
  if (!isFiler(actor) && !isReceiver(actor)) return { id: { in: [] } };
  const { id } = actor.organisation;
  return {
    openedAt: { lte: now() },
    obligations: { some: { OR: [{ organisationId: id }, { receiverId: id }] } },
  };
}

export type OpenCycle = {
  id: string;
  name: string;
  deadline: Date;
  deadlineText: string;
  extendedDeadline: Date | null;
};

/** The annual cycle that is open now, with the actor's own deadline if it was extended; every page shows it. */
export async function getOpenCycle(actor: Actor): Promise<OpenCycle | null> {
  const [cycle] = await runHot<OpenCycle>(Prisma.sql`
    SELECT c."id", c."name", c."deadline", c."deadlineText", o."extendedDeadline"
    FROM "ReportingCycle" c
    LEFT JOIN "Obligation" o ON o."cycleId" = c."id" AND o."organisationId" = ${actor.organisation.id}::uuid
    WHERE c."kind" = 'annual' AND c."closedAt" IS NULL AND c."openedAt" <= ${now()}
    ORDER BY c."deadline" DESC LIMIT 1`);
  return cycle ?? null;
}

export type CycleRow = {
  id: string;
  kind: CycleKind;
  name: string;
  phase: CyclePhase;
  urgency: Urgency | null;
  deadline: Date;
  deadlineText: string;
  openedAt: Date;
  /** How many owe the actor's organisation a report, and how many have sent it. */
  addressees: number;
  filed: number;
};

/** Newest deadline first. */
export async function listCycles(actor: Actor): Promise<CycleRow[]> {
  const at = now();
  const received = { receiverId: actor.organisation.id };
  const cycles = await db.reportingCycle.findMany({
    where: cyclesVisibleTo(actor),
    orderBy: [{ deadline: 'desc' }, { id: 'desc' }],
    include: { _count: { select: { obligations: { where: received } } } },
  });
  const filed = await db.obligation.groupBy({
    by: ['cycleId'],
    where: { ...received, firstSubmittedAt: { not: null } },
    _count: true,
  });
  const filedIn = new Map(filed.map(({ cycleId, _count }) => [cycleId, _count]));
  return cycles.map(({ _count, ...cycle }) => ({
    ...cycle,
    phase: phaseOf(cycle, at),
    addressees: _count.obligations,
    filed: filedIn.get(cycle.id) ?? 0,
  }));
}

/** What a filer is told of a duty besides its deadline. */
export const notesSelect = {
  extendedDeadline: true,
  extensions: { orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }], take: 1 },
  confidential: true,
  cycle: {
    select: {
      id: true,
      urgency: true,
      originDocument: true,
      deadline: true,
      lateDataUntil: true,
      changes: { orderBy: [{ changedAt: 'desc' }, { id: 'desc' }] },
    },
  },
} satisfies Prisma.ObligationSelect;

type NotesRow = Prisma.ObligationGetPayload<{ select: typeof notesSelect }>;

export type ChangeView = Pick<
  NotesRow['cycle']['changes'][number],
  'id' | 'lines' | 'reason' | 'document' | 'changedAt'
>;

export type CycleNotes = {
  cycleId: string;
  urgency: Urgency | null;
  originDocument: string;
  deadline: Date;
  lateDataUntil: Date | null;
  /** The one in force. */
  extension: { until: Date; reason: string; document: string } | null;
  confidential: { document: string; receivedOn: string } | null;
  /** Newest first. */
  changes: ChangeView[];
};

export function notesOf({ extendedDeadline, extensions, confidential, cycle }: NotesRow): CycleNotes {
  const { id, ...facts } = cycle;
  const [last] = extensions;
  return {
    cycleId: id,
    ...facts,
    extension: last && last.until.getTime() === extendedDeadline?.getTime() ? last : null,
    confidential: confidential && {
      document: confidential.document,
      receivedOn: dateColumn(confidential.receivedOn),
    },
  };
}

/** The same for the report of the actor's own organisation in a cycle; null: it owes none there. */
export async function getCycleNotes(actor: Actor, cycleId: string): Promise<CycleNotes | null> {
  const row = await db.obligation.findUnique({
    where: { cycleId_organisationId: { cycleId, organisationId: actor.organisation.id } },
    select: notesSelect,
  });
  return row && notesOf(row);
}

export type Addressee = {
  id: string;
  obligationId: string;
  name: string;
  kind: OrganisationKind;
  /** Has a report, sent or not, or sent a paper the confidential way. */
  begun: boolean;
};

export type CycleView = {
  id: string;
  kind: CycleKind;
  year: number;
  name: string;
  phase: CyclePhase;
  facts: CycleFacts;
  /** Stands for the facts and the addressees: a change names what it was based on. */
  seen: string;
  announcedAt: Date | null;
  closedAt: Date | null;
  template: { id: string; name: string; version: number };
  changes: (ChangeView & { changedBy: string })[];
  /** Who owes the actor's organisation a report. */
  addressees: Addressee[];
  filed: number;
  mayManage: boolean;
  /** What the actor's own organisation is told, where it files itself. */
  notes: CycleNotes | null;
};

const cycleInclude = {
  templateVersion: { select: { id: true, version: true, template: { select: { name: true } } } },
  changes: { orderBy: [{ changedAt: 'desc' }, { id: 'desc' }] },
} satisfies Prisma.ReportingCycleInclude;

export function factsOf(row: Prisma.ReportingCycleGetPayload<object>): CycleFacts {
  return {
    deadlineText: row.deadlineText,
    deadline: row.deadline,
    legalBasis: row.legalBasis,
    originDocument: row.originDocument,
    urgency: row.urgency,
    periodFrom: dateColumn(row.periodFrom),
    periodTo: dateColumn(row.periodTo),
    openedAt: row.openedAt,
    lateDataUntil: row.lateDataUntil,
    ladder: reminderLadder.parse(row.ladder),
  };
}

function seenOf(facts: CycleFacts, addressees: readonly { id: string }[]): string {
  const ids = addressees.map(({ id }) => id).sort();
  return sha256(JSON.stringify([facts, ids]));
}

/** One cycle with those who owe the actor's organisation a report in it. */
export async function getCycle(actor: Actor, id: string, tx: Tx = db): Promise<CycleView> {
  const row = isUuid(id)
    ? await tx.reportingCycle.findFirst({ where: { id, AND: cyclesVisibleTo(actor) }, include: cycleInclude })
    : null;
  if (!row) throw await notFound(actor, 'cycle', id);
  const obligations = await tx.obligation.findMany({
    where: { cycleId: id, receiverId: isReceiver(actor) ? actor.organisation.id : { in: [] } },
    orderBy: { organisation: { name: 'asc' } },
    select: {
      id: true,
      firstSubmittedAt: true,
      organisation: { select: { id: true, name: true, kind: true } },
      report: { select: { id: true } },
      confidential: { select: { obligationId: true } },
    },
  });
  const addressees = obligations.map(({ id: obligationId, organisation, report, confidential }) => ({
    ...organisation,
    obligationId,
    begun: hasBegun({ report, confidential }),
  }));
  const facts = factsOf(row);
  return {
    id,
    kind: row.kind,
    year: row.year,
    name: row.name,
    phase: phaseOf(row, now()),
    facts,
    seen: seenOf(facts, addressees),
    announcedAt: row.announcedAt,
    closedAt: row.closedAt,
    template: {
      id: row.templateVersion.id,
      version: row.templateVersion.version,
      name: row.templateVersion.template.name,
    },
    changes: row.changes,
    addressees,
    filed: obligations.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length,
    mayManage: refusalToManageCycles(actor) === null,
    notes: isFiler(actor) ? await getCycleNotes(actor, id) : null,
  };
}
