import type { ObligationState } from '../reports/schema.ts';
import type { RiskReason } from './schema.ts';

/** Vietnam has no daylight saving: a business day begins at this offset. */
const dayBegins = 'T00:00:00+07:00';

/** When an obligation was met: by the first sending, or by the day on which the confidential paper came. */
export function filedAtOf(firstSubmittedAt: Date | null, confidentialOn: string | null): Date | null {
  const received = confidentialOn === null ? null : new Date(`${confidentialOn}${dayBegins}`);
  if (firstSubmittedAt === null || received === null) return firstSubmittedAt ?? received;
  return firstSubmittedAt < received ? firstSubmittedAt : received;
}

/** What the forecast needs to know of an obligation. */
export type Standing = {
  state: ObligationState;
  filedAt: Date | null;
  openedAt: Date;
  /** The effective deadline, exclusive. */
  limit: Date;
  answered: number;
  questions: number;
  /** The body itself, or one that it came from, was late with the report before this one. */
  lateBefore: boolean;
};

/** How far the share of answers may lie behind the share of time: a quarter. */
const slack = 4;

/**
 * Who may miss the deadline, and why; empty: nobody need worry. Before half of the time is gone nothing can be
 * said, and once the deadline is over it is no forecast any more. In whole milliseconds, so that SQL says the same.
 */
export function riskReasonsOf(standing: Standing, now: Date): RiskReason[] {
  const { state, filedAt, openedAt, limit, answered, questions, lateBefore } = standing;
  const whole = limit.getTime() - openedAt.getTime();
  const gone = now.getTime() - openedAt.getTime();
  if (filedAt !== null || now >= limit || gone * 2 < whole) return [];
  const reasons: RiskReason[] = [];
  if (state === 'not_started') reasons.push('no_draft');
  if (state === 'draft' && answered * slack * whole < (gone * slack - whole) * questions)
    reasons.push('little_text');
  if (lateBefore) reasons.push('late_last_year');
  return reasons;
}
