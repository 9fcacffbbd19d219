import type { Answers } from '#lib/reports/schema.ts';
import { questionsOf } from '#lib/templates/rules.ts';
import type { Random } from './compose-random.ts';
import { annual } from './content.ts';
import type { Course, Decision, Sending } from './filing.ts';
import type { Crew, Person } from './people.ts';
import { addDays, later, officeTime, workingDayAfter } from './times.ts';

type Work = { crew: Crew; answers: Answers; openedAt: Date; random: Random };

function dateOf(instant: Date): string {
  return later(instant, 7 * 60)
    .toISOString()
    .slice(0, 10);
}

/** Writing took one to three weeks, and never began before the cycle. */
function startedBefore(end: Date, { openedAt, random }: Work): Date {
  const start = officeTime(addDays(dateOf(end), -random.between(6, 20)), random);
  const earliest = later(openedAt, random.between(20, 3000));
  return start < earliest ? (earliest < end ? earliest : later(end, -90)) : start;
}

export function draftCourse(work: Work, savedAt: Date): Course {
  const { crew, answers } = work;
  const startedAt = startedBefore(savedAt, work);
  return {
    crew,
    answers,
    status: 'draft',
    startedAt,
    savedAt,
    requestedAt: null,
    sendings: [],
    review: null,
  };
}

export function awaitingCourse(work: Work, requestedAt: Date): Course {
  return { ...draftCourse(work, later(requestedAt, -25)), status: 'awaiting_approval', requestedAt };
}

export function sentCourse(work: Work, sentAt: Date, review: Course['review'] = null): Course {
  const sendings: Sending[] = [{ at: sentAt, answers: work.answers, decision: null }];
  return { ...draftCourse(work, later(sentAt, -120)), status: 'submitted', sendings, review };
}

export function decidedCourse(work: Work, sentAt: Date, decision: Decision): Course {
  const sendings: Sending[] = [{ at: sentAt, answers: work.answers, decision }];
  return { ...draftCourse(work, later(sentAt, -120)), status: decision.decision, sendings };
}

/** Returned once, corrected, and accepted at the second sending. */
export function correctedCourse(work: Work, first: Sending, second: Sending): Course {
  const started = draftCourse(work, later(first.at, -120));
  return { ...started, status: 'accepted', savedAt: later(second.at, -60), sendings: [first, second] };
}

/** Accepted some working days later. */
export function acceptance(sentAt: Date, by: Person, days: number, random: Random): Decision {
  const decidedAt = officeTime(workingDayAfter(dateOf(sentAt), days), random);
  return { decision: 'accepted', at: decidedAt, by, sections: [], reason: '' };
}

export function refusal(
  sentAt: Date,
  by: Person,
  days: number,
  sections: string[],
  reason: string,
  random: Random,
): Decision {
  const decidedAt = officeTime(workingDayAfter(dateOf(sentAt), days), random);
  return { decision: 'returned', at: decidedAt, by, sections, reason };
}

/** Of a full report, the answers to the wanted questions only. */
export function only(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)));
}

/** A report half written: the first sections more often than the last, and never all of it. */
export function partial(answers: Answers, random: Random): Answers {
  const share = 0.15 + random.next() * 0.7;
  const questions = questionsOf(annual.definition).map(({ key }) => key);
  const kept = questions.filter((_, index) => random.next() < share * (1.25 - index / questions.length / 2));
  return only(answers, kept.length === 0 ? questions.slice(0, 1) : kept.slice(0, questions.length - 3));
}
