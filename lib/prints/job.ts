import type { Prisma } from '#prisma/client/client.ts';
import { contentHash } from '../canonical.ts';
import { now } from '../clock.ts';
import { timelinessLabels } from '../cycles/labels.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { db } from '../db.ts';
import { print } from '../documents/print.ts';
import type { OfficialDocument, PrintProgress } from '../documents/schema.ts';
import { shortHash } from '../documents/text.ts';
import { publicUrl } from '../env.ts';
import { storeFile } from '../files.ts';
import { log } from '../log.ts';
import { paperOf } from '../reminders/document.ts';
import { letterSnapshot } from '../reminders/schema.ts';
import { reportDocument } from '../reports/document.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { issuedOf, issuedSelect } from '../reviews/queries.ts';
import { summaryDocument } from '../summaries/document.ts';
import { editionOf } from '../summaries/outline.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { blankDocument, receiptDocument } from './document.ts';

const rowInclude = {
  submission: {
    include: {
      issued: { select: issuedSelect },
      report: { select: { obligation: { include: { cycle: true } } } },
    },
  },
  report: { select: { obligation: { select: { cycle: { select: { templateVersionId: true } } } } } },
  edition: {
    include: {
      issued: { select: issuedSelect },
      summary: { select: { cycle: { select: { templateVersionId: true } } } },
    },
  },
  letter: { select: { kind: true, snapshot: true } },
} satisfies Prisma.PrintedDocumentInclude;

type Row = Prisma.PrintedDocumentGetPayload<{ include: typeof rowInclude }>;

async function sentDocument({ submission }: Row): Promise<OfficialDocument | null> {
  if (!submission) return null;
  const { snapshot, contentHash, report, submittedBy, submittedAt } = submission;
  const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
  return reportDocument(submissionSnapshot.parse(snapshot), definition, {
    contentHash,
    signer: submittedBy,
    at: submittedAt,
    issued: issuedOf(submission.issued),
  });
}

function receiptOf({ submission }: Row): OfficialDocument | null {
  if (!submission) return null;
  const { cycle, extendedDeadline, firstSubmittedAt } = submission.report.obligation;
  const timeliness = timelinessOf(
    { deadline: cycle.deadline, extendedDeadline },
    firstSubmittedAt ?? submission.submittedAt,
    submission.submittedAt,
  );
  return receiptDocument({
    ...submission,
    snapshot: submissionSnapshot.parse(submission.snapshot),
    timeliness: timelinessLabels[timeliness],
  });
}

async function draftDocument({ report, snapshot, requestedAt }: Row): Promise<OfficialDocument | null> {
  if (!report) return null;
  const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
  const content = submissionSnapshot.parse(snapshot);
  const facts = { contentHash: contentHash(content), signer: '', at: requestedAt, issued: null };
  return { ...reportDocument(content, definition, facts), mark: 'DỰ THẢO' };
}

async function emptyDocument({ templateVersionId }: Row): Promise<OfficialDocument | null> {
  if (templateVersionId === null) return null;
  const { definition } = await getTemplateVersion(templateVersionId);
  return blankDocument(definition);
}

async function editionDocument({ edition }: Row): Promise<OfficialDocument | null> {
  if (!edition) return null;
  const { snapshot, contentHash: hash, approvedBy, approvedAt, summary } = edition;
  const { definition } = await getTemplateVersion(summary.cycle.templateVersionId);
  const facts = { contentHash: hash, signer: approvedBy, at: approvedAt, issued: issuedOf(edition.issued) };
  return summaryDocument(editionOf(snapshot, definition), definition, facts);
}

/** With the address at which anybody finds out that the paper comes from here. */
function verifiable(document: OfficialDocument | null): OfficialDocument | null {
  if (document === null || document.trace === null) return document;
  const url = `${publicUrl()}/verify/${shortHash(document.trace.hash)}`;
  return { ...document, trace: { ...document.trace, url } };
}

async function documentOf(row: Row): Promise<OfficialDocument | null> {
  switch (row.kind) {
    case 'submission':
      return verifiable(await sentDocument(row));
    case 'receipt':
      return verifiable(receiptOf(row));
    case 'draft':
      return draftDocument(row);
    case 'blank':
      return emptyDocument(row);
    case 'edition':
      return verifiable(await editionDocument(row));
    case 'letter':
      return row.letter && paperOf(row.letter.kind, letterSnapshot.parse(row.letter.snapshot));
  }
}

/** Only ever forward and only while unfinished: a progress note that comes late changes nothing. */
async function note(printId: string, { done, step }: PrintProgress): Promise<void> {
  await db.printedDocument.updateMany({
    where: { id: printId, status: { in: ['queued', 'rendering'] } },
    data: { status: 'rendering', progress: Math.round(done), step },
  });
}

/** The worker's part: snapshot → description → PDF or Word file → file store. Doing it twice gives the same file. */
export async function runPrint({ printId }: { printId: string }): Promise<void> {
  try {
    await note(printId, { done: 0, step: 'Đang chuẩn bị nội dung' });
    const row = await db.printedDocument.findUnique({ where: { id: printId }, include: rowInclude });
    const document = row && (await documentOf(row));
    if (!document) return;
    let noted = Promise.resolve();
    const printed = await print(document, row.format, (progress) => {
      noted = noted.then(() => note(printId, progress));
    });
    await noted;
    await db.printedDocument.update({
      where: { id: printId },
      data: {
        status: 'done',
        progress: 100,
        step: '',
        file: await storeFile(printed.bytes),
        pages: printed.pages,
        bytes: printed.bytes.length,
        milliseconds: Math.round(printed.milliseconds),
        peakMemoryMb: Math.round(printed.peakMemoryMb),
        finishedAt: now(),
      },
    });
  } catch (error) {
    log.error({ err: error, printId }, 'printing failed');
    await db.printedDocument.update({
      where: { id: printId },
      data: {
        status: 'failed',
        step: '',
        error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
        finishedAt: now(),
      },
    });
  }
}
