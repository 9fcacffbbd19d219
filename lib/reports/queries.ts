import { Prisma } from '#prisma/client/client.ts';
import { isFiler, isReceiver } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { businessDate, dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { identityOn, identitySelect } from '../organisations/queries.ts';
import { getTemplateVersion, type TemplateVersionView } from '../templates/queries.ts';
import { type Gap, isSendable, missingAnswers, withheldFiles } from './completeness.ts';
import { type Point, pointsOf, unansweredPoints } from './points.ts';
import type { ReportState } from './rules.ts';
import { type AnswerContent, type Answers, answerContent, type SubmissionSnapshot } from './schema.ts';
import { snapshotOf } from './snapshot.ts';

/** Live reports are seen by their own organisation only: nobody sees another organisation's drafts. */
export function visibleTo(actor: Actor): Prisma.ReportWhereInput {
  return isFiler(actor) ? { obligation: { organisationId: actor.organisation.id } } : { id: { in: [] } };
}

/** visibleTo for the hottest write, which is plain SQL over "Obligation" o. */
export function visibleSql(actor: Actor): Prisma.Sql {
  return isFiler(actor) ? Prisma.sql`o."organisationId" = ${actor.organisation.id}::uuid` : Prisma.sql`FALSE`;
}

/** Reports that the actor's organisation receives: what was sent of them, never the live report. */
export function receivedBy(actor: Actor): Prisma.ReportWhereInput {
  return isReceiver(actor) ? { obligation: { receiverId: actor.organisation.id } } : { id: { in: [] } };
}

/** Number and day of the paper and the signed scan, as văn thư gave them. */
export const paperSelect = {
  number: true,
  symbol: true,
  date: true,
  electronic: true,
  recordedAt: true,
  recordedBy: true,
  attachment: { select: { id: true, name: true, bytes: true, scan: true } },
} satisfies Prisma.IssuedPaperSelect;

export type PaperView = Prisma.IssuedPaperGetPayload<{ select: typeof paperSelect }>;

const reportInclude = {
  obligation: {
    include: { cycle: true, organisation: { select: identitySelect }, receiver: { select: identitySelect } },
  },
  answers: true,
  submissions: {
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      receiptNumber: true,
      submittedAt: true,
      submittedBy: true,
      contentHash: true,
      issued: { select: paperSelect },
    },
  },
  reviews: { orderBy: { decidedAt: 'desc' } },
  attachments: {
    where: { purpose: 'evidence', removedAt: null },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      key: true,
      name: true,
      type: true,
      bytes: true,
      sha256: true,
      scan: true,
      uploadedAt: true,
      uploadedBy: true,
    },
  },
  comments: {
    where: { demand: { not: null }, publishedAt: { not: null }, resolvedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      sectionKey: true,
      demand: true,
      replies: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { organisationId: true } },
    },
  },
} satisfies Prisma.ReportInclude;

type ReportRow = Prisma.ReportGetPayload<{ include: typeof reportInclude }>;

export type SavedAnswer = { version: number; content: AnswerContent; updatedAt: Date; updatedBy: string };
/** A file of the live report, also one that cannot be sent yet. */
export type ReportFile = ReportRow['attachments'][number];
export type SubmissionView = ReportRow['submissions'][number];

export type ReportView = {
  id: string;
  state: ReportState;
  statusChangedAt: Date;
  cycle: {
    id: string;
    name: string;
    year: number;
    deadline: Date;
    deadlineText: string;
    legalBasis: string;
    lateDataUntil: Date | null;
  };
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
  organisationTitle: string;
  receiverTitle: string;
  template: TemplateVersionView;
  saved: Partial<Record<string, SavedAnswer>>;
  answers: Answers;
  files: ReportFile[];
  /** What the receiver wants corrected and has not found in order yet. */
  points: Point[];
  /** What keeps the report from being sent. */
  gaps: Gap[];
  submissions: SubmissionView[];
  reviews: ReportRow['reviews'];
  sendBackReason: string | null;
  lateDataReason: string | null;
  reviewer: string | null;
  readAt: Date;
  /** What would be sent now, and its hash. */
  snapshot: SubmissionSnapshot;
  contentHash: string;
};

async function hasLeader(tx: Tx, organisationId: string): Promise<boolean> {
  const leader = await tx.account.findFirst({
    where: { organisationId, roles: { has: 'leader' }, disabledAt: null },
    select: { id: true },
  });
  return leader !== null;
}

async function viewOf(tx: Tx, row: ReportRow): Promise<ReportView> {
  const { cycle, organisation, receiver } = row.obligation;
  const template = await getTemplateVersion(cycle.templateVersionId);
  const saved = Object.fromEntries(
    row.answers.map(({ key, version, content, updatedAt, updatedBy }) => [
      key,
      { version, content: answerContent.parse(content), updatedAt, updatedBy },
    ]),
  );
  const answers: Answers = Object.fromEntries(
    Object.entries(saved).map(([key, answer]) => [key, answer.content]),
  );
  const points = pointsOf(row.comments, organisation.id);
  const readAt = now();
  const today = businessDate(readAt);
  const snapshot = snapshotOf({
    organisation: identityOn(organisation, today),
    receiver: identityOn(receiver, today),
    cycle: { ...cycle, periodFrom: dateColumn(cycle.periodFrom), periodTo: dateColumn(cycle.periodTo) },
    template,
    answers,
    files: row.attachments
      .filter(({ scan }) => isSendable(scan))
      .map(({ id, key, name, type, bytes, sha256 }) => ({ id, key, name, type, bytes, sha256 })),
  });
  return {
    id: row.id,
    state: {
      status: row.status,
      organisationId: organisation.id,
      receiverId: receiver.id,
      restricted: row.restricted,
      openSections: row.openSections,
      reviewStartedAt: row.reviewStartedAt,
      hasLeader: await hasLeader(tx, organisation.id),
      lateData: row.lateDataReason !== null,
    },
    statusChangedAt: row.statusChangedAt,
    cycle,
    extendedDeadline: row.obligation.extendedDeadline,
    firstSubmittedAt: row.obligation.firstSubmittedAt,
    organisationTitle: snapshot.organisation.title,
    receiverTitle: snapshot.receiver.title,
    template,
    saved,
    answers,
    files: row.attachments,
    points,
    gaps: [
      ...missingAnswers(template.definition, answers),
      ...withheldFiles(template.definition, row.attachments),
      ...unansweredPoints(template.definition, points),
    ],
    submissions: row.submissions,
    reviews: row.reviews,
    sendBackReason: row.sendBackReason,
    lateDataReason: row.lateDataReason,
    reviewer: row.reviewer,
    readAt,
    snapshot,
    contentHash: contentHash(snapshot),
  };
}

/** The live report of the actor's own organisation; anything else is "not found", and recorded. */
export async function getReport(actor: Actor, id: string, tx: Tx = db): Promise<ReportView> {
  const row = isUuid(id)
    ? await tx.report.findFirst({ where: { id, AND: visibleTo(actor) }, include: reportInclude })
    : null;
  if (!row) throw await notFound(actor, 'report', id);
  return viewOf(tx, row);
}
