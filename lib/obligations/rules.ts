import { isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { type Deadline, effectiveDeadline } from '../cycles/rules.ts';
import { businessDate, formatBusinessDate, formatDate, formatDateTime, startOfDay } from '../dates.ts';
import type { Refusal } from '../errors.ts';

/** What the rules need to know of a duty. */
export type OwnDeadline = Deadline & {
  name: string;
  receiverId: string;
  openedAt: Date;
  closed: boolean;
  firstSubmittedAt: Date | null;
};

function ofReceiver({ receiverId }: { receiverId: string }, actor: Actor): boolean {
  return receiverId === actor.organisation.id && isReviewer(actor);
}

/**
 * May this body get time until then? What was filed is decided: a longer time afterwards would turn late into on time.
 * `limit`: the own deadline of a receiver that itself reports to somebody.
 */
export function refusalToExtend(
  duty: OwnDeadline,
  until: Date,
  limit: Date | null,
  actor: Actor,
  now: Date,
): Refusal | null {
  if (!ofReceiver(duty, actor)) return { code: 'notAllowed' };
  if (duty.closed) return { code: 'cycleClosed' };
  if (duty.firstSubmittedAt)
    return {
      code: 'extensionFiled',
      params: { name: duty.name, at: formatDateTime(duty.firstSubmittedAt) },
    };
  if (until <= now) return { code: 'extensionPast', params: { today: formatDate(now) } };
  if (limit && until > limit) return { code: 'collectionTooLate', params: { limit: formatDate(limit) } };
  // A unit may have been given less time than the others have.
  const floor = limit ? effectiveDeadline(duty) : duty.deadline;
  return until > floor ? null : { code: 'extensionTooEarly', params: { deadline: formatDate(floor) } };
}

/** May it be recorded that the paper came by the confidential way on that day? */
export function refusalToRecordConfidential(
  duty: OwnDeadline,
  recorded: { document: string } | null,
  receivedOn: string,
  actor: Actor,
  now: Date,
): Refusal | null {
  if (!ofReceiver(duty, actor)) return { code: 'notAllowed' };
  if (recorded)
    return { code: 'confidentialRecorded', params: { name: duty.name, document: recorded.document } };
  const from = businessDate(duty.openedAt);
  const to = businessDate(now);
  return receivedOn >= from && receivedOn <= to
    ? null
    : {
        code: 'confidentialDate',
        params: { from: formatBusinessDate(from), to: formatBusinessDate(to) },
      };
}

export function refusalToCancelConfidential(
  duty: { receiverId: string },
  recorded: boolean,
  submissions: number,
  actor: Actor,
): Refusal | null {
  if (!ofReceiver(duty, actor)) return { code: 'notAllowed' };
  if (!recorded) return { code: 'confidentialGone' };
  return submissions > 0 ? { code: 'confidentialSubmitted' } : null;
}

/** A paper counts from the beginning of the day on which văn thư got it: the hour is not known. */
export function confidentialInstant(receivedOn: string): Date {
  return startOfDay(receivedOn);
}
