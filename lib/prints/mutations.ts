import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import type { PrintFormat } from '../documents/schema.ts';
import { readStoredFile } from '../files.ts';
import { enqueue } from '../jobs.ts';
import { getLetter } from '../reminders/letters.ts';
import { getReport } from '../reports/queries.ts';
import { getSubmission } from '../reviews/queries.ts';
import { getEditionHash, getSummary } from '../summaries/queries.ts';
import { findCacheKey } from './queries.ts';
import { contentTypes, fileNameOf } from './rules.ts';
import type { PrintRequest, PrintSubject } from './schema.ts';

type Source = {
  contentHash: string;
  columns: Pick<
    Prisma.PrintedDocumentUncheckedCreateInput,
    'submissionId' | 'editionId' | 'reportId' | 'templateVersionId' | 'letterId' | 'summaryId' | 'snapshot'
  >;
};

/** What is to be printed, as the actor may see it. A draft is frozen here, at the moment it is asked for. */
async function sourceOf(actor: Actor, { kind, id }: PrintSubject): Promise<Source> {
  switch (kind) {
    case 'submission':
    case 'receipt': {
      const { contentHash } = await getSubmission(actor, id);
      return { contentHash, columns: { submissionId: id } };
    }
    case 'draft': {
      const { contentHash, snapshot } = await getReport(actor, id);
      return { contentHash, columns: { reportId: id, snapshot } };
    }
    case 'blank': {
      const found = await db.templateVersion.findUnique({ where: { id }, select: { id: true } });
      if (!found) throw await notFound(actor, 'template', id);
      return { contentHash: '', columns: { templateVersionId: id } };
    }
    case 'edition':
    case 'edition_full': {
      return { contentHash: await getEditionHash(actor, id), columns: { editionId: id } };
    }
    case 'summary_draft': {
      const { contentHash, edition } = await getSummary(actor, id);
      return { contentHash, columns: { summaryId: id, snapshot: edition } };
    }
    case 'letter': {
      const { contentHash } = await getLetter(actor, id);
      return { contentHash, columns: { letterId: id } };
    }
  }
}

/** The print of this content, made once; a failed one is tried again. `fresh`: the worker was told. */
async function ensurePrint(
  tx: Tx,
  subject: PrintSubject,
  format: PrintFormat,
  { contentHash, columns }: Source,
): Promise<{ id: string; fresh: boolean }> {
  const cacheKey = await findCacheKey(tx, subject, format, contentHash);
  const { count } = await tx.printedDocument.createMany({
    data: { ...columns, cacheKey, format, kind: subject.kind, status: 'queued', requestedAt: now() },
    skipDuplicates: true,
  });
  const { id } = await tx.printedDocument.findUniqueOrThrow({ where: { cacheKey }, select: { id: true } });
  const { count: retried } = await tx.printedDocument.updateMany({
    where: { id, status: 'failed' },
    data: { status: 'queued', progress: 0, step: '', error: null },
  });
  const fresh = count + retried > 0;
  if (fresh) await enqueue(tx, 'print', { printId: id });
  return { id, fresh };
}

/** Asks the worker for the file. */
export async function requestPrint(
  actor: Actor,
  { kind, id: subjectId, format }: PrintRequest,
): Promise<{ id: string }> {
  const subject = { kind, id: subjectId };
  const source = await sourceOf(actor, subject);
  return db.$transaction(async (tx) => {
    const { id, fresh } = await ensurePrint(tx, subject, format, source);
    if (fresh)
      await audit(tx, actor, {
        action: 'print.requested',
        subject: { type: subjectTypes[kind], id: subjectId },
        details: { kind, format, contentHash: source.contentHash },
      });
    return { id };
  });
}

const subjectTypes = {
  submission: 'submission',
  receipt: 'submission',
  draft: 'report',
  blank: 'template',
  edition: 'edition',
  edition_full: 'edition',
  summary_draft: 'summary',
  letter: 'letter',
} as const;

/** Makes sure that the receipt of a sent report is printed, also without anybody who asks: it goes out by mail. */
export async function requestReceipt(tx: Tx, submissionId: string): Promise<{ id: string }> {
  const { contentHash } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { contentHash: true },
  });
  const source = { contentHash, columns: { submissionId } };
  const { id } = await ensurePrint(tx, { kind: 'receipt', id: submissionId }, 'pdf', source);
  return { id };
}

/** The receipt as a file; null while it is being made, which is then asked for. */
export async function receiptFileOf(
  submissionId: string,
): Promise<{ filename: string; content: Uint8Array; contentType: string } | null> {
  const { id } = await db.$transaction((tx) => requestReceipt(tx, submissionId));
  const { file, submission } = await db.printedDocument.findUniqueOrThrow({
    where: { id },
    select: { file: true, submission: { select: { receiptNumber: true } } },
  });
  if (file === null) return null;
  return {
    filename: fileNameOf({ kind: 'receipt', format: 'pdf', parts: [submission?.receiptNumber] }),
    content: await readStoredFile(file),
    contentType: contentTypes.pdf,
  };
}
