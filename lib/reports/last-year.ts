import { Prisma } from '#prisma/client/client.ts';
import { isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import type { EarlierReport, LastYear } from './last-year-rules.ts';
import { visibleSql } from './queries.ts';
import { type Answers, sentAnswer } from './schema.ts';

type Asked = { organisationId: string; kind: string; deadline: Date; templateId: string };

async function askedReport(actor: Actor, reportId: string, visible: Prisma.Sql): Promise<Asked> {
  const [row] = isUuid(reportId)
    ? await db.$queryRaw<Asked[]>`
        SELECT o."organisationId", c."kind"::text AS "kind", c."deadline", v."templateId"
        FROM "Report" r
        JOIN "Obligation" o ON o."id" = r."obligationId"
        JOIN "ReportingCycle" c ON c."id" = o."cycleId"
        JOIN "TemplateVersion" v ON v."id" = c."templateVersionId"
        WHERE r."id" = ${reportId}::uuid AND ${visible}`
    : [];
  if (!row) throw await notFound(actor, 'report', reportId);
  return row;
}

/** The body itself and all that it came from, however many mergers ago. */
function lineage(organisationId: string): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE lineage("id") AS (
      SELECT ${organisationId}::uuid
      UNION
      SELECT s."predecessorId" FROM "OrganisationSuccession" s JOIN lineage l ON s."successorId" = l."id")`;
}

type EarlierRow = {
  organisationId: string;
  organisation: string;
  submittedAt: Date;
  answers: Record<string, unknown> | null;
  cycle: string;
  year: number;
};

/**
 * What the same body, or those that it came from, last sent in the previous cycle of the same kind and template:
 * the answers to the given keys. Nobody else's; null where nothing was sent.
 */
export async function getLastYear(
  actor: Actor,
  reportId: string,
  keys: readonly string[],
): Promise<LastYear | null> {
  return earlier(await askedReport(actor, reportId, visibleSql(actor)), Prisma.sql`TRUE`, keys);
}

/** The same for the body that receives the report: of what was sent to it, nothing else. */
export async function getReceivedLastYear(
  actor: Actor,
  reportId: string,
  keys: readonly string[],
): Promise<LastYear | null> {
  const received = isReceiver(actor)
    ? Prisma.sql`o."receiverId" = ${actor.organisation.id}::uuid`
    : Prisma.sql`FALSE`;
  return earlier(await askedReport(actor, reportId, received), received, keys);
}

async function earlier(asked: Asked, among: Prisma.Sql, keys: readonly string[]): Promise<LastYear | null> {
  const { organisationId, kind, deadline, templateId } = asked;
  const sent = Prisma.sql`
    FROM "Submission" s
    JOIN "Report" r ON r."id" = s."reportId"
    JOIN "Obligation" o ON o."id" = r."obligationId"
    JOIN "ReportingCycle" c ON c."id" = o."cycleId"
    JOIN "TemplateVersion" v ON v."id" = c."templateVersionId"
    WHERE o."organisationId" IN (SELECT "id" FROM lineage) AND ${among}
      AND v."templateId" = ${templateId}::uuid AND c."kind"::text = ${kind}`;
  const rows = await db.$queryRaw<EarlierRow[]>`
    ${lineage(organisationId)},
    previous AS (
      SELECT c."id" ${sent} AND c."deadline" < ${deadline} ORDER BY c."deadline" DESC, c."id" DESC LIMIT 1)
    SELECT DISTINCT ON (o."organisationId")
      o."organisationId", s."snapshot" -> 'organisation' ->> 'name' AS "organisation", s."submittedAt",
      (SELECT jsonb_object_agg(answer."key", answer."value")
       FROM jsonb_each(s."snapshot" -> 'answers') AS answer
       WHERE answer."key" IN (${Prisma.join([...keys, ''])})) AS "answers",
      c."name" AS "cycle", c."year"
    ${sent} AND c."id" = (SELECT "id" FROM previous)
    ORDER BY o."organisationId", s."number" DESC`;
  const [first] = rows;
  if (!first) return null;
  const reports = rows.map(
    (row): EarlierReport => ({
      organisationId: row.organisationId,
      organisation: row.organisation,
      predecessor: row.organisationId !== organisationId,
      submittedAt: row.submittedAt,
      answers: answersOf(row.answers),
    }),
  );
  // The body's own report first, then those of the former bodies by name.
  reports.sort(
    (a, b) =>
      Number(a.predecessor) - Number(b.predecessor) || a.organisation.localeCompare(b.organisation, 'vi'),
  );
  return { year: first.year, cycle: first.cycle, reports };
}

function answersOf(answers: EarlierRow['answers']): Answers {
  return Object.fromEntries(
    Object.entries(answers ?? {}).map(([key, content]) => [key, sentAnswer.parse(content)]),
  );
}
