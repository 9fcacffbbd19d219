import { Prisma } from '#prisma/client/client.ts';
import { kindsOf } from '../organisations/rules.ts';
import { obligationStates } from '../reports/schema.ts';
import { fold } from '../text.ts';
import type { DashboardParams, ObligationSort } from './schema.ts';

/** The obligations that one body receives in one cycle, as they stand at an instant. */
export type Received = { receiverId: string; cycleId: string; questions: number; at: Date };

/** The rule of reports/rules.ts (obligationStateOf) in SQL. */
const state = Prisma.sql`CASE
  WHEN f."obligationId" IS NOT NULL AND COALESCE(r."status", 'draft') IN ('draft', 'awaiting_approval') THEN 'confidential'
  ELSE COALESCE(r."status"::text, 'not_started') END`;

const milliseconds = (from: Prisma.Sql, to: Prisma.Sql) =>
  Prisma.sql`(EXTRACT(EPOCH FROM ${to} - ${from}) * 1000)::bigint`;

/** The rule of cycles/rules.ts (timelinessOf) in SQL, over the columns that hold what it asks for. */
export function timelinessSql(firstSubmittedAt: Prisma.Sql, limit: Prisma.Sql, at: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ${firstSubmittedAt} < ${limit} THEN 'on_time'
    WHEN ${firstSubmittedAt} IS NOT NULL THEN 'late'
    WHEN ${at}::timestamptz < ${limit} THEN 'pending'
    ELSE 'missing' END`;
}

/**
 * A common table "standing" with a row for each obligation. The rules of cycles/rules.ts (timelinessOf) and of
 * risk.ts beside this file are said here a second time, for counting and filtering thousands of rows
 * where they lie; tests hold the two together. Answers are counted only where the count matters.
 */
export function standingSql({ receiverId, cycleId, questions, at }: Received): Prisma.Sql {
  const now = Prisma.sql`${at}::timestamptz`;
  return Prisma.sql`
  WITH RECURSIVE cycle AS (
    SELECT c."id", c."kind", c."openedAt", c."deadline", v."templateId"
    FROM "ReportingCycle" c JOIN "TemplateVersion" v ON v."id" = c."templateVersionId"
    WHERE c."id" = ${cycleId}::uuid
  ), previous AS (
    SELECT p."id", p."deadline"
    FROM cycle c
    JOIN "ReportingCycle" p ON p."kind" = c."kind" AND p."deadline" < c."deadline"
    JOIN "TemplateVersion" v ON v."id" = p."templateVersionId" AND v."templateId" = c."templateId"
    ORDER BY p."deadline" DESC, p."id" DESC LIMIT 1
  ), tardy("id") AS (
    SELECT o."organisationId"
    FROM previous c
    JOIN "Obligation" o ON o."cycleId" = c."id"
    WHERE COALESCE(o."firstSubmittedAt", ${now}) >= COALESCE(o."extendedDeadline", c."deadline")
    UNION
    SELECT s."successorId" FROM "OrganisationSuccession" s JOIN tardy t ON s."predecessorId" = t."id"
  ), owed AS MATERIALIZED (
    SELECT o."id", o."organisationId", o."firstSubmittedAt", r."id" AS "reportId", r."statusChangedAt", r."reviewer",
      r."reviewerId", c."openedAt", COALESCE(o."extendedDeadline", c."deadline") AS "limit", o."extendedDeadline",
      ${state} AS "state"
    FROM cycle c
    JOIN "Obligation" o ON o."cycleId" = c."id" AND o."receiverId" = ${receiverId}::uuid
    LEFT JOIN "Report" r ON r."obligationId" = o."id"
    LEFT JOIN "ConfidentialFiling" f ON f."obligationId" = o."id"
  ), begun AS (
    SELECT w."id", COUNT(*)::int AS "answered"
    FROM owed w JOIN "Answer" a ON a."reportId" = w."reportId"
    WHERE w."state" = 'draft' AND w."firstSubmittedAt" IS NULL
    GROUP BY w."id"
  ), standing AS MATERIALIZED (
    SELECT w."id", g."code", g."name", g."kind"::text AS "kind", g."region", g."searchKey", w."state",
      w."firstSubmittedAt", w."statusChangedAt", w."reportId", w."reviewer", w."reviewerId", w."extendedDeadline",
      COALESCE(b."answered", 0) AS "answered",
      ${timelinessSql(Prisma.sql`w."firstSubmittedAt"`, Prisma.sql`w."limit"`, at)} AS "timeliness",
      CASE
        WHEN w."firstSubmittedAt" IS NOT NULL OR w."state" = 'confidential' OR ${now} >= w."limit" OR t."gone" * 2 < t."whole" THEN '{}'
        ELSE array_remove(ARRAY[
          CASE WHEN w."state" = 'not_started' THEN 'no_draft' END,
          CASE WHEN w."state" = 'draft'
            AND COALESCE(b."answered", 0) * 4 * t."whole" < (t."gone" * 4 - t."whole") * ${questions}::int
            THEN 'little_text' END,
          CASE WHEN w."organisationId" IN (SELECT "id" FROM tardy) THEN 'late_last_year' END], NULL)
        END AS "risks"
    FROM owed w
    JOIN "Organisation" g ON g."id" = w."organisationId"
    LEFT JOIN begun b ON b."id" = w."id"
    CROSS JOIN LATERAL (SELECT ${milliseconds(Prisma.sql`w."openedAt"`, Prisma.sql`w."limit"`)} AS "whole",
      ${milliseconds(Prisma.sql`w."openedAt"`, now)} AS "gone") t
  )`;
}

const views = {
  unsent: ['pending', 'missing'],
  overdue: ['late', 'missing'],
} as const;

/** What rows of "standing" are wanted; the statement is the same whatever the filter, so that it is prepared once. */
export function wantedSql(params: DashboardParams, accountId: string): Prisma.Sql {
  const { q, group, region, state, timeliness, risk, view } = params;
  const search = fold(q).replace(/[\\%_]/g, '\\$&');
  const kinds = group ? kindsOf(group) : null;
  const timelinesses = view === 'unsent' || view === 'overdue' ? [...views[view]] : null;
  return Prisma.sql`"searchKey" LIKE ${`%${search}%`}
    AND (${kinds}::text[] IS NULL OR "kind" = ANY (${kinds}::text[]))
    AND (${region ?? null}::text IS NULL OR "region" = ${region ?? null}::text)
    AND (${state ?? null}::text IS NULL OR "state" = ${state ?? null}::text)
    AND (${timeliness ?? null}::text IS NULL OR "timeliness" = ${timeliness ?? null}::text)
    AND (${timelinesses}::text[] IS NULL OR "timeliness" = ANY (${timelinesses}::text[]))
    AND (${risk ?? null}::text IS NULL OR ${risk ?? null}::text = ANY ("risks" || CASE WHEN "risks" <> '{}' THEN 'any' END))
    AND (${view === 'mine' ? accountId : null}::uuid IS NULL OR "reviewerId" = ${view === 'mine' ? accountId : null}::uuid)`;
}

const order: Record<ObligationSort, Prisma.Sql> = {
  code: Prisma.sql`"code"`,
  name: Prisma.sql`"name"`,
  state: Prisma.sql`array_position(ARRAY[${Prisma.raw(obligationStates.map((one) => `'${one}'`).join(', '))}], "state")`,
  firstSubmittedAt: Prisma.sql`"firstSubmittedAt"`,
  statusChangedAt: Prisma.sql`"statusChangedAt"`,
};

/** Central bodies before provinces, where codes are compared. */
export function orderSql({ sort, dir }: Pick<DashboardParams, 'sort' | 'dir'>): Prisma.Sql {
  const direction = dir === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const first = sort === 'code' ? Prisma.sql`("kind" = 'province') ${direction}, ` : Prisma.empty;
  return Prisma.sql`${first}${order[sort]} ${direction} NULLS LAST, "code", "id"`;
}
