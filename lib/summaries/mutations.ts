import type { z } from 'zod';
import { isCompiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import type { CycleKind } from '../cycles/schema.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { notify, readersToTell, recipientsIn } from '../notifications/mutations.ts';
import { refusalOfReason } from '../reports/rules.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import type { TemplateDefinition } from '../templates/schema.ts';
import { gapsOf, hasGaps } from './coverage.ts';
import { getEditionHead } from './editions.ts';
import { approvalAskedWords, publicationWords, recallWords, sentBackWords } from './notices.ts';
import { carriedOutline, outlineFrom } from './outline.ts';
import { getSummary, type SummaryView } from './queries.ts';
import {
  refusalOfKind,
  refusalToApprove,
  refusalToMoveSummary,
  refusalToRecall,
  type SummaryTransition,
  summaryTransitions,
} from './rules.ts';
import {
  type approveInput,
  type createSummaryInput,
  type recallInput,
  type reviseInput,
  type SummaryOutline,
  type summaryInput,
  summaryOutline,
  type summaryReasonInput,
} from './schema.ts';

/** The outline of last year's report, as far as it fits this year's template; else that of the template. */
async function firstOutline(
  tx: Tx,
  { kind, year }: { kind: CycleKind; year: number },
  definition: TemplateDefinition,
): Promise<SummaryOutline> {
  const last = await tx.nationalSummary.findFirst({
    where: { cycle: { kind, year: year - 1 } },
    select: { outline: true },
  });
  const carried = last && carriedOutline(summaryOutline.parse(last.outline), definition);
  return carried ?? outlineFrom(definition);
}

/** Starts the national report of a cycle, with an outline and no text; a second click finds the same. */
export async function createSummary(
  actor: Actor,
  { cycleId }: z.infer<typeof createSummaryInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const cycle = isCompiler(actor)
      ? await tx.reportingCycle.findFirst({
          where: { id: cycleId, obligations: { some: { receiverId: actor.organisation.id } } },
          select: { kind: true, year: true, templateVersionId: true },
        })
      : null;
    if (!cycle) throw await notFound(actor, 'cycle', cycleId);
    const { definition } = await getTemplateVersion(cycle.templateVersionId);
    const at = now();
    const { count } = await tx.nationalSummary.createMany({
      data: {
        cycleId,
        status: 'draft',
        statusChangedAt: at,
        createdAt: at,
        outline: await firstOutline(tx, cycle, definition),
      },
      skipDuplicates: true,
    });
    const { id } = await tx.nationalSummary.findUniqueOrThrow({ where: { cycleId }, select: { id: true } });
    if (count === 0) return { id };
    const sources = await tx.report.count({
      where: { status: 'accepted', obligation: { cycleId, receiver: { coordinator: true } } },
    });
    if (sources === 0) throw new UserError('noAcceptedReports');
    await audit(tx, actor, {
      action: 'summary.created',
      subject: { type: 'summary', id },
      details: { sources },
    });
    return { id };
  });
}

