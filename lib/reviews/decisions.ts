import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid } from '../audit.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { notify, recipientsIn } from '../notifications/mutations.ts';
import { refusalOfReason, type Transition, transitions } from '../reports/rules.ts';
import type { ReturnReason } from '../reports/schema.ts';
import { type SectionRef, sectionsOf } from '../templates/rules.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { decisionWords, pointList } from './notices.ts';
import { getSubmission, type ReviewView } from './queries.ts';
import type { NewPoint, ReturnInput, ReviewDecision } from './schema.ts';

/** Locks the report of the submission, so that decisions on it follow each other, whoever makes them. */
export async function lockedSubmission(tx: Tx, actor: Actor, id: string): Promise<ReviewView> {
  if (isUuid(id))
    await tx.$queryRaw`
      SELECT 1 FROM "Report" r JOIN "Submission" s ON s."reportId" = r."id" WHERE s."id" = ${id}::uuid FOR UPDATE OF r`;
  return getSubmission(actor, id, tx);
}

/** Those of the filer who work on the report and sign it. */
export const listeningRoles = ['drafter', 'focal_point', 'leader'] as const;

type Decision = {
  decision: ReviewDecision;
  transition: Transition;
  reason: string;
  /** Sections that open. */
  sections: string[];
  points?: { sectionKey: string; demand: ReturnReason }[];
  /** Who goes on with the examination. */
  reviewer?: Pick<Actor, 'accountId' | 'name'>;
};

export async function decide(
  tx: Tx,
  actor: Actor,
  view: ReviewView,
  made: Decision,
): Promise<{ id: string; at: Date }> {
  const { decision, transition, reason, sections, points = [], reviewer } = made;
  const at = now();
  const { id } = await tx.review.create({
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
      reviewStartedAt: reviewer ? at : null,
      reviewerId: reviewer?.accountId ?? null,
      reviewer: reviewer?.name ?? null,
    },
  });
  await audit(tx, actor, {
    action: `report.${transition}`,
    subject: { type: 'report', id: view.reportId },
    details: {
      submission: view.number,
      ...(reason === '' ? {} : { reason }),
      ...(sections.length > 0 ? { sections, points: points.length } : {}),
    },
  });
  const { definition } = view.template;
  const told = { receiver: view.snapshot.receiver.title, cycle: view.cycle.name, definition };
  await notify(tx, {
    key: `${decision}:${id}`,
    to: await recipientsIn(tx, view.state.organisationId, listeningRoles),
    ...decisionWords(decision, told, { list: pointList(definition, sections, points), reason }),
    href: `/reports/${view.reportId}`,
    obligationId: view.obligationId,
  });
  return { id, at };
}

/** What was written for the filer meanwhile goes to it with the decision, and the words under it. */
export async function publish(tx: Tx, reportId: string, review: { id: string; at: Date }): Promise<void> {
  const waiting = await tx.reviewComment.findMany({
    where: { reportId, audience: 'shared', parentId: null, publishedAt: null, resolvedAt: null },
    select: { id: true },
  });
  const ids = waiting.map(({ id }) => id);
  const publishedAt = review.at;
  await tx.reviewComment.updateMany({
    where: { id: { in: ids } },
    data: { publishedAt, reviewId: review.id },
  });
  await tx.reviewComment.updateMany({
    where: { parentId: { in: ids }, publishedAt: null },
    data: { publishedAt },
  });
}

function knownSection({ template }: ReviewView, key: string): SectionRef {
  const section = sectionsOf(template.definition).find((one) => one.key === key);
  if (!section) throw new UserError('unknownKey');
  return section;
}

export function refusePoint(view: ReviewView, { section, text }: NewPoint): void {
  const { label } = knownSection(view, section);
  if (refusalOfReason(text)) throw new UserError('pointText', { label });
  refuse(refusalOfMark([text]));
}

export async function addPoint(
  tx: Tx,
  actor: Actor,
  view: ReviewView,
  point: NewPoint,
  at: Date,
): Promise<void> {
  await tx.reviewComment.create({
    data: {
      reportId: view.reportId,
      submissionId: view.submissionId,
      sectionKey: point.section,
      audience: 'shared',
      demand: point.demand,
      authorId: actor.accountId,
      author: actor.name,
      organisationId: actor.organisation.id,
      text: point.text.trim(),
      createdAt: at,
    },
    select: { id: true },
  });
}

/** Points of this decision, those written during the examination, and those still open: together they say what opens. */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  view: ReviewView,
  { reason, points }: ReturnInput,
  decided: Pick<Decision, 'decision' | 'transition'>,
): Promise<void> {
  refuse(refusalOfMark([reason]));
  for (const point of points) refusePoint(view, point);
  for (const point of points) await addPoint(tx, actor, view, point, now());
  const open = await tx.reviewComment.findMany({
    where: { reportId: view.reportId, demand: { not: null }, resolvedAt: null },
    select: { sectionKey: true, demand: true },
  });
  const named = open.flatMap(({ sectionKey, demand }) => (demand === null ? [] : [{ sectionKey, demand }]));
  const sections = sectionsOf(view.template.definition)
    .map(({ key }) => key)
    .filter((key) => named.some(({ sectionKey }) => sectionKey === key));
  if (sections.length === 0) throw new UserError('sectionsRequired');
  const review = await decide(tx, actor, view, {
    ...decided,
    reason: reason.trim(),
    sections,
    points: named,
  });
  await publish(tx, view.reportId, review);
}
