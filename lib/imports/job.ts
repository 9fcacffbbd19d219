import { now } from '../clock.ts';
import { db } from '../db.ts';
import { readStoredFile } from '../files.ts';
import { log } from '../log.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { type ReadResult, readInProcess } from './read.ts';

async function resultOf(importId: string): Promise<ReadResult | null> {
  const row = await db.wordImport.findUnique({
    where: { id: importId },
    select: {
      status: true,
      sha256: true,
      report: { select: { obligation: { select: { cycle: true } } } },
    },
  });
  if (row?.status !== 'reading') return null;
  const { cycle } = row.report.obligation;
  const { definition } = await getTemplateVersion(cycle.templateVersionId);
  const bytes = await readStoredFile(row.sha256);
  return readInProcess({ bytes, template: definition, year: cycle.year });
}

/** The worker's part: file → pieces, or why it was refused. Doing it twice gives the same. */
export async function runImport({ importId }: { importId: string }): Promise<void> {
  const result = await resultOf(importId).catch((error: unknown): ReadResult => {
    log.error({ err: error, importId }, 'reading a Word file failed');
    return { ok: false, refusal: 'wordUnread' };
  });
  if (result) await end(importId, result);
}

/** A file that no worker survived is refused like one that cannot be read. */
export async function endLostImport({ importId }: { importId: string }): Promise<void> {
  await end(importId, { ok: false, refusal: 'wordUnread' });
}

async function end(importId: string, result: ReadResult): Promise<void> {
  await db.wordImport.updateMany({
    where: { id: importId, status: 'reading' },
    data: result.ok
      ? { status: 'ready', pieces: result.pieces, version: { increment: 1 } }
      : { status: 'refused', refusal: result.refusal, finishedAt: now() },
  });
}
