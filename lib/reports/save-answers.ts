import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import { isBlank, refusalOfContent } from './completeness.ts';
import { visibleSql } from './queries.ts';
import { type ReportState, refusalToEdit } from './rules.ts';
import { type AnswerContent, answerContent, type SaveAnswers } from './schema.ts';

type Incoming = SaveAnswers['answers'][number];

export type SavedVersion = { key: string; version: number };
/** What the page shows beside the text that could not be saved. */
export type Conflict = {
  key: string;
  version: number;
  content: AnswerContent | null;
  updatedAt: string;
  updatedBy: string;
};

type Guard = Omit<ReportState, 'hasLeader'> & {
  templateVersionId: string;
};

/** Loads what the save must respect; the share lock lets savers pass each other but holds a transition back. */
async function editableReport(tx: Tx, actor: Actor, id: string) {
  const [row] = isUuid(id)
    ? await tx.$queryRaw<Guard[]>`
        SELECT r."status", r."restricted", r."openSections", r."reviewStartedAt",
               o."organisationId", o."receiverId", c."templateVersionId"
        FROM "Report" r
        JOIN "Obligation" o ON o."id" = r."obligationId"
        JOIN "ReportingCycle" c ON c."id" = o."cycleId"
        WHERE r."id" = ${id}::uuid AND ${visibleSql(actor)}
        FOR SHARE OF r`
    : [];
  if (!row) throw await notFound(actor, 'report', id);
  const state: ReportState = { ...row, hasLeader: false };
  return { state, template: await getTemplateVersion(row.templateVersionId) };
}

/** Changes one row, or none: somebody saved since the version that the writer saw, or the text is stored already. */
async function write(
  tx: Tx,
  actor: Actor,
  reportId: string,
  { key, version, content }: Incoming,
): Promise<boolean> {
  const json = JSON.stringify(content);
  const written =
    version === 0
      ? await tx.$executeRaw`
          INSERT INTO "Answer" ("reportId", "key", "version", "content", "updatedAt", "updatedById", "updatedBy")
          VALUES (${reportId}::uuid, ${key}, 1, ${json}::jsonb, ${now()}, ${actor.accountId}::uuid, ${actor.name})
          ON CONFLICT DO NOTHING`
      : await tx.$executeRaw`
          UPDATE "Answer"
          SET "version" = "version" + 1, "content" = ${json}::jsonb, "updatedAt" = ${now()},
              "updatedById" = ${actor.accountId}::uuid, "updatedBy" = ${actor.name}
          WHERE "reportId" = ${reportId}::uuid AND "key" = ${key} AND "version" = ${version}
            AND "content" <> ${json}::jsonb`;
  return written === 1;
}

type Stored = { version: number; changed: boolean };

/** The version that is stored now, or the conflict; saving what is stored already cannot conflict. */
async function store(tx: Tx, actor: Actor, reportId: string, answer: Incoming): Promise<Stored | Conflict> {
  const { key, version, content } = answer;
  if (version === 0 && isBlank(content)) return { version, changed: false };
  if (await write(tx, actor, reportId, answer)) return { version: version + 1, changed: true };
  const row = await tx.answer.findUnique({ where: { reportId_key: { reportId, key } } });
  const stored = row ? answerContent.parse(row.content) : null;
  if (row && stored && contentHash(stored) === contentHash(content))
    return { version: row.version, changed: false };
  return {
    key,
    version: row?.version ?? 0,
    content: stored,
    updatedAt: (row?.updatedAt ?? now()).toISOString(),
    updatedBy: row?.updatedBy ?? '',
  };
}

/**
 * Saves answers by key, all or none. A save based on an older version is refused with both texts
 * (UserError "conflict", details: Conflict[]), so that nobody's words are overwritten silently.
 */
export async function saveAnswers(
  actor: Actor,
  { reportId, answers }: SaveAnswers,
): Promise<{ saved: SavedVersion[]; savedAt: string }> {
  return db.$transaction(async (tx) => {
    const { state, template } = await editableReport(tx, actor, reportId);
    const questions = new Map(questionsOf(template.definition).map((question) => [question.key, question]));
    // A fixed order keeps two savers from waiting for each other.
    const ordered = answers.toSorted((a, b) => a.key.localeCompare(b.key, 'en'));
    const conflicts: Conflict[] = [];
    const saved: SavedVersion[] = [];
    let changed = false;
    for (const answer of ordered) {
      const question = questions.get(answer.key);
      refuse(question ? refusalOfContent(question, answer.content) : { code: 'unknownKey' });
      if (question) refuse(refusalToEdit(state, question.sectionKey, actor));
      const stored = await store(tx, actor, reportId, answer);
      if ('content' in stored) conflicts.push(stored);
      else {
        saved.push({ key: answer.key, version: stored.version });
        changed ||= stored.changed;
      }
    }
    if (conflicts.length > 0) throw new UserError('conflict', {}, conflicts);
    if (!changed) return { saved, savedAt: now().toISOString() };
    await audit(tx, actor, {
      action: 'report.saved',
      subject: { type: 'report', id: reportId },
      details: { answers: saved },
    });
    return { saved, savedAt: now().toISOString() };
  });
}
