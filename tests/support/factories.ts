import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/accounts/schema.ts';
import { resolveComment } from '#lib/comments/mutations.ts';
import { listThreads } from '#lib/comments/queries.ts';
import { replyToRemark } from '#lib/comments/threads.ts';
import { freshCycleId } from '#lib/cycles/mutations.ts';
import { db } from '#lib/db.ts';
import { startReport, submitReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { returnReport } from '#lib/reviews/mutations.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { type Question, questionsOf } from '#lib/templates/rules.ts';

export type Filed = { cycleId: string; obligationId: string; reportId: string };

export const deadline = new Date('2026-12-15T00:00:00+07:00');

/** A new open annual cycle in which the given organisations report to the coordinator. */
export async function openCycle(
  organisationKeys: string[],
  receiverKey = 'BNG',
  { year, before }: { year: number; before: Date } = { year: 2026, before: deadline },
): Promise<{ id: string; obligations: string[] }> {
  const { versions } = await db.reportTemplate.findUniqueOrThrow({
    where: { key: 'annual-report' },
    include: { versions: true },
  });
  const receiver = await db.organisation.findUniqueOrThrow({ where: { key: receiverKey } });
  const organisations = await Promise.all(
    organisationKeys.map((key) =>
      db.organisation.findUniqueOrThrow({ where: { key }, select: { id: true } }),
    ),
  );
  const cycle = await db.reportingCycle.create({
    data: {
      id: await freshCycleId(db, year),
      kind: 'annual',
      year,
      name: `Báo cáo thử nghiệm ${randomUUID()}`,
      templateVersionId: versions[0]?.id ?? '',
      periodFrom: new Date('2025-12-15'),
      periodTo: new Date('2026-12-14'),
      deadline: before,
      deadlineText: 'trước ngày 15/12/2026',
      legalBasis: 'Dự thảo Quy chế phối hợp, Điều 6.1a',
      openedAt: new Date('2025-10-15T00:00:00Z'),
      obligations: {
        create: organisations.map(({ id }) => ({ organisationId: id, receiverId: receiver.id })),
      },
    },
    include: { obligations: true },
  });
  const byOrganisation = new Map(
    cycle.obligations.map((obligation) => [obligation.organisationId, obligation.id]),
  );
  return { id: cycle.id, obligations: organisations.map(({ id }) => byOrganisation.get(id) ?? '') };
}

/** A started report of the actor's organisation in a cycle of its own. */
export async function startedReport(actor: Actor, receiverKey = 'BNG'): Promise<Filed> {
  const { id: cycleId, obligations } = await openCycle([actor.organisation.key], receiverKey);
  const obligationId = obligations[0] ?? '';
  const { id: reportId } = await startReport(actor, { obligationId });
  return { cycleId, obligationId, reportId };
}

export function completeAnswer(question: Question): AnswerContent {
  switch (question.kind) {
    case 'text':
      return { kind: 'text', doc: docOf(`Nội dung mục ${question.section.title}.`), nothing: false };
    case 'proposals':
      return {
        kind: 'proposals',
        nothing: false,
        items: [
          {
            id: randomUUID(),
            text: 'Bổ sung kinh phí đối ngoại nhân dân.',
            addressee: 'Bộ Tài chính',
            field: 'funding',
          },
        ],
      };
    case 'checklist':
      return { kind: 'checklist', answer: 'yes', note: 'Kế hoạch số 12/KH-UBND ngày 05/02/2026.' };
    case 'figure':
      return { kind: 'figure', value: '12', nothing: false, note: '' };
  }
}

/** Every question answered, so that the report may be sent. */
export async function fillReport(actor: Actor, reportId: string): Promise<void> {
  const { template, saved } = await getReport(actor, reportId);
  const answers = questionsOf(template.definition).map((question) => ({
    key: question.key,
    version: saved[question.key]?.version ?? 0,
    content: completeAnswer(question),
  }));
  await saveAnswers(actor, { reportId, answers });
}

/** Returned for the named sections, with one point each. */
export function returnFor(compiler: Actor, submissionId: string, sections: string[], reason = 'Nêu rõ thêm') {
  const points = sections.map((section) => ({ section, demand: 'unclear' as const, text: reason }));
  return returnReport(compiler, { submissionId, reason, points });
}

/** Says of every point that it is corrected. */
export async function answerPoints(filer: Actor, reportId: string): Promise<void> {
  const { points } = await getReport(filer, reportId);
  for (const { id, answered } of points)
    if (!answered) await replyToRemark(filer, { commentId: id, answer: 'corrected', text: '' });
}

/** Finds every point in order. */
export async function settlePoints(compiler: Actor, reportId: string): Promise<void> {
  for (const { id, demand, resolvedAt } of await listThreads(compiler, reportId))
    if (demand !== null && resolvedAt === null)
      await resolveComment(compiler, { commentId: id, resolved: true });
}

/** Sends what the report says now; what was demanded is answered before. */
export async function send(leader: Actor, reportId: string) {
  await answerPoints(leader, reportId);
  const { contentHash } = await getReport(leader, reportId);
  return submitReport(leader, { reportId, contentHash });
}
