import { contentHash } from '#lib/canonical.ts';
import { businessDate } from '#lib/dates.ts';
import { identityOn, type identitySelect } from '#lib/organisations/queries.ts';
import { missingAnswers } from '#lib/reports/completeness.ts';
import type { Answers, ReportStatus } from '#lib/reports/schema.ts';
import { snapshotOf } from '#lib/reports/snapshot.ts';
import type { Prisma } from '#prisma/client/client.ts';
import { stableId } from '../stable-id.ts';
import type { Act } from './acts.ts';
import { hash, randomFrom } from './compose-random.ts';
import { annual } from './content.ts';
import type { Crew, Person } from './people.ts';
import { receiptsOf, sendingKey } from './receipts.ts';
import { between, later } from './times.ts';

export type Body = Prisma.OrganisationGetPayload<{ select: typeof identitySelect }>;

export type Cycle = {
  id: string;
  year: number;
  name: string;
  periodFrom: string;
  periodTo: string;
  deadlineText: string;
};

export type Decision = {
  decision: 'returned' | 'accepted';
  at: Date;
  by: Person;
  sections: string[];
  reason: string;
};
export type Sending = { at: Date; answers: Answers; decision: Decision | null };

/** What has happened to one report so far. */
export type Course = {
  crew: Crew;
  status: ReportStatus;
  startedAt: Date;
  /** Last save. */
  savedAt: Date;
  /** When approval was asked for, where that is the last that happened. */
  requestedAt: Date | null;
  answers: Answers;
  sendings: Sending[];
  /** Who examines it now. */
  review: { at: Date; by: Person } | null;
};

/** An obligation, and the course of its report if there is one. */
export type Filing = { body: Body; receiver: Body; course: Course | null };

type Rows = {
  obligations: Prisma.ObligationCreateManyInput[];
  reports: Prisma.ReportCreateManyInput[];
  answers: Prisma.AnswerCreateManyInput[];
  submissions: Prisma.SubmissionCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
  acts: Act[];
};

function reportRow(
  { course, ...filing }: Filing & { course: Course },
  cycle: Cycle,
): Prisma.ReportCreateManyInput {
  const { status, startedAt, savedAt, requestedAt, sendings, review } = course;
  const last = sendings.at(-1);
  const returned = status === 'returned' ? (last?.decision?.sections ?? []) : [];
  return {
    id: stableId('report', cycle.year, filing.body.key),
    obligationId: stableId('obligation', cycle.year, filing.body.key),
    status,
    drafterId: course.crew.author.id,
    statusChangedAt:
      last?.decision?.at ?? last?.at ?? requestedAt ?? (status === 'draft' ? startedAt : savedAt),
    restricted: returned.length > 0,
    openSections: returned,
    reviewStartedAt: review?.at ?? null,
    reviewerId: review?.by.id ?? null,
    reviewer: review?.by.name ?? null,
    createdAt: startedAt,
  };
}

function answerRows(
  reportId: string,
  key: string,
  { crew, startedAt, savedAt, answers }: Course,
): Rows['answers'] {
  return Object.entries(answers).flatMap(([question, content]) => {
    if (content === undefined) return [];
    const random = randomFrom(`${key}/${question}/saved`);
    return [
      {
        reportId,
        key: question,
        version: 1 + (hash(`${key}/${question}`) % 4),
        content,
        updatedAt: between(startedAt, savedAt, random),
        updatedById: crew.author.id,
        updatedBy: crew.author.name,
      },
    ];
  });
}

function submissionRow(
  filing: Filing,
  cycle: Cycle,
  sending: Sending,
  index: number,
  receipt: string,
  signer: Person,
) {
  const { body, receiver } = filing;
  const date = businessDate(sending.at);
  const missing = missingAnswers(annual.definition, sending.answers);
  if (missing.length > 0)
    throw new Error(`${body.key}/${cycle.year}: ${missing.map(({ message }) => message).join('; ')}`);
  const snapshot = snapshotOf({
    organisation: identityOn(body, date),
    receiver: identityOn(receiver, date),
    cycle,
    template: annual,
    answers: sending.answers,
    files: [],
  });
  return {
    id: stableId('submission', cycle.year, body.key, index + 1),
    reportId: stableId('report', cycle.year, body.key),
    number: index + 1,
    receiptNumber: receipt,
    submittedAt: sending.at,
    submittedById: signer.id,
    submittedBy: signer.name,
    position: signer.position,
    snapshot,
    contentHash: contentHash(snapshot),
  };
}

function addCourse(
  rows: Rows,
  cycle: Cycle,
  filing: Filing & { course: Course },
  receipts: Map<string, string>,
): void {
  const { body, course } = filing;
  const report = reportRow(filing, cycle);
  const subject = { type: 'report', id: report.id ?? '' };
  const { author, signer } = course.crew;
  rows.reports.push(report);
  rows.answers.push(...answerRows(subject.id, `${body.key}/${cycle.year}`, course));
  rows.acts.push({ at: course.startedAt, by: author, action: 'report.started', subject });
  if (course.requestedAt)
    rows.acts.push({ at: course.requestedAt, by: author, action: 'report.requestApproval', subject });
  if (course.review) rows.acts.push({ ...course.review, action: 'report.beginReview', subject });
  for (const [index, sending] of course.sendings.entries()) {
    const receipt = receipts.get(sendingKey(filing, index)) ?? '';
    const row = submissionRow(filing, cycle, sending, index, receipt, signer);
    const { number, receiptNumber, contentHash: hashOfContent } = row;
    rows.submissions.push(row);
    if (signer !== author)
      rows.acts.push({ at: later(sending.at, -95), by: author, action: 'report.requestApproval', subject });
    const details = { submission: number, receiptNumber, contentHash: hashOfContent };
    rows.acts.push({ at: sending.at, by: signer, action: 'report.submit', subject, details });
    if (!sending.decision) continue;
    const { by, at, decision, reason, sections } = sending.decision;
    const id = stableId('review', cycle.year, body.key, number);
    const decided = { decision, reason, sections, decidedAt: at, decidedById: by.id, decidedBy: by.name };
    rows.reviews.push({ id, reportId: subject.id, submissionId: row.id, ...decided });
    const action = decision === 'accepted' ? 'report.accept' : 'report.return';
    rows.acts.push({
      at,
      by,
      action,
      subject,
      details: { submission: number, ...(sections.length > 0 ? { reason, sections } : {}) },
    });
  }
}

/** The rows of a cycle's filings; `before` is how many receipts the cycle has given already. */
export function filingRows(cycle: Cycle, filings: Filing[], before = 0): Rows {
  const receipts = receiptsOf(cycle, filings, before);
  const rows: Rows = { obligations: [], reports: [], answers: [], submissions: [], reviews: [], acts: [] };
  for (const { course, ...duty } of filings) {
    rows.obligations.push({
      id: stableId('obligation', cycle.year, duty.body.key),
      cycleId: cycle.id,
      organisationId: duty.body.id,
      receiverId: duty.receiver.id,
      firstSubmittedAt: course?.sendings[0]?.at ?? null,
    });
    if (course) addCourse(rows, cycle, { ...duty, course }, receipts);
  }
  return rows;
}
