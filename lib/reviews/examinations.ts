import type { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
import { isReviewer } from '../accounts/rules.ts';
import type { Actor, Role } from '../accounts/schema.ts';
import { audit } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { notify } from '../notifications/mutations.ts';
import { listeningRoles, lockedSubmission } from './decisions.ts';
import type { ReviewView } from './queries.ts';
import { refusalToAssign } from './rules.ts';
import type { assignReviewInput } from './schema.ts';

function reviewersOf(actor: Actor): Prisma.AccountWhereInput {
  const role = actor.organisation.coordinator ? 'compiler' : 'focal_point';
  return { organisationId: actor.organisation.id, disabledAt: null, roles: { has: role } };
}

export type Reviewer = { id: string; name: string; position: string | null };

/** Colleagues who could examine; nobody for who does not review herself. */
export async function listReviewers(actor: Actor): Promise<Reviewer[]> {
  if (!isReviewer(actor)) return [];
  return db.account.findMany({
    where: reviewersOf(actor),
    select: { id: true, name: true, position: true },
    orderBy: { name: 'asc' },
  });
}

async function tellReviewers(tx: Tx, actor: Actor, view: ReviewView, next: Reviewer): Promise<void> {
  const { reviewerId, submissionId, obligationId } = view;
  const parties = await tx.account.findMany({
    where: {
      id: { in: [next.id, reviewerId].filter((id) => id !== null), not: actor.accountId },
      disabledAt: null,
    },
    select: { id: true, email: true },
  });
  const about = `${view.snapshot.organisation.title}, ${view.cycle.name}`;
  const at = now().getTime();
  for (const { id, email } of parties)
    await notify(tx, {
      key: `assigned:${view.reportId}:${at}`,
      kind: 'assigned',
      to: [{ id, email }],
      title:
        id === next.id
          ? `Đồng chí được giao thẩm định báo cáo của ${view.snapshot.organisation.title}`
          : `Báo cáo của ${view.snapshot.organisation.title} đã chuyển cho đồng chí ${next.name} thẩm định`,
      text:
        id === next.id
          ? `${actor.name} chuyển cho đồng chí thẩm định báo cáo: ${about}, lần gửi ${view.number}.`
          : `${actor.name} chuyển việc thẩm định báo cáo cho đồng chí ${next.name}: ${about}, lần gửi ${view.number}.`,
      href: `/submissions/${submissionId}`,
      obligationId,
    });
}

/** Gives an examination to a colleague, or takes it over. */
export async function assignReview(
  actor: Actor,
  { submissionId, reviewerId, seenId }: z.infer<typeof assignReviewInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const view = await lockedSubmission(tx, actor, submissionId);
    refuse(refusalToAssign(view, actor));
    if ((view.reviewerId ?? '') !== seenId) throw new UserError('reviewMoved');
    const next = await tx.account.findFirst({
      where: { id: reviewerId, AND: reviewersOf(actor) },
      select: { id: true, name: true, position: true },
    });
    if (!next || next.id === view.reviewerId) throw new UserError('reviewerChoice');
    await tx.report.update({
      where: { id: view.reportId },
      data: { reviewStartedAt: now(), reviewerId: next.id, reviewer: next.name },
    });
    await audit(tx, actor, {
      action: 'report.assignReview',
      subject: { type: 'report', id: view.reportId },
      details: { submission: view.number, previous: view.reviewer ?? '', next: next.name },
    });
    await tellReviewers(tx, actor, view, next);
  });
}

export type Listener = { id: string; name: string; roles: Role[]; byMail: boolean };

/** Whom a decision on this report will tell. */
export async function listListeners(actor: Actor, view: ReviewView): Promise<Listener[]> {
  if (view.state.receiverId !== actor.organisation.id) return [];
  const rows = await db.account.findMany({
    where: {
      organisationId: view.state.organisationId,
      disabledAt: null,
      roles: { hasSome: [...listeningRoles] },
    },
    select: { id: true, name: true, roles: true, mutedMails: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, roles, mutedMails }) => ({
    id,
    name,
    roles,
    byMail: !mutedMails.includes('returned'),
  }));
}
