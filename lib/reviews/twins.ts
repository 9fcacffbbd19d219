import { isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { db } from '../db.ts';
import type { Twin } from './hints.ts';
import type { ReviewView } from './queries.ts';

/** So many of the same text are enough to be told of. */
const most = 20;

type Row = { key: string; organisation: string };

/**
 * Sections whose words another organisation of the same cycle sent as well, in its latest submission; only among what
 * the actor's own organisation receives. The index over the hashes finds them, however many reports there are.
 */
export async function findTwins(actor: Actor, view: ReviewView): Promise<Twin[]> {
  if (!isReceiver(actor) || view.state.receiverId !== actor.organisation.id) return [];
  const rows = await db.$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (
      SELECT answer."key", text."hash"
      FROM "Submission" s, jsonb_each(s."snapshot" -> 'answers') AS answer,
        unnest(submission_texts(
          jsonb_build_object('answers', jsonb_build_object(answer."key", answer."value")))) AS text("hash")
      WHERE s."id" = ${view.submissionId}::uuid),
    -- By itself, so that the index is asked first whatever the planner believes of the other tables.
    found AS MATERIALIZED (
      SELECT s."id", s."reportId", s."number"
      FROM "Submission" s
      WHERE submission_texts(s."snapshot") && (SELECT coalesce(array_agg("hash"), '{}') FROM own)),
    alike AS MATERIALIZED (
      SELECT submission_texts(s."snapshot") AS "texts", organisation."name"
      FROM found
      JOIN "Submission" s ON s."id" = found."id"
      JOIN "Report" r ON r."id" = found."reportId"
      JOIN "Obligation" o ON o."id" = r."obligationId"
      JOIN "Organisation" organisation ON organisation."id" = o."organisationId"
      WHERE o."cycleId" = ${view.cycle.id}::uuid
        AND o."receiverId" = ${actor.organisation.id}::uuid
        AND r."id" <> ${view.reportId}::uuid
        AND NOT EXISTS (
          SELECT 1 FROM "Submission" later WHERE later."reportId" = r."id" AND later."number" > s."number")
      LIMIT ${most})
    SELECT own."key", alike."name" AS "organisation"
    FROM alike JOIN own ON own."hash" = ANY (alike."texts")
    ORDER BY alike."name"`;
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, found]) => ({
    key,
    organisations: found.map(({ organisation }) => organisation),
  }));
}
