import { Prisma } from '#prisma/client/client.ts';
import { isFiler, isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { type CycleNotes, notesOf, notesSelect } from '../cycles/queries.ts';
import type { Timeliness } from '../cycles/schema.ts';
import { db, runHot } from '../db.ts';
import { groupOf } from '../organisations/rules.ts';
import type { OrganisationGroup, OrganisationKind } from '../organisations/schema.ts';
import { rememberUntilSomebodyActs } from '../remembered.ts';
import { obligationStateOf } from '../reports/rules.ts';
import type { ObligationState } from '../reports/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import {
  type ChosenParams,
  type DashboardParams,
  type ExportFormat,
  pageSize,
  paramsOf,
  type RiskReason,
} from './schema.ts';
import { orderSql, type Received, standingSql, wantedSql } from './standing-sql.ts';
import { type Tally, type TallyRow, tallyOf } from './tally.ts';

export type Duty = {
  obligationId: string;
  reportId: string | null;
  state: ObligationState;
  statusChangedAt: Date | null;
  sendBackReason: string | null;
  /** Sent already and opened again for its figures alone. */
  addsLateData: boolean;
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
      addsLateData: report !== null && report.lateDataReason !== null,
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

export type ReceivedCycle = CycleChoice & { templateVersionId: string };

/** Opened cycles in which the actor's organisation receives reports: the annual ones first, each kind newest first. */
export async function listReceivedCycles(actor: Actor): Promise<ReceivedCycle[]> {
  if (!isReceiver(actor)) return [];
  return runHot<ReceivedCycle>(Prisma.sql`
    SELECT c."id", c."name", c."year", c."deadline", c."deadlineText", c."closedAt" IS NOT NULL AS "closed",
      c."templateVersionId"
    FROM "ReportingCycle" c
    WHERE c."openedAt" <= ${now()} AND EXISTS (
      SELECT 1 FROM "Obligation" o WHERE o."cycleId" = c."id" AND o."receiverId" = ${actor.organisation.id}::uuid)
    ORDER BY c."kind", c."deadline" DESC, c."id"`);
}

/** Obligations, under the name o, that the actor's organisation receives in one cycle. */
export function receivedWhere(actor: Actor, cycleId: string): Prisma.Sql {
  return Prisma.sql`o."cycleId" = ${cycleId}::uuid AND o."receiverId" = ${actor.organisation.id}::uuid`;
}

export type ObligationRow = {
  id: string;
  code: string;
  name: string;
  group: OrganisationGroup;
  region: string | null;
  state: ObligationState;
  timeliness: Timeliness;
  risks: RiskReason[];
  /** How many questions of the template the report answers; counted only while it is a draft. */
  answered: number;
  statusChangedAt: Date | null;
  firstSubmittedAt: Date | null;
  extendedDeadline: Date | null;
  submissions: number;
  /** The latest submission, which leads to the review; null while nothing was sent. */
  submissionId: string | null;
  reviewer: string | null;
};

export type Dashboard = Tally & {
  cycle: CycleChoice;
  cycles: CycleChoice[];
  /** Questions of the cycle's template. */
  questions: number;
  rows: ObligationRow[];
  matching: number;
  pages: number;
};

type ListRow = Omit<ObligationRow, 'group'> & { kind: OrganisationKind };

/** The columns of a row, of "standing" under the name s; the submissions of these rows alone are looked up. */
const rowColumns = Prisma.sql`
  s."id", s."code", s."name", s."kind", s."region", s."state", s."timeliness", s."risks", s."answered",
  s."statusChangedAt", s."firstSubmittedAt", s."extendedDeadline", s."reviewer",
  COALESCE(sent."number", 0) AS "submissions", sent."id" AS "submissionId"`;
const lastSent = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT b."id", b."number" FROM "Submission" b WHERE b."reportId" = s."reportId" ORDER BY b."number" DESC LIMIT 1
  ) sent ON TRUE`;

function rowOf({ kind, ...row }: ListRow): ObligationRow {
  return { ...row, group: groupOf(kind) };
}

async function receivedIn(actor: Actor, cycle: ReceivedCycle): Promise<Received> {
  const { definition } = await getTemplateVersion(cycle.templateVersionId);
  const questions = questionsOf(definition).length;
  return { receiverId: actor.organisation.id, cycleId: cycle.id, questions, at: now() };
}

type Board = { counts: TallyRow[]; matching: number; rows: ListRow[] };

/** Counts over all obligations and one page of the wanted rows, in one statement. */
async function readBoard(actor: Actor, received: Received, params: DashboardParams): Promise<Board> {
  const [found] = await runHot<Board>(Prisma.sql`
    ${standingSql(received)},
    wanted AS MATERIALIZED (SELECT * FROM standing WHERE ${wantedSql(params, actor.accountId)}),
    page AS (
      SELECT row_number() OVER (ORDER BY ${orderSql(params)})::int AS "place", w.*
      FROM wanted w ORDER BY "place" LIMIT ${pageSize} OFFSET ${(params.page - 1) * pageSize})
    SELECT
      (SELECT COUNT(*)::int FROM wanted) AS "matching",
      (SELECT COALESCE(jsonb_agg(counted), '[]') FROM (
        SELECT "kind", "region", "state", "timeliness", "risks" <> '{}' AS "atRisk", COUNT(*)::int AS "count"
        FROM standing GROUP BY 1, 2, 3, 4, 5) counted) AS "counts",
      (SELECT COALESCE(jsonb_agg(listed), '[]') FROM (
        SELECT ${rowColumns} FROM page s ${lastSent} ORDER BY s."place") listed) AS "rows"`);
  if (!found) throw new Error('a statement without FROM gives one row');
  return { ...found, rows: found.rows.map(withInstants) };
}

/** Instants within JSON are text. */
function withInstants(row: ListRow): ListRow {
  const instant = (value: Date | null) => (value === null ? null : new Date(value));
  return {
    ...row,
    statusChangedAt: instant(row.statusChangedAt),
    firstSubmittedAt: instant(row.firstSubmittedAt),
    extendedDeadline: instant(row.extendedDeadline),
  };
}

async function readDashboard(actor: Actor, params: DashboardParams): Promise<Dashboard | null> {
  const cycles = await listReceivedCycles(actor);
  const cycle = params.cycle ? cycles.find(({ id }) => id === params.cycle) : cycles[0];
  if (!cycle) return null;
  const received = await receivedIn(actor, cycle);
  const { counts, matching, rows } = await readBoard(actor, received, params);
  return {
    cycle,
    cycles,
    questions: received.questions,
    ...tallyOf(counts),
    rows: rows.map(rowOf),
    matching,
    pages: Math.max(1, Math.ceil(matching / pageSize)),
  };
}

const remembered = rememberUntilSomebodyActs<Dashboard | null>();

/** The deadline dashboard of a receiver: counts over all obligations, one page of the filtered table. */
export async function getDashboard(actor: Actor, params: DashboardParams): Promise<Dashboard | null> {
  if (!isReceiver(actor)) throw await notFound(actor, 'dashboard', 'received');
  const key = JSON.stringify(['dashboard', actor.organisation.id, actor.accountId, params]);
  const dashboard = await remembered(key, () => readDashboard(actor, params));
  if (!dashboard && params.cycle) throw await notFound(actor, 'cycle', params.cycle);
  return dashboard;
}

/** All rows that match, in the order of the table, whatever the page. */
export async function listObligations(
  actor: Actor,
  params: DashboardParams,
): Promise<{ cycle: CycleChoice; questions: number; rows: ObligationRow[] }> {
  const cycles = await listReceivedCycles(actor);
  const cycle = params.cycle ? cycles.find(({ id }) => id === params.cycle) : cycles[0];
  if (!cycle) throw await notFound(actor, 'cycle', params.cycle ?? 'received');
  const received = await receivedIn(actor, cycle);
  const rows = await runHot<ListRow>(Prisma.sql`
    ${standingSql(received)}
    SELECT ${rowColumns} FROM (SELECT * FROM standing WHERE ${wantedSql(params, actor.accountId)}) s ${lastSent}
    ORDER BY ${orderSql(params)}`);
  return { cycle, questions: received.questions, rows: rows.map(rowOf) };
}

/** All rows that match, for a file; that they were taken out of the house is recorded. */
export async function exportObligations(
  actor: Actor,
  params: DashboardParams,
  format: ExportFormat,
): Promise<Awaited<ReturnType<typeof listObligations>>> {
  const list = await listObligations(actor, params);
  const details = { format, rows: list.rows.length };
  await audit(db, actor, {
    action: 'dashboard.exported',
    subject: { type: 'cycle', id: list.cycle.id },
    details,
  });
  return list;
}

export type ChosenObligation = {
  id: string;
  cycleId: string;
  organisationId: string;
  name: string;
  code: string;
};

/**
 * The obligations that a page about several of them is asked for: the ticked ids, or all that match the filter in
 * `select`, which wins. Every one is received by the actor; a single foreign id is "not found". Empty: nothing chosen.
 */
export async function chosenObligations(actor: Actor, params: ChosenParams): Promise<ChosenObligation[]> {
  if (!isReceiver(actor)) throw await notFound(actor, 'dashboard', 'received');
  const ids =
    params.select === undefined
      ? [...new Set(params.obligations)]
      : (await listObligations(actor, paramsOf(params.select))).rows.map(({ id }) => id);
  const rows = await runHot<ChosenObligation>(Prisma.sql`
    SELECT o."id", o."cycleId", o."organisationId", g."name", g."code"
    FROM "Obligation" o JOIN "Organisation" g ON g."id" = o."organisationId"
    WHERE o."id" = ANY (${ids}::uuid[]) AND o."receiverId" = ${actor.organisation.id}::uuid
    ORDER BY (g."kind" = 'province'), g."code", o."id"`);
  const known = new Set(rows.map(({ id }) => id));
  const foreign = ids.find((id) => !known.has(id.toLowerCase()));
  if (foreign !== undefined) throw await notFound(actor, 'obligation', foreign);
  return rows;
}

/** As chosenObligations: their ids alone. */
export async function chosenIds(actor: Actor, params: ChosenParams): Promise<string[]> {
  return (await chosenObligations(actor, params)).map(({ id }) => id);
}
