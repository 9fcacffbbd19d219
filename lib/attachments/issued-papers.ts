import type { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
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

/** What the number is given to, and the papers that may carry the same one. */
export type Numbered =
  /** Another sending of the same report may carry it again. */
  | { submissionId: string; reportId: string }
  /** Another edition is another paper. */
  | { editionId: string };

function othersThan(numbered: Numbered): Prisma.IssuedPaperWhereInput {
  return 'editionId' in numbered
    ? { OR: [{ editionId: null }, { editionId: { not: numbered.editionId } }] }
    : {
        OR: [{ submissionId: null }, { submission: { is: { reportId: { not: numbered.reportId } } } }],
      };
}

const cycleName = { select: { name: true } };
const bearerSelect = {
  submission: { select: { report: { select: { obligation: { select: { cycle: cycleName } } } } } },
  edition: { select: { number: true, summary: { select: { cycle: cycleName } } } },
} satisfies Prisma.IssuedPaperSelect;

/** A number is given once for each body, symbol and calendar year, to its reports and national reports alike. */
async function refuseTaken(tx: Tx, numbered: Numbered, paper: Paper): Promise<void> {
  const { organisationId, symbol, year, number } = paper;
  await meetAt(tx, `issued paper ${organisationId} ${symbol} ${year} ${number}`);
  const other = await tx.issuedPaper.findFirst({
    where: { ...paper, ...othersThan(numbered) },
    select: bearerSelect,
  });
  if (!other) return;
  const { submission, edition } = other;
  const name = edition
    ? `Báo cáo tổng hợp, Bản số ${edition.number} – ${edition.summary.cycle.name}`
    : (submission?.report.obligation.cycle.name ?? '');
  throw new UserError('issuedTaken', { number, symbol, year, name });
}

type Recorded = { number: string; date: Date; electronic: boolean } | null;

/**
 * Writes number, day and manner of signing of a paper, whichever it is; the caller has judged whether it may be
 * recorded now. Null: that is recorded already.
 */
export async function writeNumber(
  tx: Tx,
  actor: Actor,
  numbered: Numbered,
  paper: {
    typed: Omit<z.infer<typeof issuedInput>, 'submissionId'>;
    issued: Recorded;
    organisationId: string;
    symbol: string;
    begun: Parameters<typeof refusalOfPaperDate>[1];
  },
): Promise<{ number: string; date: string; electronic: boolean } | null> {
  const { typed, issued, organisationId, symbol, begun } = paper;
  const { date } = typed;
  const number = paperNumber(typed.number, symbol);
  if (number === null) throw new UserError('issuedNumber', { symbol });
  refuse(refusalOfPaperDate(date, begun, now()));
  const electronic = typed.kind === 'electronic';
  if (issued?.number === number && dateColumn(issued.date) === date && issued.electronic === electronic)
    return null;
  const given = { organisationId, symbol, year: Number(date.slice(0, 4)), number };
  await refuseTaken(tx, numbered, given);
  const row = { ...given, date: new Date(date), electronic, recordedAt: now(), recordedBy: actor.name };
  const where =
    'editionId' in numbered ? { editionId: numbered.editionId } : { submissionId: numbered.submissionId };
  await tx.issuedPaper.upsert({ where, create: { ...where, ...row }, update: row, select: { id: true } });
  return { number: `${number}/${symbol}`, date, electronic };
}

/** Number and day that văn thư gave to a sent report, and whether it was signed by computer or on paper. */
export async function recordPaper(
  actor: Actor,
  { submissionId, ...typed }: z.infer<typeof issuedInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { state, submission } = await lockedSubmission(tx, actor, submissionId);
    const { issued, reportId } = submission;
    const { organisation } = submissionSnapshot.parse(submission.snapshot);
    refuse(refusalToRecordPaper(state, issued !== null, actor));
    const written = await writeNumber(
      tx,
      actor,
      { submissionId, reportId },
      {
        typed,
        issued,
        organisationId: state.organisationId,
        symbol: `BC-${organisation.symbol}`,
        begun: { at: submission.submittedAt, as: 'ngày gửi' },
      },
    );
    if (!written) return;
    await audit(tx, actor, {
      action: 'paper.recorded',
      subject: { type: 'report', id: reportId },
      details: { submission: submission.number, ...written },
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
