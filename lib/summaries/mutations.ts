import type { z } from 'zod';
import { isCompiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { refusalOfReason } from '../reports/rules.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { draftParagraphs } from './drafting.ts';
import { listSources } from './edition.ts';
import { getSummary, type SummaryView } from './queries.ts';
import { refusalToMoveSummary, type SummaryTransition, summaryTransitions } from './rules.ts';
import type { approveInput, createSummaryInput, summaryInput, summaryReasonInput } from './schema.ts';

/** Starts the national report of a cycle with the draft that the accepted reports give; a second click finds the same. */
export async function createSummary(
  actor: Actor,
  { cycleId }: z.infer<typeof createSummaryInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const cycle = isCompiler(actor)
      ? await tx.reportingCycle.findFirst({
          where: { id: cycleId, obligations: { some: { receiverId: actor.organisation.id } } },
          select: { templateVersionId: true },
        })
      : null;
    if (!cycle) throw await notFound(actor, 'cycle', cycleId);
    const at = now();
    const { count } = await tx.nationalSummary.createMany({
      data: { cycleId, status: 'draft', statusChangedAt: at, createdAt: at },
      skipDuplicates: true,
    });
    const { id } = await tx.nationalSummary.findUniqueOrThrow({ where: { cycleId }, select: { id: true } });
    if (count === 0) return { id };
    const sources = await listSources(tx, cycleId);
    if (sources.length === 0) throw new UserError('noAcceptedReports');
    const { definition } = await getTemplateVersion(cycle.templateVersionId);
    const drafted = draftParagraphs(definition, sources);
    const rows = await tx.summaryParagraph.createManyAndReturn({
      data: drafted.map(({ sectionKey, text }, index) => ({
        summaryId: id,
        sectionKey,
        position: (index + 1) * 10,
        text,
        version: 1,
        updatedAt: at,
        updatedBy: actor.name,
      })),
      select: { id: true, position: true },
    });
    await tx.summaryCitation.createMany({
      data: rows.flatMap((row) => {
        const paragraph = drafted[row.position / 10 - 1];
        return paragraph?.submissionId
          ? [{ paragraphId: row.id, submissionId: paragraph.submissionId, answerKey: paragraph.sectionKey }]
          : [];
      }),
    });
    await audit(tx, actor, {
      action: 'summary.created',
      subject: { type: 'summary', id },
      details: { sources: sources.length, paragraphs: drafted.length },
    });
    return { id };
  });
}

/** Waits for edits and other transitions, so that what the leader approves is what is frozen. */
async function lockedSummary(tx: Tx, actor: Actor, id: string): Promise<SummaryView> {
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
  });
}

/** Freezes an edition of exactly the content that the leader read. */
export async function approveSummary(
  actor: Actor,
  { summaryId, contentHash }: z.infer<typeof approveInput>,
): Promise<{ editionId: string }> {
  return db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToMoveSummary(summary.status, 'approve', actor));
    if (summary.contentHash !== contentHash) throw new UserError('contentChanged');
    const number = (summary.editions[0]?.number ?? 0) + 1;
    const { id } = await tx.summaryEdition.create({
      data: {
        summaryId,
        number,
        snapshot: summary.edition,
        contentHash,
        approvedAt: now(),
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
      data: { publishedAt: now(), publishedBy: actor.name },
    });
    await move(tx, actor, summary, 'publish', { edition: edition.number });
  });
}

/** Back to work for a new edition; what is published stays published. */
export async function reviseSummary(
  actor: Actor,
  { summaryId, reason }: z.infer<typeof summaryReasonInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const summary = await lockedSummary(tx, actor, summaryId);
    refuse(refusalToMoveSummary(summary.status, 'revise', actor) ?? refusalOfReason(reason));
    await move(tx, actor, summary, 'revise', { reason });
  });
}
