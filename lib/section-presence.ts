import { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from './accounts/schema.ts';

/** Open pages tell of themselves every few seconds; one that was not heard of for so long is closed or asleep. */
const silentMs = 45_000;

/** What an open page says: POST /api/reports/…/presence and /api/summaries/…/presence */
export const presenceBody = z.object({
  sectionKey: z.string().max(200),
  tab: z.uuid(),
  leaving: z.boolean().default(false),
});
/** An open section of a report, or of a national report. */
export type OpenSection = z.infer<typeof presenceBody> & { subjectId: string };

export type OtherReader = { name: string; seenAt: string; self: boolean };

/** Notes that the section is open in this tab, or is being left. */
export function touchSql(
  actor: Actor,
  { subjectId, sectionKey, tab, leaving }: OpenSection,
  at: Date,
): Prisma.Sql {
  return leaving
    ? Prisma.sql`
        DELETE FROM "SectionPresence"
        WHERE "subjectId" = ${subjectId}::uuid AND "sectionKey" = ${sectionKey} AND "tab" = ${tab}::uuid
          AND "accountId" = ${actor.accountId}::uuid`
    : Prisma.sql`
        INSERT INTO "SectionPresence" ("subjectId", "sectionKey", "tab", "accountId", "name", "seenAt")
        VALUES (${subjectId}::uuid, ${sectionKey}, ${tab}::uuid, ${actor.accountId}::uuid, ${actor.name}, ${at})
        ON CONFLICT ("subjectId", "sectionKey", "tab") DO UPDATE
        SET "seenAt" = EXCLUDED."seenAt", "accountId" = EXCLUDED."accountId", "name" = EXCLUDED."name"`;
}

/** An instant as JSON writes it. */
export function instantSql(column: string): Prisma.Sql {
  return Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
}

/** Who else has the section open, each person once: OtherReader[] as JSON. */
export function othersSql(actor: Actor, { subjectId, sectionKey, tab }: OpenSection, at: Date): Prisma.Sql {
  return Prisma.sql`
    COALESCE((SELECT jsonb_agg(jsonb_build_object(
        'name', one."name", 'seenAt', ${instantSql('one."seenAt"')},
        'self', one."accountId" = ${actor.accountId}::uuid) ORDER BY one."name")
      FROM (
        SELECT DISTINCT ON (p."accountId") p."accountId", p."name", p."seenAt" FROM "SectionPresence" p
        WHERE p."subjectId" = ${subjectId}::uuid AND p."sectionKey" = ${sectionKey} AND p."tab" <> ${tab}::uuid
          AND p."seenAt" > ${new Date(at.getTime() - silentMs)}
        ORDER BY p."accountId", p."seenAt" DESC
      ) one), '[]'::jsonb)`;
}
