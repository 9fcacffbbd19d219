import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, runHot } from '../db.ts';
import { instantSql, type OpenSection, type OtherReader, othersSql, touchSql } from '../section-presence.ts';
import { draftsVisibleTo } from './queries.ts';

export type SummaryPresence = {
  others: OtherReader[];
  /** By id of the paragraph. */
  versions: Record<string, { version: number; savedAt: string; savedBy: string }>;
};

/** As for a section of a report: who else has this section of the national report open, and how far its paragraphs are. */
export async function keepSummaryPresence(actor: Actor, place: OpenSection): Promise<SummaryPresence> {
  const { subjectId, sectionKey } = place;
  const found = isUuid(subjectId)
    ? await db.nationalSummary.findFirst({
        where: { id: subjectId, AND: draftsVisibleTo(actor) },
        select: { id: true },
      })
    : null;
  if (!found) throw await notFound(actor, 'summary', subjectId);
  const at = now();
  const [row] = await runHot<SummaryPresence & Record<string, unknown>>(Prisma.sql`
    WITH touched AS (${touchSql(actor, place, at)})
    SELECT
      ${othersSql(actor, place, at)} AS "others",
      COALESCE((SELECT jsonb_object_agg(p."id", jsonb_build_object(
          'version', p."version", 'savedAt', ${instantSql('p."updatedAt"')}, 'savedBy', p."updatedBy"))
        FROM "SummaryParagraph" p
        WHERE p."summaryId" = ${subjectId}::uuid AND p."sectionKey" = ${sectionKey}
          AND p."deletedAt" IS NULL), '{}'::jsonb) AS "versions"`);
  return row ? { others: row.others, versions: row.versions } : { others: [], versions: {} };
}
