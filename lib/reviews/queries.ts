import type { Prisma } from '#prisma/client/client.ts';
import { isFiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import type { Issued } from '../reports/document.ts';
import { getLastYear, getReceivedLastYear } from '../reports/last-year.ts';
import type { LastYear } from '../reports/last-year-rules.ts';
import { type PaperView, paperSelect, receivedBy } from '../reports/queries.ts';
import { type SubmissionSnapshot, submissionSnapshot } from '../reports/schema.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import { questionsOf } from '../templates/rules.ts';
import type { Examined } from './rules.ts';

/** A sent report is seen by the organisation that sent it and by the one that received it. */
export function submissionsVisibleTo(actor: Actor): Prisma.SubmissionWhereInput {
  const own: Prisma.SubmissionWhereInput[] = isFiler(actor)
    ? [{ report: { obligation: { organisationId: actor.organisation.id } } }]
    : [];
  return { OR: [...own, { report: receivedBy(actor) }] };
}

export const issuedSelect = { number: true, symbol: true, date: true } satisfies Prisma.IssuedPaperSelect;

type IssuedRow = Prisma.IssuedPaperGetPayload<{ select: typeof issuedSelect }>;

/** Number and date that văn thư gave to a sent report. */
export function issuedOf(row: IssuedRow | null): Issued | null {
  return row && { number: row.number, symbol: row.symbol, date: dateColumn(row.date) };
}

const submissionInclude = {
  issued: { select: paperSelect },
  report: {
    include: {
      obligation: { include: { cycle: true, organisation: { select: { name: true } } } },
      submissions: {
        orderBy: { number: 'desc' },
        select: { id: true, number: true, submittedAt: true, submittedBy: true, receiptNumber: true },
      },
      reviews: { orderBy: { decidedAt: 'desc' } },
      _count: { select: { comments: { where: { demand: { not: null }, resolvedAt: null } } } },
    },
  },
} satisfies Prisma.SubmissionInclude;

type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof submissionInclude }>;

export type ReviewView = Examined & {
  submissionId: string;
  reportId: string;
  obligationId: string;
  number: number;
  receiptNumber: string;
  submittedAt: Date;
  submittedBy: string;
  position: string;
  contentHash: string;
  issued: Issued | null;
  /** As issued, with the signed scan and who recorded it. */
  paper: PaperView | null;
  snapshot: SubmissionSnapshot;
  template: TemplateVersionView;
  submissions: SubmissionRow['report']['submissions'];
  reviews: SubmissionRow['report']['reviews'];
  cycle: { id: string; name: string; year: number; deadline: Date; deadlineText: string };
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
};

async function viewOf(row: SubmissionRow): Promise<ReviewView> {
  const { report } = row;
  const { obligation } = report;
  return {
    submissionId: row.id,
    reportId: report.id,
    obligationId: obligation.id,
    number: row.number,
    receiptNumber: row.receiptNumber,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedBy,
    position: row.position,
    contentHash: row.contentHash,
    issued: issuedOf(row.issued),
    paper: row.issued,
    snapshot: submissionSnapshot.parse(row.snapshot),
    template: await getTemplateVersion(obligation.cycle.templateVersionId),
    state: {
      status: report.status,
      organisationId: obligation.organisationId,
      receiverId: obligation.receiverId,
      restricted: report.restricted,
      openSections: report.openSections,
      reviewStartedAt: report.reviewStartedAt,
      hasLeader: false,
    },
    reviewerId: report.reviewerId,
    reviewer: report.reviewer,
    openPoints: report._count.comments,
    lastDecision: report.reviews[0]?.decision ?? null,
    latest: report.submissions[0]?.id === row.id,
    submissions: report.submissions,
    reviews: report.reviews,
    cycle: obligation.cycle,
    extendedDeadline: obligation.extendedDeadline,
    firstSubmittedAt: obligation.firstSubmittedAt,
  };
}

/** One sent report with its history, for the one who receives it or the one who sent it. */
export async function getSubmission(actor: Actor, id: string, tx: Tx = db): Promise<ReviewView> {
  const row = isUuid(id)
    ? await tx.submission.findFirst({
        where: { id, AND: submissionsVisibleTo(actor) },
        include: submissionInclude,
      })
    : null;
  if (!row) throw await notFound(actor, 'submission', id);
  return viewOf(row);
}

/** The sending before this one: what it said, to be compared. */
export async function getPrevious(
  actor: Actor,
  view: ReviewView,
): Promise<{ id: string; number: number; snapshot: SubmissionSnapshot } | null> {
  const row = await db.submission.findFirst({
    where: { reportId: view.reportId, number: { lt: view.number }, AND: submissionsVisibleTo(actor) },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, snapshot: true },
  });
  return row && { id: row.id, number: row.number, snapshot: submissionSnapshot.parse(row.snapshot) };
}

/** What the same body sent last year, for either side of the report. */
export async function getLastYearOf(actor: Actor, view: ReviewView): Promise<LastYear | null> {
  const keys = questionsOf(view.template.definition).map(({ key }) => key);
  return view.state.organisationId === actor.organisation.id
    ? getLastYear(actor, view.reportId, keys)
    : getReceivedLastYear(actor, view.reportId, keys);
}
