import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import { isBlank, refusalOfContent } from './completeness.ts';
import { visibleTo } from './queries.ts';
import { refusalToEdit } from './rules.ts';
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

/** Loads what the save must respect; the share lock lets savers pass each other but holds a transition back. */
async function editableReport(tx: Tx, actor: Actor, id: string) {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${id}::uuid FOR SHARE`;
  const row = isUuid(id)
    ? await tx.report.findFirst({
        where: { id, AND: visibleTo(actor) },
        select: {
          status: true,
          restricted: true,
          openSections: true,
          reviewStartedAt: true,
          obligation: {
            select: {
              organisationId: true,
              receiverId: true,
              cycle: { select: { templateVersionId: true, closedAt: true } },
            },
          },
        },
      })
    : null;
  if (!row) throw await notFound(actor, 'report', id);
  const { obligation, ...report } = row;
  const state = {
    ...report,
    ...obligation,
    cycleClosed: obligation.cycle.closedAt !== null,
    hasLeader: false,
  };
  return { state, template: await getTemplateVersion(obligation.cycle.templateVersionId) };
}

/** One row or none: none means that somebody saved since the version that the writer saw. */
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
          WHERE "reportId" = ${reportId}::uuid AND "key" = ${key} AND "version" = ${version}`;
  return written === 1;
}

/** Saving what is stored already (or nothing, where nothing is stored) changes nothing and cannot conflict. */
async function unchanged(tx: Tx, reportId: string, answers: Incoming[]): Promise<Map<string, number>> {
  const rows = await tx.answer.findMany({
    where: { reportId, key: { in: answers.map(({ key }) => key) } },
    select: { key: true, version: true, content: true },
  });
  const stored = new Map(rows.map((row) => [row.key, row]));
  return new Map(
    answers.flatMap(({ key, content }): [string, number][] => {
      const row = stored.get(key);
      if (!row) return isBlank(content) ? [[key, 0]] : [];
      return contentHash(answerContent.parse(row.content)) === contentHash(content)
        ? [[key, row.version]]
        : [];
    }),
  );
}

async function conflictAt(tx: Tx, reportId: string, key: string): Promise<Conflict> {
  const row = await tx.answer.findUnique({ where: { reportId_key: { reportId, key } } });
  return {
    key,
    version: row?.version ?? 0,
    content: row ? answerContent.parse(row.content) : null,
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
    const kept = await unchanged(tx, reportId, ordered);
    for (const answer of ordered) {
      const question = questions.get(answer.key);
      refuse(question ? refusalOfContent(question, answer.content) : { code: 'unknownKey' });
      if (!question || kept.has(answer.key)) continue;
      refuse(refusalToEdit(state, question.sectionKey, actor));
      if (!(await write(tx, actor, reportId, answer)))
        conflicts.push(await conflictAt(tx, reportId, answer.key));
    }
    if (conflicts.length > 0) throw new UserError('conflict', {}, conflicts);
    const saved = ordered.map(({ key, version }) => ({ key, version: kept.get(key) ?? version + 1 }));
    if (kept.size === ordered.length) return { saved, savedAt: now().toISOString() };
    await audit(tx, actor, {
      action: 'report.saved',
      subject: { type: 'report', id: reportId },
      details: { answers: saved },
    });
    return { saved, savedAt: now().toISOString() };
  });
}
