import type { z } from 'zod';
import { isFiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { notify } from '../notifications/mutations.ts';
import { figuresAnnex, findSection } from '../templates/rules.ts';
import { callOffReminders, tellDrafter, tellLeaders } from './notices.ts';
import { getReport, type ReportView } from './queries.ts';
import { queueReceipts } from './receipts.ts';
import {
  receiptNumberOf,
  refusalOfReason,
  refusalToRequestApproval,
  refusalToSendBack,
  refusalToSubmit,
  refusalToSupplement,
  refusalToUnlock,
  refusalToWithdraw,
  type Transition,
  transitions,
} from './rules.ts';
import type { reasonInput, reportInput, sendInput, startReportInput, unlockInput } from './schema.ts';

/** Opens the report of an obligation; a second click finds the same one. */
export async function startReport(
  actor: Actor,
  { obligationId }: z.infer<typeof startReportInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    // Waits for who takes the duty away.
    if (isUuid(obligationId))
      await tx.$queryRaw`SELECT 1 FROM "Obligation" WHERE "id" = ${obligationId}::uuid FOR KEY SHARE`;
    const obligation =
      isUuid(obligationId) && isFiler(actor)
        ? await tx.obligation.findFirst({
            where: {
              id: obligationId,
              organisationId: actor.organisation.id,
              // Before its opening nobody knows of a cycle.
              cycle: { openedAt: { lte: now() } },
            },
            include: { report: { select: { id: true } }, cycle: { select: { closedAt: true } } },
          })
        : null;
    if (!obligation) throw await notFound(actor, 'obligation', obligationId);
    if (obligation.report) return obligation.report;
    if (obligation.cycle.closedAt) throw new UserError('cycleClosed');
    const at = now();
    const { count } = await tx.report.createMany({
      data: { obligationId, status: 'draft', statusChangedAt: at, createdAt: at, drafterId: actor.accountId },
      skipDuplicates: true,
    });
    const report = await tx.report.findUniqueOrThrow({ where: { obligationId }, select: { id: true } });
    if (count > 0)
      await audit(tx, actor, { action: 'report.started', subject: { type: 'report', id: report.id } });
    return report;
  });
}

/** Waits for saves and other transitions of the report, so that what the rule judges is what is sent. */
export async function lockedReport(tx: Tx, actor: Actor, id: string): Promise<ReportView> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return getReport(actor, id, tx);
}

type Moved = {
  sendBackReason?: string | null;
  lateDataReason?: string | null;
  restricted?: boolean;
  openSections?: string[];
  reviewStartedAt?: null;
  reviewerId?: null;
  reviewer?: null;
};

async function move(
  tx: Tx,
  actor: Actor,
  report: ReportView,
  transition: Transition,
  data: Moved = {},
  details: Record<string, string | number> = {},
): Promise<void> {
  const { to } = transitions[transition];
  await tx.report.update({ where: { id: report.id }, data: { ...data, status: to, statusChangedAt: now() } });
  await audit(tx, actor, {
    action: `report.${transition}`,
    subject: { type: 'report', id: report.id },
    details,
  });
}

export async function requestApproval(
  actor: Actor,
  { reportId }: z.infer<typeof reportInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    refuse(refusalToRequestApproval(report.state, report.gaps.length, actor));
    await move(tx, actor, report, 'requestApproval', { sendBackReason: null });
    await tellLeaders(tx, actor, report);
  });
}

export async function sendBackReport(
  actor: Actor,
  { reportId, reason }: z.infer<typeof reasonInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    refuse(refusalToSendBack(report.state, actor) ?? refusalOfReason(reason));
    await move(tx, actor, report, 'sendBack', { sendBackReason: reason }, { reason });
    await tellDrafter(tx, actor, report, reason);
  });
}

export type Receipt = { submissionId: string; receiptNumber: string; submittedAt: Date; contentHash: string };

/**
 * Waits for whoever changes the cycle. If its deadline or period is then another than the signer read, and than the
 * snapshot says, nothing is sent.
 */
