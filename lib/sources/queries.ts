import { Prisma } from '#prisma/client/client.ts';
import { isCompiler, isCoordinatorLeader } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { db, type Tx } from '../db.ts';
import { kindsOf } from '../organisations/rules.ts';
import { type CitedRange, type SourceParams, shownOfGroup, sourcePageSize } from './schema.ts';
import { searchQuery } from './words.ts';

/** What was accepted of all organisations is the material of those who make the national report. */
function mayLookThrough(actor: Actor): boolean {
  return isCompiler(actor) || isCoordinatorLeader(actor);
}

export type SourceSentenceView = CitedRange & {
  id: string;
  text: string;
  organisation: { id: string; name: string; title: string; code: string };
  receiptNumber: string;
  submissionNumber: number;
  /** Some of its characters are cited already. */
  used: boolean;
  /** Holds the words that were searched for; true where nothing was. */
  matches: boolean;
};

export type SourceGroup = {
  clusterId: string;
  /** In the order of the filers; at most shownOfGroup of them. */
  sentences: SourceSentenceView[];
  /** How many sentences there are, of how many organisations, and how many are not used yet. */
  total: number;
  organisations: number;
  unused: number;
};

export type Sources = {
  groups: SourceGroup[];
  /** Groups of all pages. */
  total: number;
  pageSize: number;
  /** Accepted reports whose sentences are not ready yet. */
  unprepared: number;
};

/** Accepted reports of a cycle as they stand now, with their latest submission; a report that was opened again is none. */
function acceptedSql(cycleId: string): Prisma.Sql {
  return Prisma.sql`
    FROM "Obligation" o
    JOIN "Organisation" receiver ON receiver."id" = o."receiverId" AND receiver."coordinator"
    JOIN "Organisation" g ON g."id" = o."organisationId"
    JOIN "Report" r ON r."obligationId" = o."id" AND r."status" = 'accepted'
    JOIN LATERAL (
      SELECT "id", "number", "receiptNumber" FROM "Submission" WHERE "reportId" = r."id"
      ORDER BY "number" DESC LIMIT 1) s ON TRUE
    LEFT JOIN "PreparedSource" p ON p."submissionId" = s."id"
    WHERE o."cycleId" = ${cycleId}::uuid`;
}

function filersSql({ kind, region, organisationId }: SourceParams): Prisma.Sql {
  const wanted = [Prisma.sql`p."submissionId" IS NOT NULL`];
  if (kind) wanted.push(Prisma.sql`g."kind"::text = ANY (${kindsOf(kind)})`);
  if (region) wanted.push(Prisma.sql`g."region" = ${region}`);
  if (organisationId) wanted.push(Prisma.sql`g."id" = ${organisationId}::uuid`);
  return Prisma.join(wanted, ' AND ');
}

function askedSql({ answerKeys }: SourceParams): Prisma.Sql {
  return answerKeys.length > 0 ? Prisma.sql`t."answerKey" = ANY (${answerKeys})` : Prisma.sql`TRUE`;
}

/** The wanted sentences under the name "found": of whom, in which group, used, matching. */
function foundSql(params: SourceParams, used: readonly CitedRange[]): Prisma.Sql {
  const query = searchQuery(params.q);
  const among = query
    ? Prisma.sql`AND COALESCE(t."clusterId", t."id") IN (SELECT "clusterId" FROM matching)`
    : Prisma.empty;
  return Prisma.sql`
    used AS MATERIALIZED (
      SELECT * FROM unnest(
        ${used.map(({ submissionId }) => submissionId)}::uuid[], ${used.map(({ answerKey }) => answerKey)}::text[],
        ${used.map(({ from }) => from)}::int[], ${used.map(({ to }) => to)}::int[])
        AS cited("submissionId", "answerKey", "from", "to")),
    matching AS MATERIALIZED (
      SELECT t."id", COALESCE(t."clusterId", t."id") AS "clusterId" FROM "SourceSentence" t
      WHERE ${query ? Prisma.sql`array_to_tsvector(string_to_array(t."folded", ' ')) @@ ${query}::tsquery` : Prisma.sql`FALSE`}
        AND t."cycleId" = ${params.cycleId}::uuid AND ${askedSql(params)}),
    filer AS MATERIALIZED (
      SELECT s."id" AS "submissionId", s."number", s."receiptNumber", p."title", g."id" AS "organisationId", g."name",
        g."code", row_number() OVER (
          ORDER BY array_position(
            ARRAY['ministry', 'ministry_level', 'government_agency', 'friendship_union', 'province', 'unit'],
            g."kind"::text), g."name" COLLATE "vi-x-icu", g."id") AS "rank"
      ${acceptedSql(params.cycleId)} AND ${filersSql(params)}),
    found AS MATERIALIZED (
      SELECT filer.*, t."id", COALESCE(t."clusterId", t."id") AS "clusterId",
        ${query ? Prisma.sql`t."id" IN (SELECT "id" FROM matching)` : Prisma.sql`TRUE`} AS "matches",
        EXISTS (
          SELECT 1 FROM used WHERE used."submissionId" = t."submissionId" AND used."answerKey" = t."answerKey"
            AND used."from" < t."to" AND used."to" > t."from") AS "used"
      -- By submission, never by cycle: the planner knows little of the filers and would read all for each of them.
      FROM filer JOIN "SourceSentence" t ON t."submissionId" = filer."submissionId"
      WHERE ${askedSql(params)} ${among})`;
}

