import type { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { notify, recipientsIn } from '../notifications/mutations.ts';
import { sectionBlocksOf } from '../reports/document.ts';
import { receivedBy } from '../reports/queries.ts';
import { refusalOfReason } from '../reports/rules.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { sectionsOf } from '../templates/rules.ts';
import { refusalOfMark } from '../text-care/secrecy.ts';
import { answerText, audienceLabels } from './labels.ts';
import { visibleTo } from './queries.ts';
import { hasQuote } from './quotes.ts';
import { type Discussed, refusalToRemark, refusalToReply, refusalToSettle } from './rules.ts';
import { type addRemarkInput, type ReplyView, type replyInput, wholeReport } from './schema.ts';

const reportSelect = {
  id: true,
  status: true,
  reviewerId: true,
  reviewer: true,
  obligation: {
    select: {
      id: true,
      organisationId: true,
      receiverId: true,
      organisation: { select: { name: true } },
      receiver: { select: { name: true } },
      cycle: { select: { name: true, templateVersionId: true } },
    },
  },
} satisfies Prisma.ReportSelect;

type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

function discussed({ status, reviewerId, reviewer, obligation }: ReportRow): Discussed {
  const { organisationId, receiverId } = obligation;
  return { status, reviewerId, reviewer, organisationId, receiverId };
}

/** Waits for decisions on the report: what is said goes with one or comes after it. */
async function lock(tx: Tx, reportId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${reportId}::uuid FOR UPDATE`;
}

async function receivedSubmission(tx: Tx, actor: Actor, id: string) {
  const where = { id, report: receivedBy(actor) };
  const found = isUuid(id) ? await tx.submission.findFirst({ where, select: { reportId: true } }) : null;
  if (!found) throw await notFound(actor, 'submission', id);
  await lock(tx, found.reportId);
  return tx.submission.findUniqueOrThrow({
    where: { id },
    include: {
      report: {
        select: {
          ...reportSelect,
          submissions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
        },
      },
    },
  });
}

function placeFacts(sectionKey: string): Prisma.InputJsonObject {
  return sectionKey === wholeReport ? {} : { section: sectionKey };
}

/** A remark of the receiver on what it reads. What is meant for the filer is told by the decision. */
export async function addRemark(
  actor: Actor,
  input: z.infer<typeof addRemarkInput>,
): Promise<{ id: string }> {
  const { submissionId, sectionKey, audience, demand, quote, text } = input;
  return db.$transaction(async (tx) => {
    const { report, ...submission } = await receivedSubmission(tx, actor, submissionId);
    const latest = report.submissions[0]?.id === submissionId;
    refuse(refusalToRemark(discussed(report), { audience, latest }, actor));
    refuse(refusalOfMark([text]));
    const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
    const section = sectionsOf(definition).find(({ key }) => key === sectionKey);
    if (!section && sectionKey !== wholeReport) throw new UserError('unknownKey');
    if (demand !== null) {
      if (!section || audience !== 'shared') throw new UserError('pointPlace');
      if (refusalOfReason(text)) throw new UserError('pointText', { label: section.label });
    }
    const { answers } = submissionSnapshot.parse(submission.snapshot);
    if (
      quote.trim() !== '' &&
      !(section && hasQuote(sectionBlocksOf(definition, answers, sectionKey), quote))
    )
      throw new UserError('quoteMissing');
    const { id } = await tx.reviewComment.create({
      data: {
        reportId: report.id,
        submissionId,
        sectionKey,
        audience,
        demand,
        quote: quote.trim(),
        authorId: actor.accountId,
        author: actor.name,
        organisationId: actor.organisation.id,
        text: text.trim(),
        createdAt: now(),
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: demand === null ? 'remark.added' : 'point.added',
      subject: { type: 'report', id: report.id },
      details: { ...placeFacts(sectionKey), audience: audienceLabels[audience] },
    });
    return { id };
  });
}

async function visibleThread(tx: Tx, actor: Actor, id: string) {
  const where: Prisma.ReviewCommentWhereInput = {
    id,
    parentId: null,
    audience: { in: ['receiver', 'shared'] },
    AND: visibleTo(actor),
  };
  const found = isUuid(id) ? await tx.reviewComment.findFirst({ where, select: { reportId: true } }) : null;
  if (!found) throw await notFound(actor, 'comment', id);
  await lock(tx, found.reportId);
  const row = await tx.reviewComment.findFirst({ where, include: { report: { select: reportSelect } } });
  if (!row) throw await notFound(actor, 'comment', id);
  const { audience, ...thread } = row;
  return { ...thread, audience: audience === 'shared' ? ('shared' as const) : ('receiver' as const) };
}

type ThreadRow = Awaited<ReturnType<typeof visibleThread>>;

/** Whoever has the examination, otherwise who began the thread; of the filer everybody who works on the report. */
async function listenersOf(tx: Tx, { report, authorId }: ThreadRow, fromFiler: boolean) {
  const { organisationId, receiverId } = report.obligation;
  if (!fromFiler) return recipientsIn(tx, organisationId, ['drafter', 'focal_point', 'leader']);
  return tx.account.findMany({
    where: { id: report.reviewerId ?? authorId, organisationId: receiverId, disabledAt: null },
    select: { id: true, email: true },
  });
}

async function tell(tx: Tx, actor: Actor, thread: ThreadRow, replyId: string): Promise<void> {
  const { obligation } = thread.report;
  const fromFiler = actor.organisation.id === obligation.organisationId;
  const { definition } = await getTemplateVersion(obligation.cycle.templateVersionId);
  const label = sectionsOf(definition).find(({ key }) => key === thread.sectionKey)?.label;
  const about = label === undefined ? 'toàn bộ báo cáo' : `mục ${label}`;
  const speaker = fromFiler ? obligation.organisation.name : obligation.receiver.name;
  const latest = await tx.submission.findFirstOrThrow({
    where: { reportId: thread.reportId },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  await notify(tx, {
    key: `comment:${replyId}`,
    kind: 'comment',
    to: (await listenersOf(tx, thread, fromFiler)).filter(({ id }) => id !== actor.accountId),
    title: `${speaker} trả lời về ${about}`,
    text: `${actor.name} (${speaker}) trả lời một ý kiến về ${about}, ${obligation.cycle.name}.`,
    href: fromFiler ? `/submissions/${latest.id}` : `/reports/${thread.reportId}`,
    obligationId: obligation.id,
  });
}

/** A word under a remark, of either side; to a point the filer says what it did about it. */
export async function replyToRemark(
  actor: Actor,
  { commentId, answer, text }: z.infer<typeof replyInput>,
): Promise<Pick<ReplyView, 'id'>> {
  return db.$transaction(async (tx) => {
    const thread = await visibleThread(tx, actor, commentId);
    refuse(refusalToReply(thread, discussed(thread.report), actor));
    const fromFiler = actor.organisation.id === thread.report.obligation.organisationId;
    const said = fromFiler && thread.demand !== null ? answer : null;
    if (said === 'declined' && refusalOfReason(text)) throw new UserError('declineReason');
    if (said === null && text.trim() === '') throw new UserError('commentEmpty');
    refuse(refusalOfMark([text]));
    const at = now();
    const { id } = await tx.reviewComment.create({
      data: {
        reportId: thread.reportId,
        submissionId: thread.submissionId,
        parentId: thread.id,
        sectionKey: thread.sectionKey,
        audience: thread.audience,
        authorId: actor.accountId,
        author: actor.name,
        organisationId: actor.organisation.id,
        text: answerText(said, text),
        createdAt: at,
        publishedAt: thread.publishedAt === null ? null : at,
      },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: said === null ? 'remark.replied' : 'point.answered',
      subject: { type: 'report', id: thread.reportId },
      details: placeFacts(thread.sectionKey),
    });
    if (thread.publishedAt !== null) await tell(tx, actor, thread, id);
    return { id };
  });
}

/** The receiver settles one of its remarks, or opens it again. */
export async function settleRemark(tx: Tx, actor: Actor, commentId: string, settled: boolean): Promise<void> {
  const thread = await visibleThread(tx, actor, commentId);
  refuse(refusalToSettle(thread, discussed(thread.report), actor));
  if ((thread.resolvedAt !== null) === settled) return;
  await tx.reviewComment.update({
    where: { id: commentId },
    data: settled ? { resolvedAt: now(), resolvedBy: actor.name } : { resolvedAt: null, resolvedBy: null },
  });
  const kind = thread.demand === null ? 'remark' : 'point';
  await audit(tx, actor, {
    action: `${kind}.${settled ? 'settled' : 'opened'}`,
    subject: { type: 'report', id: thread.reportId },
    details: placeFacts(thread.sectionKey),
  });
}
