import { Prisma } from '#prisma/client/client.ts';
import { isFiler, isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { type CycleNotes, notesOf, notesSelect } from '../cycles/queries.ts';
import type { Timeliness } from '../cycles/schema.ts';
import { db } from '../db.ts';
import { groupOf, kindsOf } from '../organisations/rules.ts';
import {
  type OrganisationGroup,
  type OrganisationKind,
  organisationGroups,
} from '../organisations/schema.ts';
import { obligationStateOf } from '../reports/rules.ts';
import { type ObligationState, obligationStates } from '../reports/schema.ts';
import { fold } from '../text.ts';
import { type DashboardParams, pageSize } from './schema.ts';

export type Duty = {
  obligationId: string;
  reportId: string | null;
  state: ObligationState;
  statusChangedAt: Date | null;
  sendBackReason: string | null;
  lastReturn: { reason: string; sections: string[] } | null;
  cycle: {
    name: string;
    year: number;
    deadline: Date;
    deadlineText: string;
    legalBasis: string;
    closed: boolean;
  };
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
  lastSubmission: { number: number; submittedAt: Date } | null;
  receiver: string;
  notes: CycleNotes;
};

/** What the actor's organisation owes, newest cycle first. */
export async function listDuties(actor: Actor): Promise<Duty[]> {
  if (!isFiler(actor)) return [];
  const rows = await db.obligation.findMany({
    where: { organisationId: actor.organisation.id, cycle: { openedAt: { lte: now() } } },
    orderBy: { cycle: { deadline: 'desc' } },
    include: {
      cycle: { include: { changes: notesSelect.cycle.select.changes } },
      receiver: { select: { name: true } },
      confidential: true,
      extensions: notesSelect.extensions,
      report: {
        include: {
          reviews: { orderBy: { decidedAt: 'desc' }, take: 1 },
          submissions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: { number: true, submittedAt: true },
          },
        },
      },
    },
  });
  return rows.map((row) => {
    const { id, cycle, receiver, report, confidential, extendedDeadline, firstSubmittedAt } = row;
    const review = report?.status === 'returned' ? report.reviews[0] : undefined;
    return {
      obligationId: id,
      reportId: report?.id ?? null,
      state: obligationStateOf(report?.status ?? null, confidential !== null),
      statusChangedAt: report?.statusChangedAt ?? null,
      sendBackReason: report?.sendBackReason ?? null,
      lastReturn: review ? { reason: review.reason, sections: review.sections } : null,
      cycle: { ...cycle, closed: cycle.closedAt !== null },
      extendedDeadline,
      firstSubmittedAt,
      lastSubmission: report?.submissions[0] ?? null,
      receiver: receiver.name,
      notes: notesOf(row),
    };
  });
}

export type CycleChoice = {
  id: string;
  name: string;
  year: number;
  deadline: Date;
  deadlineText: string;
  closed: boolean;
};

/** Opened cycles in which the actor's organisation receives reports: the annual ones first, each kind newest first. */
export async function listReceivedCycles(actor: Actor): Promise<CycleChoice[]> {
  if (!isReceiver(actor)) return [];
  const cycles = await db.reportingCycle.findMany({
    where: { openedAt: { lte: now() }, obligations: { some: { receiverId: actor.organisation.id } } },
    orderBy: [{ kind: 'asc' }, { deadline: 'desc' }],
  });
  return cycles.map((cycle) => ({ ...cycle, closed: cycle.closedAt !== null }));
}

export type ObligationRow = {
  id: string;
  code: string;
  name: string;
  group: OrganisationGroup;
  state: ObligationState;
  timeliness: Timeliness;
  statusChangedAt: Date | null;
  firstSubmittedAt: Date | null;
  submissions: number;
  /** The latest submission, which leads to the review; null while nothing was sent. */
  submissionId: string | null;
  reviewer: string | null;
};

export type Dashboard = {
  cycle: CycleChoice;
  total: number;
  byState: Record<ObligationState, number>;
  byTimeliness: Record<Timeliness, number>;
  byGroup: {
    group: OrganisationGroup;
    total: number;
    filed: number;
    accepted: number;
    late: number;
    missing: number;
  }[];
  rows: ObligationRow[];
  matching: number;
  pages: number;
};

/** Obligations that the actor's organisation receives in one cycle. */
export function receivedWhere(actor: Actor, cycleId: string): Prisma.Sql {
  return Prisma.sql`o."cycleId" = ${cycleId}::uuid AND o."receiverId" = ${actor.organisation.id}::uuid`;
}

const source = Prisma.sql`
  FROM "Obligation" o
  JOIN "Organisation" g ON g."id" = o."organisationId"
  JOIN "ReportingCycle" c ON c."id" = o."cycleId"
  LEFT JOIN "Report" r ON r."obligationId" = o."id"
  LEFT JOIN "ConfidentialFiling" f ON f."obligationId" = o."id"`;
/** The rule of reports/rules.ts (obligationStateOf) in SQL. */
const state = Prisma.sql`CASE
  WHEN f."obligationId" IS NOT NULL AND COALESCE(r."status", 'draft') IN ('draft', 'awaiting_approval') THEN 'confidential'
  ELSE COALESCE(r."status"::text, 'not_started') END`;
const limit = Prisma.sql`COALESCE(o."extendedDeadline", c."deadline")`;

