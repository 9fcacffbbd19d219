import { now } from '../clock.ts';
import { db } from '../db.ts';
import { print } from '../documents/print.ts';
import type { OfficialDocument, PrintProgress } from '../documents/schema.ts';
import { storeFile } from '../files.ts';
import { log } from '../log.ts';
import { reportDocument } from '../reports/document.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { summaryDocument } from '../summaries/document.ts';
import { editionSnapshot } from '../summaries/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';

async function documentOf(printId: string): Promise<OfficialDocument | null> {
  const row = await db.printedDocument.findUnique({
    where: { id: printId },
    include: {
      submission: {
        include: {
          report: { select: { obligation: { select: { cycle: { select: { templateVersionId: true } } } } } },
        },
      },
      edition: { include: { summary: { select: { cycle: { select: { templateVersionId: true } } } } } },
    },
  });
  if (row?.submission) {
    const { snapshot, contentHash, report, submittedBy, submittedAt } = row.submission;
    const { definition } = await getTemplateVersion(report.obligation.cycle.templateVersionId);
    return reportDocument(submissionSnapshot.parse(snapshot), definition, {
      contentHash,
      signer: submittedBy,
      at: submittedAt,
    });
  }
  if (row?.edition) {
    const { snapshot, contentHash, approvedBy, approvedAt, summary } = row.edition;
    const { definition } = await getTemplateVersion(summary.cycle.templateVersionId);
    return summaryDocument(editionSnapshot.parse(snapshot), definition, {
      contentHash,
      signer: approvedBy,
      at: approvedAt,
    });
  }
  return null;
}

/** Only ever forward and only while unfinished: a progress note that comes late changes nothing. */
async function note(printId: string, { done, step }: PrintProgress): Promise<void> {
  await db.printedDocument.updateMany({
    where: { id: printId, status: { in: ['queued', 'rendering'] } },
    data: { status: 'rendering', progress: Math.round(done), step },
  });
}

/** The worker's part: snapshot → description → PDF → file store. Doing it twice gives the same file. */
export async function runPrint({ printId }: { printId: string }): Promise<void> {
  try {
    await note(printId, { done: 0, step: 'Đang chuẩn bị nội dung' });
    const document = await documentOf(printId);
    if (!document) return;
    let noted = Promise.resolve();
    const printed = await print(document, (progress) => {
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
