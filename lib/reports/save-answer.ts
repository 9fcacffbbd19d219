import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { runHot } from '../db.ts';
import { type Refusal, refuse, UserError } from '../errors.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import { isBlank, refusalOfContent } from './completeness.ts';
import { visibleSql } from './queries.ts';
import { type ReportState, refusalToEdit } from './rules.ts';
import type { Conflict, SaveAnswer, SavedAnswer } from './save-schema.ts';
import { type AnswerContent, answerContent } from './schema.ts';

/** A pause in one person's saves of one answer after which the log names her again. */
const sittingMs = 10 * 60_000;

type Guard = Omit<ReportState, 'hasLeader'> & { statusChangedAt: Date; templateVersionId: string };

/** What the rules judge; the write then checks that the report still is what was judged. */
async function loadGuard(actor: Actor, id: string): Promise<Guard> {
  const [guard] = isUuid(id)
    ? await runHot<Guard>(Prisma.sql`
        SELECT r."status"::text AS "status", r."statusChangedAt", r."restricted", r."openSections",
               r."reviewStartedAt", r."lateDataReason" IS NOT NULL AS "lateData", o."organisationId", o."receiverId", c."templateVersionId"
        FROM "Report" r
        JOIN "Obligation" o ON o."id" = r."obligationId"
        JOIN "ReportingCycle" c ON c."id" = o."cycleId"
        WHERE r."id" = ${id}::uuid AND ${visibleSql(actor)}`)
    : [];
  if (!guard) throw await notFound(actor, 'report', id);
  return guard;
}

type Refusals = {
  /** Refused however the report stands. */
  always: Refusal | null;
  /** Refused as the report stands now. */
  now: Refusal | null;
};

async function judge(actor: Actor, guard: Guard, { key, content }: SaveAnswer): Promise<Refusals> {
  const { definition } = await getTemplateVersion(guard.templateVersionId);
  const question = questionsOf(definition).find((one) => one.key === key);
  if (!question) return { always: { code: 'unknownKey' }, now: null };
  return {
    always: refusalOfContent(question, content),
    now: refusalToEdit({ ...guard, hasLeader: false }, question.sectionKey, actor),
  };
}

/**
 * The save as one statement, which is one transaction: the answer on the version that the writer saw, its place in
 * the history, and a row of the log when a sitting begins. The share lock lets savers pass each other and holds a
 * transition back until this is stored; a save that waited for a transition finds another report than was judged
 * and changes nothing.
 */
async function write(actor: Actor, guard: Guard, save: SaveAnswer, at: Date): Promise<number | null> {
  const { reportId, key, version } = save;
  const json = JSON.stringify(save.content);
  const answer =
    version === 0
      ? Prisma.sql`
          INSERT INTO "Answer" ("reportId", "key", "version", "content", "updatedAt", "updatedById", "updatedBy")
          SELECT judged."id", ${key}, 1, ${json}::jsonb, ${at}, ${actor.accountId}::uuid, ${actor.name} FROM judged
          ON CONFLICT DO NOTHING
          RETURNING "version"`
      : Prisma.sql`
          UPDATE "Answer" a
          SET "version" = a."version" + 1, "content" = ${json}::jsonb, "updatedAt" = ${at},
              "updatedById" = ${actor.accountId}::uuid, "updatedBy" = ${actor.name}
          FROM judged
          WHERE a."reportId" = judged."id" AND a."key" = ${key} AND a."version" = ${version}
            AND a."content" <> ${json}::jsonb
          RETURNING a."version"`;
  const [stored] = await runHot<{ version: number }>(Prisma.sql`
    WITH judged AS MATERIALIZED (
      SELECT r."id" FROM "Report" r
      WHERE r."id" = ${reportId}::uuid AND r."status" = ${guard.status}::"ReportStatus"
        AND r."statusChangedAt" = ${guard.statusChangedAt} AND r."restricted" = ${guard.restricted}
        AND r."openSections" = ${guard.openSections}::text[]
      FOR SHARE
    ), sitting AS (
      SELECT 1 FROM "Answer" a
      WHERE a."reportId" = ${reportId}::uuid AND a."key" = ${key} AND a."version" = ${version}
        AND a."updatedById" = ${actor.accountId}::uuid AND a."updatedAt" > ${new Date(at.getTime() - sittingMs)}
    ), stored AS (${answer}), kept AS (
      INSERT INTO "AnswerVersion" ("reportId", "key", "version", "content", "savedAt", "savedById", "savedBy", "saveKey")
      SELECT ${reportId}::uuid, ${key}, stored."version", ${json}::jsonb, ${at}, ${actor.accountId}::uuid,
             ${actor.name}, ${save.saveKey}::uuid
      FROM stored
    ), logged AS (
      INSERT INTO "AuditEntry" ("id", "at", "actorId", "actorName", "organisationId", "action", "subjectType", "subjectId", "details")
      SELECT gen_random_uuid(), ${at}, ${actor.accountId}::uuid, ${actor.name}, ${actor.organisation.id}::uuid,
             'report.saved', 'report', ${reportId},
             jsonb_build_object('answers', jsonb_build_array(jsonb_build_object('key', ${key}::text, 'version', stored."version")))
      FROM stored WHERE NOT EXISTS (SELECT 1 FROM sitting)
    )
    SELECT "version" FROM stored`);
  return stored?.version ?? null;
}