/** The rule of cycles/rules.ts (timelinessOf) in SQL, for counting and filtering; a test holds the two together. */
export function timelinessSql(at: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN o."firstSubmittedAt" < ${limit} THEN 'on_time'
    WHEN o."firstSubmittedAt" IS NOT NULL THEN 'late'
    WHEN ${at} < ${limit} THEN 'pending'
    ELSE 'missing' END`;
}

function filterSql(params: DashboardParams, at: Date): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  const search = fold(params.q).replace(/[\\%_]/g, '\\$&');
  if (search) conditions.push(Prisma.sql`g."searchKey" LIKE ${`%${search}%`}`);
  if (params.group) conditions.push(Prisma.sql`g."kind"::text IN (${Prisma.join(kindsOf(params.group))})`);
  if (params.state) conditions.push(Prisma.sql`${state} = ${params.state}`);
  if (params.timeliness) conditions.push(Prisma.sql`${timelinessSql(at)} = ${params.timeliness}`);
  return Prisma.join(conditions, ' AND ');
}

function orderSql({ sort, dir }: DashboardParams): Prisma.Sql {
  const direction = dir === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const column = {
    code: Prisma.sql`(g."kind" = 'province')::int, g."code"`,
    name: Prisma.sql`g."name"`,
    state: Prisma.sql`array_position(ARRAY[${Prisma.join([...obligationStates])}], ${state})`,
    firstSubmittedAt: Prisma.sql`o."firstSubmittedAt"`,
    statusChangedAt: Prisma.sql`r."statusChangedAt"`,
  }[sort];
  const ordered =
    sort === 'code'
      ? Prisma.sql`(g."kind" = 'province')::int ${direction}, g."code" ${direction}`
      : Prisma.sql`${column} ${direction} NULLS LAST`;
  return Prisma.sql`ORDER BY ${ordered}, g."code", o."id"`;
}

type CountRow = { kind: OrganisationKind; state: ObligationState; timeliness: Timeliness; count: number };
type ListRow = Omit<ObligationRow, 'group'> & { kind: OrganisationKind; matching: number };

function tally(counts: CountRow[]): Pick<Dashboard, 'total' | 'byState' | 'byTimeliness' | 'byGroup'> {
  const sum = (rows: CountRow[]) => rows.reduce((total, row) => total + row.count, 0);
  const where = (test: (row: CountRow) => boolean) => sum(counts.filter(test));
  const byGroup = organisationGroups.flatMap((group) => {
    const rows = counts.filter((row) => groupOf(row.kind) === group);
    if (rows.length === 0) return [];
    return [
      {
        group,
        total: sum(rows),
        filed: sum(rows.filter((row) => row.timeliness === 'on_time' || row.timeliness === 'late')),
        accepted: sum(rows.filter((row) => row.state === 'accepted')),
        late: sum(rows.filter((row) => row.timeliness === 'late')),
        missing: sum(rows.filter((row) => row.timeliness === 'missing')),
      },
    ];
  });
  return {
    total: sum(counts),
    byState: {
      not_started: where((row) => row.state === 'not_started'),
      draft: where((row) => row.state === 'draft'),
      awaiting_approval: where((row) => row.state === 'awaiting_approval'),
      submitted: where((row) => row.state === 'submitted'),
      returned: where((row) => row.state === 'returned'),
      accepted: where((row) => row.state === 'accepted'),
      confidential: where((row) => row.state === 'confidential'),
    },
    byTimeliness: {
      pending: where((row) => row.timeliness === 'pending'),
      on_time: where((row) => row.timeliness === 'on_time'),
      late: where((row) => row.timeliness === 'late'),
      missing: where((row) => row.timeliness === 'missing'),
    },
    byGroup,
  };
}

/** The deadline dashboard of a receiver: counts over all obligations, one page of the filtered table. */
export async function getDashboard(actor: Actor, params: DashboardParams): Promise<Dashboard | null> {
  if (!isReceiver(actor)) throw await notFound(actor, 'dashboard', 'received');
  const cycles = await listReceivedCycles(actor);
  const cycle = params.cycle ? cycles.find(({ id }) => id === params.cycle) : cycles[0];
  if (params.cycle && !cycle) throw await notFound(actor, 'cycle', params.cycle);
  if (!cycle) return null;
  const at = now();
  const received = receivedWhere(actor, cycle.id);
  const counts = await db.$queryRaw<CountRow[]>`
    SELECT g."kind"::text AS kind, ${state} AS state, ${timelinessSql(at)} AS timeliness, COUNT(*)::int AS count
    ${source} WHERE ${received} GROUP BY 1, 2, 3`;
  const list = await db.$queryRaw<ListRow[]>`
    SELECT o."id", g."code", g."name", g."kind"::text AS kind, ${state} AS state, ${timelinessSql(at)} AS timeliness,
      r."statusChangedAt", o."firstSubmittedAt", r."reviewer",
      (SELECT COUNT(*)::int FROM "Submission" s WHERE s."reportId" = r."id") AS submissions,
      (SELECT s."id" FROM "Submission" s WHERE s."reportId" = r."id" ORDER BY s."number" DESC LIMIT 1) AS "submissionId",
      COUNT(*) OVER ()::int AS matching
    ${source} WHERE ${received} AND ${filterSql(params, at)}
    ${orderSql(params)} LIMIT ${pageSize} OFFSET ${(params.page - 1) * pageSize}`;
  const matching = list[0]?.matching ?? 0;
  return {
    cycle,
    ...tally(counts),
    rows: list.map(({ kind, matching: _, ...row }) => ({ ...row, group: groupOf(kind) })),
    matching,
    pages: Math.max(1, Math.ceil(matching / pageSize)),
  };
}
