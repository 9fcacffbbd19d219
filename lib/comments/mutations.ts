import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { getReport } from '../reports/queries.ts';
import { sectionsOf } from '../templates/rules.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { visibleTo } from './queries.ts';
import { refusalToCommentAsFiler, refusalToResolve } from './rules.ts';
import { type addCommentInput, type resolveCommentInput, wholeReport } from './schema.ts';
import { settleRemark } from './threads.ts';

/** A remark of the leader or the focal point on one section, for the own organisation alone. */
export async function addComment(
  actor: Actor,
  { reportId, sectionKey, text }: z.infer<typeof addCommentInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const { state, template } = await getReport(actor, reportId, tx);
    refuse(refusalToCommentAsFiler(state, actor));
    refuse(refusalOfMark([text]));
    const known = sectionsOf(template.definition).some(({ key }) => key === sectionKey);
    if (!known && sectionKey !== wholeReport) throw new UserError('unknownKey');
    const at = now();
    const { id } = await tx.reviewComment.create({
      data: {
        reportId,
        sectionKey,
        audience: 'filer',
        authorId: actor.accountId,
        author: actor.name,
        organisationId: actor.organisation.id,
        text: text.trim(),
        createdAt: at,
        publishedAt: at,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'comment.added',
      subject: { type: 'report', id: reportId },
      details: sectionKey === wholeReport ? {} : { section: sectionKey },
    });
    return { id };
  });
}

/** Marks a comment as done, or as not done after all. */
export async function resolveComment(
  actor: Actor,
  { commentId, resolved }: z.infer<typeof resolveCommentInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const comment = await tx.reviewComment.findFirst({
      where: { id: commentId, AND: visibleTo(actor) },
      include: {
        report: { select: { status: true, obligation: { select: { organisationId: true } } } },
      },
    });
    if (!comment) throw await notFound(actor, 'comment', commentId);
    if (comment.audience !== 'filer') return settleRemark(tx, actor, commentId, resolved);
    const { status, obligation } = comment.report;
    refuse(refusalToResolve({ status, organisationId: obligation.organisationId }, resolved, actor));
    const { count } = await tx.reviewComment.updateMany({
      where: { id: commentId, resolvedAt: resolved ? null : { not: null } },
      data: resolved ? { resolvedAt: now(), resolvedBy: actor.name } : { resolvedAt: null, resolvedBy: null },
    });
    if (count === 0) return;
    await audit(tx, actor, {
      action: resolved ? 'comment.resolved' : 'comment.reopened',
      subject: { type: 'report', id: comment.reportId },
      details: comment.sectionKey === wholeReport ? {} : { section: comment.sectionKey },
    });
  });
}
