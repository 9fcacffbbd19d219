import { isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { db } from '../db.ts';
import { groupOf } from '../organisations/rules.ts';
import type { OrganisationKind } from '../organisations/schema.ts';
import { rememberUntilSomebodyActs } from '../remembered.ts';
import { obligationStateOf } from '../reports/rules.ts';
import type { ReportStatus } from '../reports/schema.ts';
import type { DashboardCharts, FilingYear, PlaceState } from './chart.ts';
import { receivedWhere } from './queries.ts';

/** More tiles than that are no picture; the table below counts them. */
const mostTiles = 60;

type CurveRow = {
  id: string;
  name: string;
  year: number;
  openedAt: Date;
  deadline: Date;
  day: string | null;
  count: number;
};

/** First filings of each business day in this cycle and in the one before of the same kind; days without any are not there. */
function curveRows(actor: Actor, cycleId: string): Promise<CurveRow[]> {
  return db.$queryRaw<CurveRow[]>`
    WITH shown AS (SELECT * FROM "ReportingCycle" WHERE "id" = ${cycleId}::uuid),
    earlier AS (
      SELECT c.* FROM "ReportingCycle" c, shown
      WHERE c."kind" = shown."kind" AND c."deadline" < shown."deadline" AND EXISTS (
        SELECT FROM "Obligation" o WHERE o."cycleId" = c."id" AND o."receiverId" = ${actor.organisation.id}::uuid)
      ORDER BY c."deadline" DESC, c."id" DESC LIMIT 1),
    compared AS (SELECT * FROM shown UNION ALL SELECT * FROM earlier)
    SELECT c."id", c."name", c."year", c."openedAt", c."deadline",
      to_char(o."firstSubmittedAt" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, COUNT(*)::int AS count
    FROM compared c
    JOIN "Obligation" o ON o."cycleId" = c."id" AND o."receiverId" = ${actor.organisation.id}::uuid
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY c."deadline" DESC, day NULLS LAST`;
}

function yearOf(rows: CurveRow[]): FilingYear | null {
  const [first] = rows;
  if (!first) return null;
  const { name, year, openedAt, deadline } = first;
  return {
    name,
    year,
    openedAt,
    deadline,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    days: rows.flatMap(({ day, count }) => (day === null ? [] : [{ day, count }])),
  };
}

type PlaceRow = {
  id: string;
  code: string;
  name: string;
  kind: OrganisationKind;
  status: ReportStatus | null;
  confidential: boolean;
  deadline: Date;
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
  submissionId: string | null;
  place: string | null;
  placeCode: string | null;
  tileColumn: number | null;
  tileRow: number | null;
};

/** Provinces with their place on today's map, a former one with its successor's; then the others, so many as a picture takes. */
function placeRows(actor: Actor, cycleId: string): Promise<PlaceRow[]> {
  return db.$queryRaw<PlaceRow[]>`
    WITH tiles AS (
      SELECT t."id" AS "organisationId", t."id" AS "tileId" FROM "Organisation" t WHERE t."tileColumn" IS NOT NULL
      UNION ALL
      SELECT s."predecessorId", t."id" FROM "OrganisationSuccession" s JOIN "Organisation" t ON t."id" = s."successorId"
      WHERE t."tileColumn" IS NOT NULL),
    own AS (
      SELECT DISTINCT ON ("organisationId") * FROM tiles ORDER BY "organisationId", "organisationId" <> "tileId"),
    shown AS (
      SELECT o."id", g."code", g."name", g."kind"::text AS kind, r."id" AS "reportId", r."status"::text AS status,
        f."obligationId" IS NOT NULL AS confidential, c."deadline", o."extendedDeadline", o."firstSubmittedAt",
        p."name" AS place, p."code" AS "placeCode", p."tileColumn", p."tileRow"
      FROM "Obligation" o
      JOIN "Organisation" g ON g."id" = o."organisationId"
      JOIN "ReportingCycle" c ON c."id" = o."cycleId"
      LEFT JOIN "Report" r ON r."obligationId" = o."id"
      LEFT JOIN "ConfidentialFiling" f ON f."obligationId" = o."id"
      LEFT JOIN own ON own."organisationId" = g."id" AND g."kind" = 'province'
      LEFT JOIN "Organisation" p ON p."id" = own."tileId"
      WHERE ${receivedWhere(actor, cycleId)} AND g."kind" <> 'unit'
      ORDER BY p."tileColumn" IS NULL, (g."kind" = 'friendship_union'), g."code", o."id"
      LIMIT ${mostTiles + 1 + 63})
    SELECT *, (SELECT s."id" FROM "Submission" s WHERE s."reportId" = shown."reportId"
      ORDER BY s."number" DESC LIMIT 1) AS "submissionId"
    FROM shown ORDER BY "tileColumn" IS NULL, kind = 'friendship_union', "code", "id"`;
}

function placeOf(row: PlaceRow, at: Date): PlaceState {
  const { id, code, name, kind, status, confidential, firstSubmittedAt, submissionId } = row;
  const { place, placeCode, tileColumn: column, tileRow } = row;
  return {
    id,
    code,
    name,
    group: groupOf(kind),
    state: obligationStateOf(status, confidential),
    timeliness: timelinessOf(row, firstSubmittedAt, at),
    submissionId,
    tile:
      place === null || placeCode === null || column === null || tileRow === null
        ? null
        : { name: place, code: placeCode, column, row: tileRow },
  };
}

async function readCharts(actor: Actor, cycleId: string): Promise<DashboardCharts | null> {
  const [curve, rows] = await Promise.all([curveRows(actor, cycleId), placeRows(actor, cycleId)]);
  const current = yearOf(curve.filter(({ id }) => id === cycleId));
  if (!current) return null;
  const at = now();
  const places = rows.map((row) => placeOf(row, at));
  const others = places.filter(({ tile }) => tile === null);
  return {
    cycleId,
    current,
    previous: yearOf(curve.filter(({ id }) => id !== cycleId)),
    provinces: places.filter(({ tile }) => tile !== null),
    others: others.length > mostTiles ? [] : others,
    now: at,
  };
}

const remembered = rememberUntilSomebodyActs<DashboardCharts | null>();

/** What the charts of the dashboard show, of the obligations that the actor's organisation receives in one cycle. */
export async function getDashboardCharts(actor: Actor, cycleId: string): Promise<DashboardCharts> {
  const charts =
    isReceiver(actor) && isUuid(cycleId)
      ? await remembered(`${actor.organisation.id} ${cycleId}`, () => readCharts(actor, cycleId))
      : null;
  if (!charts) throw await notFound(actor, 'cycle', cycleId);
  return charts;
}
