import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit } from '../audit.ts';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { refuse } from '../errors.ts';
import { enqueue } from '../jobs.ts';
import { notify, recipientsIn } from '../notifications/mutations.ts';
import { refusalOfReason } from '../reports/rules.ts';
import {
  addPoint,
  decide,
  listeningRoles,
  lockedSubmission,
  publish,
  refusePoint,
  sendBack,
} from './decisions.ts';
import { pointList } from './notices.ts';
import {
  refusalToAccept,
  refusalToGiveBack,
  refusalToOpenSection,
  refusalToReopen,
  refusalToReturn,
  refusalToTake,
  refusalToUndoAcceptance,
  refusalToUndoReturn,
} from './rules.ts';
import type { openSectionInput, ReturnInput, submissionInput, undoInput } from './schema.ts';

/** From now on the filer cannot withdraw, and no colleague decides. */
export async function beginReview(
  actor: Actor,
  { submissionId }: z.infer<typeof submissionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToTake(view, actor));
    if (view.reviewerId === actor.accountId) return;
    await tx.report.update({
      where: { id: view.reportId },
      data: { reviewStartedAt: now(), reviewerId: actor.accountId, reviewer: actor.name },
    });
    await audit(tx, actor, {
      action: 'report.beginReview',
      subject: { type: 'report', id: view.reportId },
      details: { submission: view.number },
    });
  });
}

/** Whoever has the examination leaves it to the colleagues; the filer may withdraw again. */
export async function endReview(
  actor: Actor,
  { submissionId }: z.infer<typeof submissionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToGiveBack(view, actor));
    await tx.report.update({
      where: { id: view.reportId },
      data: { reviewStartedAt: null, reviewerId: null, reviewer: null },
    });
    await audit(tx, actor, {
      action: 'report.endReview',
      subject: { type: 'report', id: view.reportId },
      details: { submission: view.number },
    });
  });
}

export async function returnReport(actor: Actor, input: ReturnInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, input.submissionId);
    refuse(refusalToReturn(view, actor));
    await sendBack(tx, actor, view, input, { decision: 'returned', transition: 'return' });
  });
}

export async function acceptReport(
  actor: Actor,
  { submissionId }: z.infer<typeof submissionInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToAccept(view, actor));
    const decided = { decision: 'accepted', transition: 'accept', reason: '', sections: [] } as const;
    await publish(tx, view.reportId, await decide(tx, actor, view, { ...decided, sections: [] }));
    await enqueue(tx, 'prepareSources', {});
  });
}

/** Opens an accepted report again, with a reason, for the named sections. */
export async function reopenReport(actor: Actor, input: ReturnInput): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, input.submissionId);
    refuse(refusalToReopen(view, actor) ?? refusalOfReason(input.reason));
    await sendBack(tx, actor, view, input, { decision: 'reopened', transition: 'reopen' });
  });
}

/**
 * Takes a return back; what the filer has corrected meanwhile stays in its report. What nobody has answered is again
 * as before the return; the rest of the conversation stays readable.
 */
export async function undoReturn(
  actor: Actor,
  { submissionId, reason }: z.infer<typeof undoInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToUndoReturn(view, actor) ?? refusalOfReason(reason));
    const returned = view.reviews[0]?.id ?? '';
    const undone = { decision: 'return_undone', transition: 'undoReturn', sections: [] } as const;
    await decide(tx, actor, view, { ...undone, sections: [], reason, reviewer: actor });
    await tx.reviewComment.updateMany({
      where: { reviewId: returned, parentId: null, resolvedAt: null, replies: { none: {} } },
      data: { publishedAt: null, reviewId: null },
    });
  });
}

export async function undoAcceptance(
  actor: Actor,
  { submissionId, reason }: z.infer<typeof undoInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToUndoAcceptance(view, actor) ?? refusalOfReason(reason));
    const undone = { decision: 'acceptance_undone', transition: 'undoAcceptance' } as const;
    await decide(tx, actor, view, { ...undone, sections: [], reason, reviewer: actor });
  });
}

/** Opens one more section of a returned report, with the point for which it opens. */
export async function openSection(actor: Actor, input: z.infer<typeof openSectionInput>): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, input.submissionId);
    refuse(refusalToOpenSection(view, input.section, actor));
    refusePoint(view, input);
    const at = now();
    const review = view.reviews[0];
    await addPoint(tx, actor, view, input, at);
    if (review) await publish(tx, view.reportId, { id: review.id, at });
    await tx.report.update({
      where: { id: view.reportId },
      data: { openSections: { push: input.section } },
    });
    await audit(tx, actor, {
      action: 'report.openSection',
      subject: { type: 'report', id: view.reportId },
      details: { submission: view.number, section: input.section },
    });
    const { definition } = view.template;
    const list = pointList(
      definition,
      [input.section],
      [{ sectionKey: input.section, demand: input.demand }],
    );
    const receiver = view.snapshot.receiver.title;
    await notify(tx, {
      key: `opened:${view.reportId}:${input.section}:${at.getTime()}`,
      kind: 'returned',
      to: await recipientsIn(tx, view.state.organisationId, listeningRoles),
      title: `${receiver} đề nghị sửa thêm ${list}`,
      text: `${receiver} mở thêm mục để sửa trong báo cáo “${view.cycle.name}”: ${list}. Trả lời yêu cầu ngay tại mục rồi gửi lại.`,
      href: `/reports/${view.reportId}`,
      obligationId: view.obligationId,
    });
  });
}
