import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { runHot } from '../db.ts';
import { UserError } from '../errors.ts';
import { instantSql, type OpenSection, othersSql, touchSql } from '../section-presence.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import { visibleSql } from './queries.ts';
import type { Presence } from './save-schema.ts';

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

type Row = Presence & Record<string, unknown>;

/**
 * Notes that the section is open in this tab (or is being left), and tells who else has it open and how far its
 * answers are. Neither a write of content nor a read of it, so it leaves no row in the log.
 */
export async function keepPresence(actor: Actor, place: OpenSection): Promise<Presence> {
  const keys = await answerKeys(actor, place.subjectId, place.sectionKey);
  const at = now();
  const [row] = await runHot<Row>(Prisma.sql`
    WITH touched AS (${touchSql(actor, place, at)})
    SELECT
      ${othersSql(actor, place, at)} AS "others",
      COALESCE((SELECT jsonb_object_agg(a."key", jsonb_build_object(
          'version', a."version", 'savedAt', ${instantSql('a."updatedAt"')}, 'savedBy', a."updatedBy"))
        FROM "Answer" a
        WHERE a."reportId" = ${place.subjectId}::uuid AND a."key" = ANY(${keys}::text[])), '{}'::jsonb) AS "versions"`);
  return row ? { others: row.others, versions: row.versions } : { others: [], versions: {} };
}
