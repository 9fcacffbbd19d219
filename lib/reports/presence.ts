import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { runHot } from '../db.ts';
import { UserError } from '../errors.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import { visibleSql } from './queries.ts';
import type { Presence, PresenceInput } from './save-schema.ts';

/** Open pages tell of themselves every few seconds; one that was not heard of for so long is closed or asleep. */
const silentMs = 45_000;

async function answerKeys(actor: Actor, reportId: string, sectionKey: string): Promise<string[]> {
  const [report] = isUuid(reportId)
    ? await runHot<{ templateVersionId: string }>(Prisma.sql`
        SELECT c."templateVersionId"
        FROM "Report" r
        JOIN "Obligation" o ON o."id" = r."obligationId"
        JOIN "ReportingCycle" c ON c."id" = o."cycleId"
        WHERE r."id" = ${reportId}::uuid AND ${visibleSql(actor)}`)
    : [];
  if (!report) throw await notFound(actor, 'report', reportId);
  const { definition } = await getTemplateVersion(report.templateVersionId);
  const keys = questionsOf(definition).filter((question) => question.sectionKey === sectionKey);
  if (keys.length === 0) throw new UserError('unknownKey');
  return keys.map(({ key }) => key);
}

function touch(actor: Actor, { reportId, sectionKey, tab, leaving }: PresenceInput, at: Date): Prisma.Sql {
  return leaving
    ? Prisma.sql`
        DELETE FROM "SectionPresence"
        WHERE "reportId" = ${reportId}::uuid AND "sectionKey" = ${sectionKey} AND "tab" = ${tab}::uuid
          AND "accountId" = ${actor.accountId}::uuid`
    : Prisma.sql`
        INSERT INTO "SectionPresence" ("reportId", "sectionKey", "tab", "accountId", "name", "seenAt")
        VALUES (${reportId}::uuid, ${sectionKey}, ${tab}::uuid, ${actor.accountId}::uuid, ${actor.name}, ${at})
        ON CONFLICT ("reportId", "sectionKey", "tab") DO UPDATE
        SET "seenAt" = EXCLUDED."seenAt", "accountId" = EXCLUDED."accountId", "name" = EXCLUDED."name"`;
}

function utc(column: string): Prisma.Sql {
  return Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

type Row = Presence & Record<string, unknown>;

/**
 * Notes that the section is open in this tab (or is being left), and tells who else has it open and how far its
 * answers are. Neither a write of content nor a read of it, so it leaves no row in the log.
 */
export async function keepPresence(actor: Actor, input: PresenceInput): Promise<Presence> {
  const { reportId, sectionKey, tab } = input;
  const keys = await answerKeys(actor, reportId, sectionKey);
  const at = now();
  const [row] = await runHot<Row>(Prisma.sql`
    WITH touched AS (${touch(actor, input, at)})
    SELECT
      COALESCE((SELECT jsonb_agg(jsonb_build_object(
          'name', one."name", 'seenAt', ${utc('one."seenAt"')},
          'self', one."accountId" = ${actor.accountId}::uuid) ORDER BY one."name")
        FROM (
          SELECT DISTINCT ON (p."accountId") p."accountId", p."name", p."seenAt" FROM "SectionPresence" p
          WHERE p."reportId" = ${reportId}::uuid AND p."sectionKey" = ${sectionKey} AND p."tab" <> ${tab}::uuid
            AND p."seenAt" > ${new Date(at.getTime() - silentMs)}
          ORDER BY p."accountId", p."seenAt" DESC
        ) one), '[]'::jsonb) AS "others",
      COALESCE((SELECT jsonb_object_agg(a."key", jsonb_build_object(
          'version', a."version", 'savedAt', ${utc('a."updatedAt"')}, 'savedBy', a."updatedBy"))
        FROM "Answer" a
        WHERE a."reportId" = ${reportId}::uuid AND a."key" = ANY(${keys}::text[])), '{}'::jsonb) AS "versions"`);
  return row ? { others: row.others, versions: row.versions } : { others: [], versions: {} };
}
