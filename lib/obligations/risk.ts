import type { ObligationState } from '../reports/schema.ts';
import type { RiskReason } from './schema.ts';

/** What the forecast needs to know of an obligation. */
export type Standing = {
  state: ObligationState;
  firstSubmittedAt: Date | null;
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
  const { state, firstSubmittedAt, openedAt, limit, answered, questions, lateBefore } = standing;
  const whole = limit.getTime() - openedAt.getTime();
  const gone = now.getTime() - openedAt.getTime();
  if (firstSubmittedAt !== null || state === 'confidential' || now >= limit || gone * 2 < whole) return [];
  const reasons: RiskReason[] = [];
  if (state === 'not_started') reasons.push('no_draft');
  if (state === 'draft' && answered * slack * whole < (gone * slack - whole) * questions)
    reasons.push('little_text');
  if (lateBefore) reasons.push('late_last_year');
  return reasons;
}
