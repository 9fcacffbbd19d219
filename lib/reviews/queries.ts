import type { Prisma } from '#prisma/client/client.ts';
import { isFiler, isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import type { Issued } from '../reports/document.ts';
import { type PaperView, paperSelect } from '../reports/queries.ts';
import type { ReportState } from '../reports/rules.ts';
import { type SubmissionSnapshot, submissionSnapshot } from '../reports/schema.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';

/** A sent report is seen by the organisation that sent it and by the one that received it. */
export function submissionsVisibleTo(actor: Actor): Prisma.SubmissionWhereInput {
  const own: Prisma.SubmissionWhereInput[] = isFiler(actor)
    ? [{ report: { obligation: { organisationId: actor.organisation.id } } }]
    : [];
  const received: Prisma.SubmissionWhereInput[] = isReceiver(actor)
    ? [{ report: { obligation: { receiverId: actor.organisation.id } } }]
    : [];
  const ways = [...own, ...received];
  // Prisma takes an empty OR inside an AND for no condition at all.
  return ways.length > 0 ? { OR: ways } : { id: { in: [] } };
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
    },
  },
} satisfies Prisma.SubmissionInclude;

type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof submissionInclude }>;

export type ReviewView = {
  submissionId: string;
  reportId: string;
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
  state: ReportState;
  reviewer: string | null;
  latest: boolean;
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
    reviewer: report.reviewer,
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
