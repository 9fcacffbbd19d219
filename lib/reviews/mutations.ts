import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { refusalOfReason, refusalToReview, transitions } from '../reports/rules.ts';
import { sectionsOf } from '../templates/rules.ts';
import { getSubmission, type ReviewView } from './queries.ts';
import type { ReviewDecision, returnInput, submissionInput } from './schema.ts';

/** Locks the report of the submission; a decision on any but the latest submission is refused. */
async function lockedSubmission(tx: Tx, actor: Actor, id: string): Promise<ReviewView> {
  if (isUuid(id))
    await tx.$queryRaw`
      SELECT 1 FROM "Report" r JOIN "Submission" s ON s."reportId" = r."id" WHERE s."id" = ${id}::uuid FOR UPDATE OF r`;
  return getSubmission(actor, id, tx);
}

type Decision = {
  decision: ReviewDecision;
  transition: 'return' | 'accept' | 'reopen';
  reason: string;
  sections: string[];
};

async function decide(
  tx: Tx,
  actor: Actor,
  view: ReviewView,
  { decision, transition, reason, sections }: Decision,
): Promise<void> {
  const at = now();
  await tx.review.create({
    data: {
      reportId: view.reportId,
      submissionId: view.submissionId,
      decision,
      reason,
      sections,
      decidedAt: at,
      decidedById: actor.accountId,
      decidedBy: actor.name,
    },
    select: { id: true },
  });
  await tx.report.update({
    where: { id: view.reportId },
    data: {
      status: transitions[transition].to,
      statusChangedAt: at,
      restricted: sections.length > 0,
      openSections: sections,
      reviewStartedAt: null,
      reviewerId: null,
      reviewer: null,
    },
  });
  await audit(tx, actor, {
    action: `report.${transition}`,
    subject: { type: 'report', id: view.reportId },
    details: { submission: view.number, ...(sections.length > 0 ? { reason, sections } : {}) },
  });
}

function refuseUnknown(view: ReviewView, sections: string[]): void {
  const known = new Set(sectionsOf(view.template.definition).map(({ key }) => key));
  if (sections.length === 0) throw new UserError('sectionsRequired');
  if (sections.some((key) => !known.has(key))) throw new UserError('unknownKey');
}

/** From now on the filer cannot withdraw, and colleagues see who examines it. */
export async function beginReview(
  actor: Actor,
  { submissionId }: z.infer<typeof submissionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToReview(view.state, 'accept', actor));
    if (!view.latest) throw new UserError('notLatest');
    if (view.state.reviewStartedAt) return;
    await tx.report.update({
      where: { id: view.reportId },
      data: { reviewStartedAt: now(), reviewerId: actor.accountId, reviewer: actor.name },
    });
    await audit(tx, actor, { action: 'report.beginReview', subject: { type: 'report', id: view.reportId } });
  });
}

export async function returnReport(
  actor: Actor,
  { submissionId, reason, sections }: z.infer<typeof returnInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToReview(view.state, 'return', actor));
    if (!view.latest) throw new UserError('notLatest');
    refuse(refusalOfReason(reason));
    refuseUnknown(view, sections);
    await decide(tx, actor, view, { decision: 'returned', transition: 'return', reason, sections });
  });
}

export async function acceptReport(
  actor: Actor,
  { submissionId }: z.infer<typeof submissionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToReview(view.state, 'accept', actor));
    if (!view.latest) throw new UserError('notLatest');
    await decide(tx, actor, view, { decision: 'accepted', transition: 'accept', reason: '', sections: [] });
  });
}

/** Opens an accepted report again, with a reason, for the named sections. */
export async function reopenReport(
  actor: Actor,
  { submissionId, reason, sections }: z.infer<typeof returnInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToReview(view.state, 'reopen', actor));
    if (!view.latest) throw new UserError('notLatest');
    refuse(refusalOfReason(reason));
    refuseUnknown(view, sections);
    await decide(tx, actor, view, { decision: 'reopened', transition: 'reopen', reason, sections });
  });
}
