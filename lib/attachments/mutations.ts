import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { type Refusal, refuse, UserError } from '../errors.ts';
import { lockedReport } from '../reports/mutations.ts';
import { getReport, type ReportView, visibleTo } from '../reports/queries.ts';
import { sectionOf } from '../templates/rules.ts';
import type { Upload } from '../uploads.ts';
import { type Kept, takeIn } from './intake.ts';
import { refusalOfRoom, refusalToChangeFiles } from './rules.ts';
import type { Attached, AttachTarget, removeInput } from './schema.ts';

function refusalHere({ state, template }: ReportView, key: string, actor: Actor): Refusal | null {
  const section = sectionOf(template.definition, key);
  return section === null ? { code: 'unknownKey' } : refusalToChangeFiles(state, section, actor);
}

/** A virus is a fact for the log even though nothing was kept. */
export async function refuseInfected(actor: Actor, reportId: string, found: string): Promise<never> {
  await audit(db, actor, {
    action: 'attachment.refused',
    subject: { type: 'report', id: reportId },
    details: { found },
  });
  throw new UserError('fileInfected', { found });
}

/**
 * Attaches what is uploaded to a section, a row or the whole report. The bytes are kept before the row: a process
 * that dies in between leaves a file that nobody names. The same file sent again, after an answer that was lost, is
 * the one that is there.
 */
export async function attachFile(
  actor: Actor,
  { reportId, key, name }: AttachTarget,
  receive: () => Promise<Upload>,
): Promise<Attached> {
  // Refused before megabytes are sent in vain; what counts is the same question under the lock below.
  const before = await getReport(actor, reportId);
  refuse(refusalHere(before, key, actor) ?? refusalOfRoom(before.files, 0));
  const upload = await receive();
  try {
    const intake = await takeIn(upload, name);
    if ('infected' in intake) return await refuseInfected(actor, reportId, intake.infected);
    const { kept } = intake;
    return await db.$transaction(async (tx) => {
      const report = await lockedReport(tx, actor, reportId);
      refuse(refusalHere(report, key, actor));
      const same = report.files.find(
        (file) => file.key === key && file.sha256 === kept.sha256 && file.name === kept.name,
      );
      if (same) return same;
      refuse(refusalOfRoom(report.files, kept.bytes));
      return addRow(tx, actor, { reportId, key, purpose: 'evidence' }, kept);
    });
  } finally {
    await upload.cleanup();
  }
}

type Place = { reportId: string; key: string; purpose: 'evidence' | 'signed' };

export async function addRow(tx: Tx, actor: Actor, place: Place, kept: Kept): Promise<Attached> {
  const row = await tx.attachment.create({
    data: { ...place, ...kept, uploadedAt: now(), uploadedById: actor.accountId, uploadedBy: actor.name },
    select: { id: true, name: true, scan: true },
  });
  await audit(tx, actor, {
    action: 'attachment.added',
    subject: { type: 'report', id: place.reportId },
    details: {
      attachment: row.id,
      key: place.key,
      purpose: place.purpose,
      bytes: kept.bytes,
      sha256: kept.sha256,
      scan: kept.scan,
    },
  });
  return row;
}

/** Takes a file off the live report. Submissions that name it keep it, and so does the store. */
export async function removeAttachment(
  actor: Actor,
  { attachmentId }: z.infer<typeof removeInput>,
): Promise<void> {
  const where = { id: attachmentId, purpose: 'evidence', report: { is: visibleTo(actor) } } as const;
  const row = isUuid(attachmentId)
    ? await db.attachment.findFirst({ where, select: { reportId: true } })
    : null;
  if (!row) throw await notFound(actor, 'attachment', attachmentId);
  await db.$transaction(async (tx) => {
    const report = await lockedReport(tx, actor, row.reportId);
    const file = report.files.find(({ id }) => id === attachmentId);
    // A colleague was quicker.
    if (!file) return;
    refuse(refusalHere(report, file.key, actor));
    await tx.attachment.update({
      where: { id: attachmentId },
      data: { removedAt: now() },
      select: { id: true },
    });
    await audit(tx, actor, {
      action: 'attachment.removed',
      subject: { type: 'report', id: report.id },
      details: { attachment: attachmentId, key: file.key },
    });
  });
}
