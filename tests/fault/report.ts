import { faultNames, faults } from './faults.ts';
import type { InterleavingResult } from './interleavings.ts';
import type { YearResult } from './reminder-year.ts';
import type { RoundResult } from './typing.ts';

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function row(name: string, value: number | string): string {
  return `  ${name.padEnd(52)} ${String(value).padStart(8)}`;
}

export function roundLine({
  round,
  place,
  faults: struck,
  typed,
  acknowledged,
  kept,
  left,
  lost,
  broken,
}: RoundResult): string {
  const bad = lost.length + broken.length;
  return `round ${round}: ${place}: ${struck.join(', ')}: ${typed} words, ${acknowledged} acknowledged, ${kept} kept in the browser${left.map((where) => `, left for ${where}`).join('')}${bad > 0 ? `, LOST ${[...lost, ...broken].join(' ')}` : ''}`;
}

/** The table of all rounds. */
export function typingReport(seed: number, results: readonly RoundResult[]): string {
  return [
    `Typing through faults: ${results.length} rounds, seed ${seed}`,
    ...faults.map((fault) =>
      row(
        faultNames[fault],
        sum(results.map((one) => one.faults.filter((struck) => struck === fault).length)),
      ),
    ),
    row('words typed', sum(results.map(({ typed }) => typed))),
    row('characters typed', sum(results.map(({ characters }) => characters))),
    row('saves acknowledged', sum(results.map(({ acknowledged }) => acknowledged))),
    row('times that the page left its form by itself', sum(results.map(({ left }) => left.length))),
    row('words stored at the end', sum(results.map(({ stored }) => stored))),
    row("words in the browser's keeping at the end", sum(results.map(({ kept }) => kept))),
    row('acknowledged saves that are not stored', sum(results.map(({ broken }) => broken.length))),
    row('words lost', sum(results.map(({ lost }) => lost.length))),
  ].join('\n');
}

export function isWhole(results: readonly RoundResult[]): boolean {
  return results.length > 0 && results.every(({ lost, broken }) => lost.length === 0 && broken.length === 0);
}

export function interleavingLine(one: InterleavingResult): string {
  const { interleaving, steps, typed, acknowledged, decisions, overwritten, broken, lost } = one;
  const bad = [...overwritten, ...broken, ...lost];
  return `interleaving ${interleaving}: ${steps.join(' ')}: ${typed} words, ${acknowledged} acknowledged, ${decisions} decisions${bad.length > 0 ? `, LOST ${bad.join(' ')}` : ''}`;
}

export function interleavingReport(seed: number, results: readonly InterleavingResult[]): string {
  return [
    `Two browsers in one section: ${results.length} interleavings, seed ${seed}`,
    row('words typed', sum(results.map(({ typed }) => typed))),
    row('saves acknowledged', sum(results.map(({ acknowledged }) => acknowledged))),
    row('decisions in the merge view', sum(results.map(({ decisions }) => decisions))),
    row('interleavings with a decision', results.filter(({ decisions }) => decisions > 0).length),
    row('words overwritten silently', sum(results.map(({ overwritten }) => overwritten.length))),
    row('acknowledged saves that are in no version', sum(results.map(({ broken }) => broken.length))),
    row('words lost', sum(results.map(({ lost }) => lost.length))),
  ].join('\n');
}

export function isUnharmed(results: readonly InterleavingResult[]): boolean {
  return (
    results.length > 0 &&
    results.every((one) => one.overwritten.length + one.broken.length + one.lost.length === 0)
  );
}

/** The table of one simulated year; what is missing or too much is named. */
export function reminderReport(seed: number, one: YearResult): string {
  const { busiest, missing, unexpected } = one;
  const perSecond = busiest.ms === 0 ? 0 : Math.round(busiest.mails / (busiest.ms / 1000));
  return [
    `Reminders of a year: ${one.organisations} organisations, seed ${seed}`,
    row('acts of filers and reviewers', one.acts),
    row('times that the delivering process was killed', one.killed),
    row('reminders expected', one.expected),
    row('reminders received', one.received),
    row('missing', missing.length),
    row('not expected: twice, after filing, to somebody else', unexpected.length),
    row('mails of all kinds that count as sent', one.sent),
    row('different mails received', one.distinct),
    row('called off before they went', one.cancelled),
    row('neither sent nor called off', one.stuck),
    row('repeated under the same Message-ID after a kill', one.repeats),
    row('slowest run of the reminding job, ms', Math.round(one.slowestRemindMs)),
    row('busiest delivery without a kill, mails', busiest.mails),
    row('mails per second in it', perSecond),
    ...missing.slice(0, 10).map((what) => `  missing: ${what}`),
    ...unexpected.slice(0, 10).map((what) => `  not expected: ${what}`),
  ].join('\n');
}
