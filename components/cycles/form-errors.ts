import type { ErrorSummaryItem } from '#components/ui/error-summary.tsx';
import type { ActionFailure } from '#lib/action-result.ts';
import type { ErrorCode } from '#lib/errors.ts';

/** Where a refusal is mended. */
const fields: Partial<Record<ErrorCode, string>> = {
  openingPast: 'openOn',
  periodOrder: 'periodTo',
  deadlineBeforeOpening: 'before',
  deadlinePast: 'before',
  extensionPast: 'before',
  extensionTooEarly: 'before',
  collectionTooLate: 'before',
  wordingDiffers: 'deadlineText',
  lateDataOrder: 'lateDataBefore',
  originRequired: 'originDocument',
  cycleName: 'name',
  cycleYear: 'year',
  questionsRequired: 'questions',
  tooManyQuestions: 'questions',
  templateRequired: 'templateVersionId',
  addresseesRequired: 'addressees',
  addresseeEnded: 'addressees',
  addresseeBegun: 'addressees',
  unitsRequired: 'addressees',
  obligationsRequired: 'addressees',
  extensionFiled: 'addressees',
  reasonRequired: 'reason',
  documentRequired: 'document',
  confidentialDate: 'receivedOn',
  confidentialRecorded: 'obligationId',
};

/** The message of one field, from the form's shape or from a refusal. */
export function errorAt(failure: ActionFailure | null, name: string): string | undefined {
  if (!failure) return undefined;
  return failure.fields[name] ?? (fields[failure.code] === name ? failure.message : undefined);
}

/** `prefix`: of the ids, where a page holds the same form several times. */
export function errorsOf(failure: ActionFailure | null, prefix = ''): ErrorSummaryItem[] {
  if (!failure) return [];
  const wrong = Object.entries(failure.fields);
  if (wrong.length > 0) return wrong.map(([name, message]) => ({ message, href: `#${prefix}${name}` }));
  const field = fields[failure.code];
  return [{ message: failure.message, href: field ? `#${prefix}${field}` : undefined }];
}
