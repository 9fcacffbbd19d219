import { audit, theSystem } from '../audit.ts';
import { db } from '../db.ts';
import { storedPieces } from '../files.ts';
import { log } from '../log.ts';
import { scan } from '../scan.ts';
import { clearAbandonedUploads } from '../uploads.ts';

const atOnce = 100;

type Waiting = { id: string; reportId: string; sha256: string };

/** False: the scanner still says nothing. */
async function scanAgain({ id, reportId, sha256 }: Waiting): Promise<boolean> {
  const verdict = await scan(storedPieces(sha256));
  if (verdict.is === 'silent') return false;
  await db.$transaction(async (tx) => {
    const { count } = await tx.attachment.updateMany({
      where: { id, scan: 'quarantined' },
      data: { scan: verdict.is },
    });
    if (count === 0) return;
    await audit(tx, theSystem, {
      action: 'attachment.scanned',
      subject: { type: 'report', id: reportId },
      details: {
        attachment: id,
        scan: verdict.is,
        ...(verdict.is === 'infected' ? { found: verdict.found } : {}),
      },
    });
  });
  return true;
}

/** The worker's part: files that the scanner has not answered for are asked about again, until it does. */
export async function tendFiles(): Promise<void> {
  await clearAbandonedUploads();
  const waiting = await db.attachment.findMany({
    where: { scan: 'quarantined', removedAt: null },
    orderBy: { uploadedAt: 'asc' },
    take: atOnce,
    select: { id: true, reportId: true, sha256: true },
  });
  for (const [index, file] of waiting.entries()) {
    if (await scanAgain(file)) continue;
    log.warn({ waiting: waiting.length - index }, 'files wait for the virus scanner');
    return;
  }
}