type Found = {
  /** Whether the key of this save is known, and if so whether as this very save. */
  sameSave: boolean | null;
  savedVersion: number | null;
  savedAt: Date | null;
  version: number | null;
  content: unknown;
  sameContent: boolean | null;
  updatedAt: Date | null;
  updatedBy: string | null;
  base: unknown;
};

/** Why nothing was written: what is known of this save, what is stored, and what the writer began with. */
async function find({ reportId, key, version, saveKey, content }: SaveAnswer): Promise<Found> {
  const json = JSON.stringify(content);
  const [found] = await runHot<Found>(Prisma.sql`
    SELECT k."reportId" = ${reportId}::uuid AND k."key" = ${key} AND k."content" = ${json}::jsonb AS "sameSave",
           k."version" AS "savedVersion", k."savedAt",
           a."version", a."content", a."content" = ${json}::jsonb AS "sameContent", a."updatedAt", a."updatedBy",
           b."content" AS "base"
    FROM (SELECT 1) one
    LEFT JOIN "AnswerVersion" k ON k."saveKey" = ${saveKey}::uuid
    LEFT JOIN "Answer" a ON a."reportId" = ${reportId}::uuid AND a."key" = ${key}
    LEFT JOIN "AnswerVersion" b ON b."reportId" = ${reportId}::uuid AND b."key" = ${key} AND b."version" = ${version}`);
  if (!found) throw new Error('a join from one row gives one');
  return found;
}

function replayOf({ key }: SaveAnswer, { sameSave, savedVersion, savedAt }: Found): SavedAnswer | null {
  if (savedVersion === null || savedAt === null) return null;
  if (!sameSave) throw new UserError('saveKeyReused');
  return { key, version: savedVersion, savedAt: savedAt.toISOString() };
}

function contentOf(stored: unknown): AnswerContent | null {
  return stored === null ? null : answerContent.parse(stored);
}

function conflictOf({ key }: SaveAnswer, found: Found): Conflict {
  return {
    key,
    version: found.version ?? 0,
    content: contentOf(found.content),
    updatedAt: (found.updatedAt ?? now()).toISOString(),
    updatedBy: found.updatedBy ?? '',
    base: contentOf(found.base),
  };
}

/** Nothing was written: because it is stored already, or somebody else saved. Null: because the report moved on. */
function settle(save: SaveAnswer, found: Found, at: Date): SavedAnswer | null {
  const { key, version } = save;
  const stored = found.version ?? 0;
  const replay = replayOf(save, found);
  if (replay) return replay;
  if (found.sameContent) return { key, version: stored, savedAt: (found.updatedAt ?? at).toISOString() };
  if (stored === 0 && version === 0 && isBlank(save.content))
    return { key, version: 0, savedAt: at.toISOString() };
  if (version > stored) throw new UserError('versionAhead', {}, [conflictOf(save, found)]);
  if (version < stored) throw new UserError('conflict', {}, [conflictOf(save, found)]);
  return null;
}

/** The same save is already there, or being stored by another request. */
function isKnownSave(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

const tries = 5;

/**
 * The one write of an answer. Acknowledged means stored, with its place in the history. The same save sent again is
 * answered as the first time; a save upon an older version is refused with what is stored and what the writer began
 * with (UserError "conflict", details: Conflict[]), so that nobody's words are overwritten silently.
 */
export async function saveAnswer(actor: Actor, save: SaveAnswer): Promise<SavedAnswer> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const guard = await loadGuard(actor, save.reportId);
    const { always, now: refusal } = await judge(actor, guard, save);
    refuse(always);
    if (refusal) {
      // Stored before the report was locked, and the answer got lost: still the truth.
      const replay = replayOf(save, await find(save));
      if (replay) return replay;
      refuse(refusal);
    }
    const at = now();
    let broken: unknown = null;
    if (save.version > 0 || !isBlank(save.content)) {
      try {
        const version = await write(actor, guard, save, at);
        if (version !== null) return { key: save.key, version, savedAt: at.toISOString() };
      } catch (error) {
        if (!isKnownSave(error)) throw error;
        broken = error;
      }
    }
    const settled = settle(save, await find(save), at);
    if (settled) return settled;
    if (broken !== null) throw broken;
  }
  throw new UserError('unavailable');
}
