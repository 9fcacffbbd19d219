import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { dateColumn } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { lockedReport } from '../reports/mutations.ts';
import { visibleTo } from '../reports/queries.ts';
import type { ReportState } from '../reports/rules.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import type { Upload } from '../uploads.ts';
import { takeIn } from './intake.ts';
import { signedTypes } from './limits.ts';
import { addRow, refuseInfected } from './mutations.ts';
import { paperNumber, refusalOfPaperDate, refusalToRecordPaper } from './rules.ts';
import type { Attached, issuedInput, SignedTarget } from './schema.ts';

const submissionSelect = {
  id: true,
  number: true,
  reportId: true,
  submittedAt: true,
  snapshot: true,
  issued: {
    select: {
      number: true,
      date: true,
      electronic: true,
      attachment: { select: { id: true, name: true, scan: true, sha256: true } },
    },
  },
} as const;

/** A submission of the actor's own organisation, its report locked against sending, returning and accepting. */
async function lockedSubmission(tx: Tx, actor: Actor, id: string) {
  const where = { id, report: { is: visibleTo(actor) } };
  const found = isUuid(id) ? await tx.submission.findFirst({ where, select: { reportId: true } }) : null;
  if (!found) throw await notFound(actor, 'submission', id);
  const { state } = await lockedReport(tx, actor, found.reportId);
  const submission = await tx.submission.findUniqueOrThrow({ where: { id }, select: submissionSelect });
  return { state, submission };
}

/** Two who record the same number at once must meet: the second sees what the first wrote. */
async function meetAt(tx: Tx, place: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
}

type Paper = { organisationId: string; symbol: string; year: number; number: string };

/** A number is given once for each symbol and calendar year; another sending of the same report may carry it again. */
async function refuseTaken(tx: Tx, reportId: string, paper: Paper): Promise<void> {
  const { organisationId, symbol, year, number } = paper;
  await meetAt(tx, `issued paper ${organisationId} ${symbol} ${year} ${number}`);
  const other = await tx.issuedPaper.findFirst({
    where: { ...paper, submission: { is: { reportId: { not: reportId } } } },
    select: {
      submission: {
        select: { report: { select: { obligation: { select: { cycle: { select: { name: true } } } } } } },
      },
    },
  });
  if (other?.submission)
    throw new UserError('issuedTaken', {
      number,
      symbol,
      year,
      name: other.submission.report.obligation.cycle.name,
    });
}

/** Number and day that văn thư gave to a sent report, and whether it was signed by computer or on paper. */
export async function recordPaper(
  actor: Actor,
  { submissionId, number: typed, date, kind }: z.infer<typeof issuedInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state, submission } = await lockedSubmission(tx, actor, submissionId);
    const { issued, reportId } = submission;
    const { organisation } = submissionSnapshot.parse(submission.snapshot);
    const symbol = `BC-${organisation.symbol}`;
    refuse(refusalToRecordPaper(state, issued !== null, actor));
    const number = paperNumber(typed, symbol);
    if (number === null) throw new UserError('issuedNumber', { symbol });
    refuse(refusalOfPaperDate(date, submission.submittedAt, now()));
    const electronic = kind === 'electronic';
    if (issued?.number === number && dateColumn(issued.date) === date && issued.electronic === electronic)
      return;
    const paper = { organisationId: state.organisationId, symbol, year: Number(date.slice(0, 4)), number };
    await refuseTaken(tx, reportId, paper);
    const row = { ...paper, date: new Date(date), electronic, recordedAt: now(), recordedBy: actor.name };
    await tx.issuedPaper.upsert({
      where: { submissionId },
      create: { submissionId, ...row },
      update: row,
      select: { submissionId: true },
    });
    await audit(tx, actor, {
      action: 'paper.recorded',
      subject: { type: 'report', id: reportId },
      details: { submission: submission.number, number: `${number}/${symbol}`, date, electronic },
    });
  });
}

function refuseScan(state: ReportState, issued: { attachment: object | null } | null, actor: Actor): void {
  refuse(
    refusalToRecordPaper(state, Boolean(issued?.attachment), actor) ??
      (issued ? null : { code: 'issuedFirst' }),
  );
}

/** The signed paper itself; a new scan takes the place of the one before. */
export async function attachSignedScan(
  actor: Actor,
  { reportId, submissionId, name }: SignedTarget,
  receive: () => Promise<Upload>,
): Promise<Attached> {
  await db.$transaction(async (tx) => {
    const { state, submission } = await lockedSubmission(tx, actor, submissionId);
    if (submission.reportId !== reportId) throw await notFound(actor, 'submission', submissionId);
    refuseScan(state, submission.issued, actor);
  });
  const upload = await receive();
  try {
    const intake = await takeIn(upload, name, signedTypes);
    if ('infected' in intake) return await refuseInfected(actor, reportId, intake.infected);
    const { kept } = intake;
    return await db.$transaction(async (tx) => {
      const { state, submission } = await lockedSubmission(tx, actor, submissionId);
      const before = submission.issued?.attachment;
      if (before?.sha256 === kept.sha256 && before.name === kept.name) return before;
      refuseScan(state, submission.issued, actor);
      const row = await addRow(tx, actor, { reportId, key: '', purpose: 'signed' }, kept);
      await tx.issuedPaper.update({
        where: { submissionId },
        data: { attachmentId: row.id },
        select: { submissionId: true },
      });
      if (before)
        await tx.attachment.update({
          where: { id: before.id },
          data: { removedAt: now() },
          select: { id: true },
        });
      return row;
    });
  } finally {
    await upload.cleanup();
  }
}
