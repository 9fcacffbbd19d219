import { Prisma } from '#prisma/client/client.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { log } from '../log.ts';
import { answerText } from '../reports/answer-text.ts';
import { type AnswerContent, submissionSnapshot } from '../reports/schema.ts';
import { groupSentences } from './groups.ts';
import { sentencesIn } from './sentences.ts';
import { foldedWords } from './words.ts';

/** Longer than the sentences of one question in thousands of reports take. */
const groupingMs = 120_000;
const writtenAtOnce = 5_000;

/** What can be cited: texts, proposals, and the notes of the annex with the ten rows. */
function isSource({ kind }: AnswerContent): boolean {
  return kind !== 'figure';
}

/** The latest submissions of accepted reports that the coordinator received; `without` says what they lack. */
export function acceptedWithout(table: 'PreparedSource' | 'CollectedProposals'): Prisma.Sql {
  return Prisma.sql`
    SELECT s."id"
    FROM "Report" r
    JOIN "Obligation" o ON o."id" = r."obligationId"
    JOIN "Organisation" receiver ON receiver."id" = o."receiverId" AND receiver."coordinator"
    JOIN LATERAL (
      SELECT "id", "submittedAt" FROM "Submission" WHERE "reportId" = r."id" ORDER BY "number" DESC LIMIT 1) s ON TRUE
    WHERE r."status" = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM ${Prisma.raw(`"${table}"`)} done WHERE done."submissionId" = s."id")
    ORDER BY s."submittedAt", s."id"`;
}

/** Cuts the submission into sentences and stores them in place of those of earlier sendings; once, however often asked. */
export async function prepareSource(tx: Tx, submissionId: string): Promise<void> {
  const { reportId, number, snapshot, report } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      reportId: true,
      number: true,
      snapshot: true,
      report: { select: { obligation: { select: { cycleId: true } } } },
    },
  });
  const { answers, organisation } = submissionSnapshot.parse(snapshot);
  const { count } = await tx.preparedSource.createMany({
    data: { submissionId, title: organisation.title, preparedAt: now() },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.preparedSource.deleteMany({ where: { submission: { reportId, number: { lt: number } } } });
  const { cycleId } = report.obligation;
  const rows = Object.entries(answers).flatMap(([answerKey, content]) => {
    if (!isSource(content)) return [];
    const words = answerText(content);
    return sentencesIn(words).map(({ from, to }, position) => {
      const text = words.slice(from, to);
      return { submissionId, cycleId, answerKey, position, from, to, text, folded: foldedWords(text) };
    });
  });
  for (let at = 0; at < rows.length; at += writtenAtOnce)
    await tx.sourceSentence.createMany({ data: rows.slice(at, at + writtenAtOnce) });
}

export type Question = { cycleId: string; answerKey: string };

/** Questions with sentences that were not compared yet. */
export function ungrouped(tx: Tx): Promise<Question[]> {
  return tx.$queryRaw<Question[]>`
    SELECT DISTINCT "cycleId", "answerKey" FROM "SourceSentence" WHERE "clusterId" IS NULL ORDER BY 1, 2`;
}

/** Compares all sentences under a question anew. */
export async function groupQuestion(tx: Tx, { cycleId, answerKey }: Question): Promise<void> {
  // One at a time, or the groups of two would be mixed.
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`sources:${cycleId}:${answerKey}`}, 0))::text`;
  const sentences = await tx.$queryRaw<{ id: string; folded: string; clusterId: string | null }[]>`
    SELECT "id", "folded", "clusterId" FROM "SourceSentence"
    WHERE "cycleId" = ${cycleId}::uuid AND "answerKey" = ${answerKey}`;
  const groups = groupSentences(sentences);
  const changed = sentences.filter(({ id, clusterId }) => groups.get(id) !== clusterId);
  for (let at = 0; at < changed.length; at += writtenAtOnce) {
    const ids = changed.slice(at, at + writtenAtOnce).map(({ id }) => id);
    await tx.$executeRaw`
      UPDATE "SourceSentence" s SET "clusterId" = next."clusterId"
      FROM unnest(${ids}::uuid[], ${ids.map((id) => groups.get(id) ?? id)}::uuid[]) AS next("id", "clusterId")
      WHERE s."id" = next."id"`;
  }
}

/**
 * Makes the sentences of newly accepted reports ready for those who compile. Each report and each question is a
 * transaction of its own, so it may be stopped at any point and begun again.
 */
export async function prepareSources(): Promise<void> {
  const waiting = await db.$queryRaw<{ id: string }[]>(acceptedWithout('PreparedSource'));
  for (const { id } of waiting) await db.$transaction((tx) => prepareSource(tx, id));
  const questions = await ungrouped(db);
  for (const question of questions)
    await db.$transaction((tx) => groupQuestion(tx, question), { timeout: groupingMs });
  if (waiting.length > 0)
    log.info({ reports: waiting.length, questions: questions.length }, 'sources prepared');
}
