import type { Actor } from '#lib/accounts/schema.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import type { AnswerContent, Proposal } from '#lib/reports/schema.ts';
import { acceptReport } from '#lib/reviews/mutations.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { fillReport, send } from './factories.ts';

export function textAnswer(text: string): AnswerContent {
  return { kind: 'text', doc: docOf(text), nothing: false };
}

export function proposalsAnswer(...items: Proposal[]): AnswerContent {
  return { kind: 'proposals', items, nothing: items.length === 0 };
}

export function proposal(text: string, id: string = crypto.randomUUID()): Proposal {
  return { id, text, addressee: 'Bộ Tài chính', field: 'funding' };
}

/** Writes these answers into a report. */
export async function write(
  filer: Actor,
  reportId: string,
  answers: Record<string, AnswerContent>,
): Promise<void> {
  const { saved } = await getReport(filer, reportId);
  await saveAnswers(filer, {
    reportId,
    answers: Object.entries(answers).map(([key, content]) => ({
      key,
      version: saved[key]?.version ?? 0,
      content,
    })),
  });
}

/** Sends what the report says, and accepts it. */
export async function sendAndAccept(filer: Actor, compiler: Actor, reportId: string): Promise<string> {
  const { submissionId } = await send(filer, reportId);
  await acceptReport(compiler, { submissionId });
  return submissionId;
}

/** A complete report with these answers, sent and accepted. */
export async function acceptedReport(
  filer: Actor,
  compiler: Actor,
  obligationId: string,
  answers: Record<string, AnswerContent> = {},
): Promise<{ reportId: string; submissionId: string }> {
  const { id: reportId } = await startReport(filer, { obligationId });
  await fillReport(filer, reportId);
  await write(filer, reportId, answers);
  return { reportId, submissionId: await sendAndAccept(filer, compiler, reportId) };
}
