import { isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { effectiveDeadline } from '../cycles/rules.ts';
import type { LadderStep } from '../cycles/schema.ts';
import { businessDate, daysBetween, formatTime } from '../dates.ts';
import type { Refusal } from '../errors.ts';
import { obligationStateLabels } from '../reports/labels.ts';
import { obligationStateOf } from '../reports/rules.ts';
import type { ReportStatus } from '../reports/schema.ts';
import type { LadderRole } from './schema.ts';

/** Reminders go out from this hour of the day in Vietnam on, never at night. */
export const reminderHour = 7;

export type RemindedCycle = {
  deadline: Date;
  openedAt: Date;
  closedAt: Date | null;
  ladder: readonly LadderStep[];
};

/** What the rules need to know of a duty. */
export type RemindedObligation = {
  id: string;
  extendedDeadline: Date | null;
  firstSubmittedAt: Date | null;
  confidential: boolean;
  /** Null: nobody has begun. */
  status: ReportStatus | null;
  /** When the receiver returned or reopened what was sent last; null: nothing is to be corrected. */
  returnedAt: Date | null;
  /** When it was last reminded, by the ladder or by hand. */
  remindedAt: Date | null;
};

export type DueReminder = {
  /** The same for the same step towards the same deadline, however often it is asked for. */
  key: string;
  obligationId: string;
  /** Days after the last good day; negative before. */
  days: number;
  roles: LadderRole[];
};

/** Whether the organisation still owes a report, or the correction of one. */
export function isOwed(
  obligation: Omit<RemindedObligation, 'id' | 'extendedDeadline' | 'remindedAt'>,
): boolean {
  const { confidential, status, firstSubmittedAt, returnedAt } = obligation;
  if (confidential || status === 'submitted' || status === 'accepted') return false;
  return firstSubmittedAt === null || returnedAt !== null;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

/** The last good day; of a report that was returned after it, the day of the return. */
function countedFrom(cycle: Pick<RemindedCycle, 'deadline'>, obligation: RemindedObligation): Date {
  const { extendedDeadline, returnedAt } = obligation;
  const lastGood = new Date(effectiveDeadline({ deadline: cycle.deadline, extendedDeadline }).getTime() - 1);
  return returnedAt === null ? lastGood : later(lastGood, returnedAt);
}

function isDaytime(now: Date): boolean {
  return Number(formatTime(now).slice(0, 2)) >= reminderHour;
}

function reminderOf(cycle: RemindedCycle, obligation: RemindedObligation, now: Date): DueReminder[] {
  if (!isOwed(obligation)) return [];
  const today = businessDate(now);
  if (obligation.remindedAt !== null && businessDate(obligation.remindedAt) === today) return [];
  const from = countedFrom(cycle, obligation);
  const days = daysBetween(from, now);
  const steps = cycle.ladder.filter((step) => step.days === days);
  if (steps.length === 0) return [];
  const roles = new Set(steps.flatMap(({ to }) => to));
  // It is the leader who must act now, whoever else hears of it.
  if (obligation.status === 'awaiting_approval') roles.add('leader');
  const key = `reminder:${obligation.id}:${businessDate(from)}:${days}`;
  return [{ key, obligationId: obligation.id, days, roles: [...roles] }];
}

/**
 * Who is to be reminded now. Only today's step counts: what was missed on an earlier day is not caught up, and two
 * steps of one day are one reminder. An extension moves the day that is counted from, so the ladder begins anew.
 */
export function remindersDue(
  cycle: RemindedCycle,
  obligations: readonly RemindedObligation[],
  now: Date,
): DueReminder[] {
  if (now < cycle.openedAt || cycle.closedAt !== null || !isDaytime(now)) return [];
  return obligations.flatMap((obligation) => reminderOf(cycle, obligation, now));
}

/** Duties are reminded and written to by those who examine what is received. */
export function mayRemind(actor: Actor): boolean {
  return isReviewer(actor);
}

/** May a duty be reminded by hand now? Once a day, whatever the ladder did. */
export function refusalToRemind(
  cycle: Pick<RemindedCycle, 'openedAt' | 'closedAt'>,
  obligation: Omit<RemindedObligation, 'id' | 'extendedDeadline' | 'remindedAt'>,
  { remindedByHandAt, recipients }: { remindedByHandAt: Date | null; recipients: number },
  now: Date,
): Refusal | null {
  if (cycle.closedAt !== null) return { code: 'cycleClosed' };
  if (now < cycle.openedAt) return { code: 'reminderNotOpen' };
  if (!isOwed(obligation)) {
    const state = obligationStateOf(obligation.status, obligation.confidential);
    return { code: 'reminderNotOwed', params: { state: obligationStateLabels[state] } };
  }
  if (remindedByHandAt !== null && businessDate(remindedByHandAt) === businessDate(now))
    return { code: 'reminderToday', params: { time: formatTime(remindedByHandAt).slice(0, 5) } };
  return recipients === 0 ? { code: 'reminderNobody' } : null;
}

/** Somebody of the filing organisation who may be told. */
export type Colleague = { id: string; roles: readonly string[] };

/**
 * Whom a reminder to these roles reaches: for the drafter whoever is responsible for the report, if there is one.
 * Where nobody has such a role, everybody who fills in or signs.
 */
export function remindedPeople<Person extends Colleague>(
  people: readonly Person[],
  roles: readonly LadderRole[],
  drafterId: string | null,
): Person[] {
  const responsible = people.find(({ id }) => id === drafterId);
  const named = people.filter(
    (person) =>
      roles.some(
        (role) => person.roles.includes(role) && (role !== 'drafter' || responsible === undefined),
      ) ||
      (roles.includes('drafter') && person === responsible),
  );
  return named.length > 0 ? named : [...people];
}
