import { hasRole, isCompiler } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import {
  addDays,
  businessDate,
  daysBetween,
  formatBusinessDate,
  formatDate,
  parseDate,
  startOfDay,
} from '../dates.ts';
import type { Refusal } from '../errors.ts';
import type { CycleKind, CyclePhase, Timeliness } from './schema.ts';

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

export function phaseOf(cycle: { openedAt: Date; closedAt: Date | null }, now: Date): CyclePhase {
  if (cycle.openedAt > now) return 'planned';
  return cycle.closedAt === null ? 'open' : 'closed';
}

/** Opens, changes and closes cycles: Quy chế, Điều 5.1. */
export function refusalToManageCycles(actor: Actor): Refusal | null {
  return isCompiler(actor) ? null : { code: 'notAllowed' };
}

/** The instant at which the addressees see a cycle: never in the past, at once if that hour of today has passed. */
export function openingInstant(day: string, time: string, now: Date): Date {
  const typed = new Date(`${day}T${time}:00+07:00`);
  return typed < now && day === businessDate(now) ? now : typed;
}

export type CycleDates = {
  kind: CycleKind;
  periodFrom: string;
  periodTo: string;
  deadline: Date;
  openedAt: Date;
  lateDataUntil: Date | null;
  originDocument: string;
  deadlineText: string;
};

/** A wording that names other days than the deadline is worse than none. */
function contradicts(wording: string, deadline: Date): boolean {
  const named = (wording.match(/\d{1,2}\/\d{1,2}\/\d{4}/g) ?? []).flatMap((text) => parseDate(text) ?? []);
  const first = businessDate(deadline);
  return named.some((date) => date !== first && date !== addDays(first, -1));
}

/** Is this a cycle that can be kept? `before`: the dates that it has already; what stays as it is may lie in the past. */
export function refusalOfCycle(cycle: CycleDates, before: CycleDates | null, now: Date): Refusal | null {
  const { periodFrom, periodTo, deadline, openedAt, lateDataUntil } = cycle;
  const stays = (one: Date | null, other: Date | null | undefined) => one?.getTime() === other?.getTime();
  if (!stays(openedAt, before?.openedAt) && openedAt < now) return { code: 'openingPast' };
  if (periodTo < periodFrom) return { code: 'periodOrder' };
  if (deadline <= openedAt)
    return { code: 'deadlineBeforeOpening', params: { opening: formatDate(openedAt) } };
  if (!stays(deadline, before?.deadline) && deadline <= now)
    return { code: 'deadlinePast', params: { today: formatDate(now) } };
  if (contradicts(cycle.deadlineText, deadline))
    return { code: 'wordingDiffers', params: { deadline: formatDate(deadline) } };
  if (lateDataUntil && lateDataUntil <= deadline)
    return { code: 'lateDataOrder', params: { deadline: formatDate(deadline) } };
  if (cycle.kind === 'ad_hoc' && cycle.originDocument === '') return { code: 'originRequired' };
  return null;
}

/** What was told to the addressees is changed only with a reason and a document. */
export function refusalOfGrounds(phase: CyclePhase, reason: string, document: string): Refusal | null {
  if (phase === 'planned') return null;
  if (reason.trim().length < 5) return { code: 'reasonRequired' };
  return document === '' ? { code: 'documentRequired' } : null;
}

export function refusalToClose(phase: CyclePhase): Refusal | null {
  switch (phase) {
    case 'open':
      return null;
    case 'planned':
      return { code: 'cycleNotOpened' };
    case 'closed':
      return { code: 'cycleClosed' };
  }
}

export function refusalToReopen(phase: CyclePhase): Refusal | null {
  return phase === 'closed' ? null : { code: 'cycleNotClosed' };
}

/** Text that somebody began, or a paper that came the confidential way: such a body is not released from a cycle. */
export function hasBegun({
  report,
  confidential,
}: {
  report: object | null;
  confidential: object | null;
}): boolean {
  return report !== null || confidential !== null;
}

/** Only what nobody was told of can be taken away. */
export function refusalToCancel(phase: CyclePhase, announcedAt: Date | null): Refusal | null {
  return phase === 'planned' && announcedAt === null ? null : { code: 'cycleOpened' };
}

/** The legal wording that goes with a day, where nothing else is typed. */
export function wordingOf(before: string): string {
  return `trước ngày ${formatBusinessDate(before)}`;
}

export function annualName(year: number): string {
  return `Báo cáo công tác đối ngoại nhân dân năm ${year}`;
}

function inYear(date: string, years: number): string {
  const day = date.endsWith('-02-29') ? '-02-28' : date.slice(4);
  return `${Number(date.slice(0, 4)) + years}${day}`;
}

type Annual = { year: number; before: string; periodFrom: string; periodTo: string; deadlineText: string };

/** This year's annual cycle from last year's: the same days. Without one: Quy chế, Điều 6.1a. */
export function nextAnnual(last: Annual | null, now: Date): Annual {
  if (last === null) {
    const year = Number(businessDate(now).slice(0, 4));
    const before = `${year}-12-15`;
    return {
      year,
      before,
      periodFrom: `${year - 1}-12-15`,
      periodTo: `${year}-12-14`,
      deadlineText: wordingOf(before),
    };
  }
  const year = last.year + 1;
  return {
    year,
    before: inYear(last.before, 1),
    periodFrom: inYear(last.periodFrom, 1),
    periodTo: inYear(last.periodTo, 1),
    deadlineText: last.deadlineText.replaceAll(String(last.year), String(year)),
  };
}

type Collecting = Deadline & {
  phase: CyclePhase;
  /** Its own report is owed to somebody else. */
  obliged: boolean;
};

/** May a focal point ask the units of its body for their parts, until then? */
export function refusalToCollect(
  actor: Actor,
  cycle: Collecting,
  before: string | null,
  now: Date,
): Refusal | null {
  if (actor.organisation.coordinator || !hasRole(actor, 'focal_point')) return { code: 'notAllowed' };
  if (!cycle.obliged || cycle.phase === 'planned') return { code: 'notFound' };
  if (cycle.phase === 'closed') return { code: 'cycleClosed' };
  if (before === null) return null;
  const until = startOfDay(before);
  if (until <= now) return { code: 'deadlinePast', params: { today: formatDate(now) } };
  const own = effectiveDeadline(cycle);
  return until <= own ? null : { code: 'collectionTooLate', params: { limit: formatDate(own) } };
}
