import type { Actor } from '../accounts/schema.ts';
import { audit } from '../audit.ts';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { enqueue } from '../jobs.ts';
import { getSubmission } from '../reviews/queries.ts';
import { getEdition } from '../summaries/queries.ts';
import { cacheKeyOf } from './queries.ts';
import type { PrintSubject } from './schema.ts';

async function contentHashOf(actor: Actor, { kind, id }: PrintSubject): Promise<string> {
  switch (kind) {
    case 'submission':
      return (await getSubmission(actor, id)).contentHash;
    case 'edition':
      return (await getEdition(actor, id)).contentHash;
  }
}

/** Asks the worker for the PDF; the same content is printed once, and a failed print is tried again. */
export async function requestPrint(actor: Actor, subject: PrintSubject): Promise<{ id: string }> {
  const contentHash = await contentHashOf(actor, subject);
  const cacheKey = cacheKeyOf(subject, contentHash);
  return db.$transaction(async (tx) => {
    const { count } = await tx.printedDocument.createMany({
      data: {
        cacheKey,
        kind: subject.kind,
        status: 'queued',
        requestedAt: now(),
        submissionId: subject.kind === 'submission' ? subject.id : null,
        editionId: subject.kind === 'edition' ? subject.id : null,
      },
      skipDuplicates: true,
    });
    const { id } = await tx.printedDocument.findUniqueOrThrow({ where: { cacheKey }, select: { id: true } });
    const { count: retried } = await tx.printedDocument.updateMany({
      where: { id, status: 'failed' },
      data: { status: 'queued', progress: 0, step: '', error: null },
    });
    if (count + retried > 0) {
      await enqueue(tx, 'print', { printId: id });
      await audit(tx, actor, {
        action: 'print.requested',
        subject: { type: subject.kind, id: subject.id },
        details: { contentHash },
      });
    }
    return { id };
  });
}