/** Waits for edits and other transitions, so that what the leader approves is what is frozen. */
export async function lockedSummary(tx: Tx, actor: Actor, id: string): Promise<SummaryView> {
  await tx.$queryRaw`SELECT 1 FROM "NationalSummary" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return getSummary(actor, id, tx);
}

async function move(
  tx: Tx,
  actor: Actor,
  summary: SummaryView,
  transition: SummaryTransition,
  details: Record<string, string | number> = {},
): Promise<void> {
  await tx.nationalSummary.update({
    where: { id: summary.id },
    data: {
      status: summaryTransitions[transition].to,
      statusChangedAt: now(),
      sendBackReason: transition === 'sendBack' ? String(details.reason) : null,
      ...(transition === 'requestApproval' ? { requestedById: actor.accountId } : {}),
    },
  });
  await audit(tx, actor, {
    action: `summary.${transition}`,
    subject: { type: 'summary', id: summary.id },
    details,
  });
}

export async function requestSummaryApproval(
  actor: Actor,
  { summaryId }: z.infer<typeof summaryInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToMoveSummary(summary.status, 'requestApproval', actor));
    if (summary.edition.sections.every(({ paragraphs }) => paragraphs.length === 0))
      throw new UserError('summaryEmpty');
    await move(tx, actor, summary, 'requestApproval');
    const leaders = await recipientsIn(tx, actor.organisation.id, ['leader']);
    await notify(tx, {
      ...approvalAskedWords(actor.name, summary, now()),
      to: leaders.filter(({ id }) => id !== actor.accountId),
    });
  });
}

export async function sendBackSummary(
  actor: Actor,
  { summaryId, reason }: z.infer<typeof summaryReasonInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToMoveSummary(summary.status, 'sendBack', actor) ?? refusalOfReason(reason));
    await move(tx, actor, summary, 'sendBack', { reason });
    await notify(tx, {
      ...sentBackWords(actor.name, summary, reason, now()),
      to: await recipientsIn(tx, actor.organisation.id, ['compiler']),
    });
  });
}

/**
 * Freezes an edition of exactly the content that the leader read, who is nobody of those that wrote it or asked for
 * the approval, and who has seen which reports it does not use.
 */
export async function approveSummary(
  actor: Actor,
  { summaryId, contentHash, gapsSeen }: z.infer<typeof approveInput>,
): Promise<{ editionId: string }> {
  return db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToApprove(summary, actor));
    if (summary.contentHash !== contentHash) throw new UserError('contentChanged');
    if (gapsSeen === undefined && hasGaps(gapsOf(summary))) throw new UserError('gapsUnseen');
    const number = (summary.editions[0]?.number ?? 0) + 1;
    const { id } = await tx.summaryEdition.create({
      data: {
        summaryId,
        number,
        snapshot: summary.edition,
        contentHash,
        kind: summary.nextKind,
        reason: summary.nextReason,
        approvedAt: now(),
        approvedById: actor.accountId,
        approvedBy: actor.name,
      },
      select: { id: true },
    });
    await move(tx, actor, summary, 'approve', { edition: number, contentHash });
    return { editionId: id };
  });
}

export async function publishSummary(
  actor: Actor,
  { summaryId }: z.infer<typeof summaryInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToMoveSummary(summary.status, 'publish', actor));
    const [edition] = summary.editions;
    if (!edition) throw new UserError('summaryEmpty');
    await tx.summaryEdition.update({
      where: { id: edition.id },
      data: { publishedAt: now(), publishedById: actor.accountId, publishedBy: actor.name },
    });
    await move(tx, actor, summary, 'publish', { edition: edition.number, kind: edition.kind });
    await notify(tx, {
      ...publicationWords(actor.organisation.name, summary.cycle.year, edition),
      to: await readersToTell(tx),
    });
  });
}

/**
 * Back to work for a new edition; what is published stays published until then. After a publication the new one
 * replaces it (errors of content) or corrects it (errors of form): Nghị định 30/2020/NĐ-CP.
 */
export async function reviseSummary(
  actor: Actor,
  { summaryId, kind, reason }: z.infer<typeof reviseInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    const published = summary.editions.some(({ publishedAt }) => publishedAt !== null);
    refuse(
      refusalToMoveSummary(summary.status, 'revise', actor) ??
        refusalOfKind(published, kind) ??
        refusalOfReason(reason),
    );
    await move(tx, actor, summary, 'revise', { reason, kind });
    await tx.nationalSummary.update({
      where: { id: summaryId },
      data: { nextKind: kind, nextReason: reason },
    });
  });
}

/** Thu hồi: readers no longer see the text of a published edition, only that it was recalled and why. */
export async function recallEdition(
  actor: Actor,
  { editionId, reason }: z.infer<typeof recallInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summaryId } = await getEditionHead(actor, editionId, tx);
    const { cycle } = await lockedSummary(tx, actor, summaryId);
    const edition = await getEditionHead(actor, editionId, tx);
    refuse(refusalToRecall(edition, actor) ?? refusalOfReason(reason));
    await tx.summaryEdition.update({
      where: { id: editionId },
      data: { recalledAt: now(), recalledBy: actor.name, recallReason: reason },
    });
    await audit(tx, actor, {
      action: 'summary.recall',
      subject: { type: 'summary', id: summaryId },
      details: { edition: edition.number, reason },
    });
    await notify(tx, {
      ...recallWords(actor.organisation.name, cycle.year, { ...edition, reason }),
      to: await readersToTell(tx),
    });
  });
}
