import { hasRole } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { businessDate, formatBusinessDate } from '../dates.ts';
import type { Refusal } from '../errors.ts';
import { type ReportState, refusalToEdit } from '../reports/rules.ts';
import { attachmentLimits } from './limits.ts';
import type { ScanState } from './schema.ts';

const megabyte = 1024 * 1024;

/** Files follow the lock of their section; those of the whole report (empty key) wait until all of it is open. */
export function refusalToChangeFiles(state: ReportState, sectionKey: string, actor: Actor): Refusal | null {
  const refusal = refusalToEdit(state, sectionKey, actor);
  return refusal?.code === 'sectionLocked' && sectionKey === '' ? { code: 'filesLocked' } : refusal;
}

/** Is there room for one more file of this size? */
export function refusalOfRoom(files: readonly { bytes: number }[], bytes: number): Refusal | null {
  if (files.length >= attachmentLimits.files)
    return { code: 'tooManyFiles', params: { count: attachmentLimits.files } };
  const total = files.reduce((sum, file) => sum + file.bytes, bytes);
  return total > attachmentLimits.totalBytes
    ? { code: 'filesTooLarge', params: { megabytes: attachmentLimits.totalBytes / megabyte } }
    : null;
}

/**
 * Number, day and signed scan come from văn thư at any time after the sending. What is recorded once may be corrected
 * until the receiver has accepted the report; from then on it is part of what was accepted.
 */
export function refusalToRecordPaper(state: ReportState, recorded: boolean, actor: Actor): Refusal | null {
  if (state.organisationId !== actor.organisation.id || !hasRole(actor, 'drafter', 'focal_point', 'leader'))
    return { code: 'notAllowed' };
  return recorded && state.status === 'accepted' ? { code: 'issuedFixed' } : null;
}

/** "5", "05" or "05/BC-UBND" as the number alone, in the decree's form: "05". null: it is no number of this symbol. */
export function paperNumber(typed: string, symbol: string): string | null {
  const [, digits, given] = /^(?:số:?\s*)?(\d{1,6})\s*(?:\/\s*(.+))?$/iu.exec(typed.trim()) ?? [];
  if (digits === undefined || Number(digits) === 0) return null;
  if (given !== undefined && given.replace(/\s+/g, '').toUpperCase() !== symbol.toUpperCase()) return null;
  return String(Number(digits)).padStart(2, '0');
}

/** Văn thư numbers a paper on the day it is sent (approved) or later, never tomorrow. */
export function refusalOfPaperDate(
  date: string,
  begun: { at: Date; as: 'ngày gửi' | 'ngày phê duyệt' },
  now: Date,
): Refusal | null {
  const from = businessDate(begun.at);
  const to = businessDate(now);
  return date >= from && date <= to
    ? null
    : {
        code: 'issuedDate',
        params: { from: formatBusinessDate(from), as: begun.as, to: formatBusinessDate(to) },
      };
}

export function refusalToDownload(scan: ScanState): Refusal | null {
  switch (scan) {
    case 'quarantined':
      return { code: 'fileWaiting' };
    case 'infected':
      return { code: 'fileBlocked' };
    case 'clean':
    case 'unscanned':
      return null;
  }
}
