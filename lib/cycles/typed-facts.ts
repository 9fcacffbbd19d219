import { startOfDay } from '../dates.ts';
import type { CycleFacts } from './labels.ts';
import { wordingOf } from './rules.ts';
import type { OpenCycle } from './schema.ts';

/** What was typed as facts of a cycle. An exclusive instant: "trước ngày 15/12" ends when 15/12 begins. */
export function typedFacts(
  input: Pick<
    OpenCycle,
    | 'before'
    | 'deadlineText'
    | 'legalBasis'
    | 'originDocument'
    | 'urgency'
    | 'periodFrom'
    | 'periodTo'
    | 'lateDataBefore'
    | 'ladder'
  >,
  openedAt: Date,
): CycleFacts {
  const { before, deadlineText, lateDataBefore, ladder, ...facts } = input;
  return {
    legalBasis: facts.legalBasis,
    originDocument: facts.originDocument,
    urgency: facts.urgency,
    periodFrom: facts.periodFrom,
    periodTo: facts.periodTo,
    deadline: startOfDay(before),
    deadlineText: deadlineText || wordingOf(before),
    lateDataUntil: lateDataBefore === null ? null : startOfDay(lateDataBefore),
    openedAt,
    ladder,
  };
}

/** The facts as the columns of their row. */
export function columnsOf({ periodFrom, periodTo, ladder, ...facts }: CycleFacts) {
  return {
    ...facts,
    periodFrom: new Date(periodFrom),
    periodTo: new Date(periodTo),
    ladder: ladder.map(({ days, to }) => ({ days, to: [...to] })),
  };
}