type Row = {
  all: number;
  clusterId: string | null;
  total: number;
  organisations: number;
  unused: number;
  id: string;
  submissionId: string;
  answerKey: string;
  from: number;
  to: number;
  text: string;
  organisationId: string;
  name: string;
  title: string;
  code: string;
  receiptNumber: string;
  number: number;
  used: boolean;
  matches: boolean;
};

function sentenceOf(row: Row): SourceSentenceView {
  const { id, submissionId, answerKey, from, to, text, receiptNumber, used, matches } = row;
  const { organisationId, name, title, code, number: submissionNumber } = row;
  const organisation = { id: organisationId, name, title, code };
  const place = { submissionId, answerKey, from, to };
  return { ...place, id, text, organisation, receiptNumber, submissionNumber, used, matches };
}

function groupsOf(rows: readonly Row[]): SourceGroup[] {
  const groups = Map.groupBy(rows, ({ clusterId }) => clusterId);
  return [...groups].flatMap(([clusterId, members]) => {
    const [first] = members;
    if (clusterId === null || !first) return [];
    const { total, organisations, unused } = first;
    return [{ clusterId, total, organisations, unused, sentences: members.map(sentenceOf) }];
  });
}

/**
 * Groups of similar sentences in the accepted reports of a cycle: those with something that is not cited yet first. A
 * search finds groups with a sentence that holds all words; the group is shown whole.
 */
export async function findSources(
  actor: Actor,
  params: SourceParams,
  used: readonly CitedRange[] = [],
): Promise<Sources> {
  const { cycleId, onlyUnused, order, page } = params;
  const received = mayLookThrough(actor)
    ? await db.obligation.findFirst({
        where: { cycleId, receiver: { coordinator: true } },
        select: { id: true },
      })
    : null;
  if (!received) throw await notFound(actor, 'sources', cycleId);
  const bySize = order === 'size' ? Prisma.sql`"organisations" DESC, "total" DESC,` : Prisma.empty;
  const [rows, [waiting]] = await Promise.all([
    db.$queryRaw<Row[]>`
      WITH ${foundSql(params, used)},
      grouped AS MATERIALIZED (
        SELECT "clusterId", count(*)::int AS "total", count(DISTINCT "organisationId")::int AS "organisations",
          (count(*) FILTER (WHERE NOT "used"))::int AS "unused", min("rank") AS "first"
        FROM found GROUP BY "clusterId"
        HAVING bool_or("matches") AND (NOT ${onlyUnused}::boolean OR bool_or(NOT "used"))),
      page AS MATERIALIZED (
        SELECT *, row_number() OVER (ORDER BY "unused" = 0, ${bySize} "first", "clusterId") AS "place"
        FROM grouped ORDER BY "place" LIMIT ${sourcePageSize} OFFSET ${(page - 1) * sourcePageSize}),
      -- Few rows from here on, each found by its id, whatever the planner believes.
      placed AS MATERIALIZED (
        SELECT found.*, page."total", page."organisations", page."unused", page."place",
          row_number() OVER (PARTITION BY found."clusterId" ORDER BY found."rank", found."id") AS "nth"
        FROM page JOIN found ON found."clusterId" = page."clusterId"),
      shown AS MATERIALIZED (SELECT * FROM placed WHERE "nth" <= ${shownOfGroup})
      SELECT counted."all", shown."clusterId", shown."total", shown."organisations", shown."unused", t."id",
        t."submissionId", t."answerKey", t."from", t."to", t."text", shown."organisationId", shown."name",
        shown."title", shown."code", shown."receiptNumber", shown."number", shown."used", shown."matches"
      FROM (SELECT count(*)::int AS "all" FROM grouped) counted
      LEFT JOIN shown ON TRUE
      LEFT JOIN "SourceSentence" t ON t."id" = shown."id"
      ORDER BY shown."place", shown."nth"`,
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" ${acceptedSql(cycleId)} AND (
        p."submissionId" IS NULL
        OR EXISTS (SELECT 1 FROM "SourceSentence" t WHERE t."submissionId" = s."id" AND t."clusterId" IS NULL))`,
  ]);
  return {
    groups: groupsOf(rows),
    total: rows[0]?.all ?? 0,
    pageSize: sourcePageSize,
    unprepared: waiting?.count ?? 0,
  };
}

/** Regions of the bodies that report in a cycle, for the filter. */
export async function listSourceRegions(actor: Actor, cycleId: string): Promise<string[]> {
  if (!mayLookThrough(actor)) throw await notFound(actor, 'sources', cycleId);
  const rows = await db.organisation.findMany({
    where: { region: { not: null }, obligations: { some: { cycleId, receiver: { coordinator: true } } } },
    distinct: ['region'],
    orderBy: { region: 'asc' },
    select: { region: true },
  });
  return rows.flatMap(({ region }) => region ?? []);
}

export type StoredSentence = { id: string; from: number; to: number; text: string; clusterId: string | null };

/** The sentences of one answer in their order. The caller has seen to it that the submission may be read. */
export function sentencesOf(tx: Tx, submissionId: string, answerKey: string): Promise<StoredSentence[]> {
  return tx.sourceSentence.findMany({
    where: { submissionId, answerKey },
    orderBy: { position: 'asc' },
    select: { id: true, from: true, to: true, text: true, clusterId: true },
  });
}
