import { daysBetween } from '../dates.ts';
import type { Timeliness } from './schema.ts';

export type Deadline = { deadline: Date; extendedDeadline: Date | null };

/** An organisation's own deadline wins if it was extended. Exclusive: at this very instant it is too late. */
export function effectiveDeadline({ deadline, extendedDeadline }: Deadline): Date {
  return extendedDeadline ?? deadline;
}

/** Quy chế, Điều 6.1a: "phải trước ngày 15/12". Only the first submission counts, and only the server's clock. */
export function timelinessOf(deadline: Deadline, firstSubmittedAt: Date | null, now: Date): Timeliness {
  const limit = effectiveDeadline(deadline);
  if (firstSubmittedAt) return firstSubmittedAt < limit ? 'on_time' : 'late';
  return now < limit ? 'pending' : 'missing';
}

/** Days left until the last good day, which is the day before the exclusive instant; 0 on that day, negative after. */
export function daysLeft(deadline: Deadline, now: Date): number {
  return daysBetween(now, new Date(effectiveDeadline(deadline).getTime() - 1));
}