async function nextReceiptNumber(tx: Tx, { cycle, snapshot }: ReportView): Promise<string> {
  const { receiptCount, ...now } = await tx.reportingCycle.update({
    where: { id: cycle.id },
    data: { receiptCount: { increment: 1 } },
    select: { receiptCount: true, deadline: true, deadlineText: true, periodFrom: true, periodTo: true },
  });
  const { periodFrom, periodTo } = snapshot.cycle;
  const same =
    now.deadline.getTime() === cycle.deadline.getTime() &&
    now.deadlineText === cycle.deadlineText &&
    dateColumn(now.periodFrom) === periodFrom &&
    dateColumn(now.periodTo) === periodTo;
  if (!same) throw new UserError('cycleChanged');
  return receiptNumberOf(cycle, receiptCount);
}

/**
 * Freezes the content and sends it. `contentHash` is what the signer read; if the report says something else
 * by now, nothing is sent. Timeliness is fixed by the first submission (Quy chế, Điều 6.1a).
 */
export async function submitReport(
  actor: Actor,
  { reportId, contentHash }: z.infer<typeof sendInput>,
): Promise<Receipt> {
  return db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    refuse(refusalToSubmit(report.state, report.gaps.length, actor));
    if (report.contentHash !== contentHash) throw new UserError('contentChanged');
    const submittedAt = now();
    const receiptNumber = await nextReceiptNumber(tx, report);
    const submission = await tx.submission.create({
      data: {
        reportId,
        number: (report.submissions[0]?.number ?? 0) + 1,
        receiptNumber,
        submittedAt,
        submittedById: actor.accountId,
        submittedBy: actor.name,
        position: actor.position,
        snapshot: report.snapshot,
        contentHash,
      },
      select: { id: true, number: true },
    });
    await tx.obligation.updateMany({
      where: { report: { id: reportId }, firstSubmittedAt: null },
      data: { firstSubmittedAt: submittedAt },
    });
    await move(
      tx,
      actor,
      report,
      'submit',
      {
        sendBackReason: null,
        lateDataReason: null,
        reviewStartedAt: null,
        reviewerId: null,
        reviewer: null,
      },
      { submission: submission.number, receiptNumber, contentHash },
    );
    await callOffReminders(tx, reportId);
    await queueReceipts(tx, submission.id);
    return { submissionId: submission.id, receiptNumber, submittedAt, contentHash };
  });
}

export async function withdrawReport(
  actor: Actor,
  { reportId, reason }: z.infer<typeof reasonInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    refuse(refusalToWithdraw(report.state, actor) ?? refusalOfReason(reason));
    await move(tx, actor, report, 'withdraw', {}, { reason });
  });
}

/** Opens one more section for correction than the return named. */
export async function unlockSection(
  actor: Actor,
  { reportId, section, reason }: z.infer<typeof unlockInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    const { definition } = report.template;
    const known =
      findSection(definition, section) ?? definition.annexes.find((annex) => annex.key === section);
    refuse(
      refusalToUnlock(report.state, actor) ??
        refusalOfReason(reason) ??
        (known ? null : { code: 'unknownKey' }),
    );
    if (report.state.openSections.includes(section)) return;
    await tx.report.update({ where: { id: reportId }, data: { openSections: { push: section } } });
    await audit(tx, actor, {
      action: 'report.unlockSection',
      subject: { type: 'report', id: reportId },
      details: { section, reason },
    });
  });
}

/** In the window for late data the figures of a sent report are opened once more, and nothing else of it. */
export async function supplementFigures(
  actor: Actor,
  { reportId, reason }: z.infer<typeof reasonInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, reportId);
    const { cycle, extendedDeadline, state, template, reviews } = report;
    const annex = figuresAnnex(template.definition);
    const window = { ...cycle, extendedDeadline };
    refuse(refusalToSupplement(state, window, annex !== undefined, actor, now()) ?? refusalOfReason(reason));
    await move(
      tx,
      actor,
      report,
      'lateData',
      { lateDataReason: reason, restricted: true, openSections: annex ? [annex.key] : [] },
      { reason },
    );
    const [last] = reviews;
    const decider = last && state.status === 'accepted' ? last.decidedById : null;
    const to = decider
      ? await tx.account.findMany({
          where: { id: decider, disabledAt: null },
          select: { id: true, email: true },
        })
      : [];
    await notify(tx, {
      key: `late_data:${reportId}:${report.submissions[0]?.number ?? 0}`,
      kind: 'reopened',
      to,
      title: `${report.organisationTitle} bổ sung số liệu, báo cáo sẽ được gửi lại`,
      text: `${cycle.name}\nLý do: ${reason}`,
      href: `/submissions/${report.submissions[0]?.id ?? ''}`,
      obligationId: null,
    });
  });
}
