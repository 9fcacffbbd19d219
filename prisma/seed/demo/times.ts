import { businessDate } from '#lib/dates.ts';
import type { Random } from './compose-random.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A business date at a time of the day in Vietnam. */
export function at(date: string, time: string): Date {
  return new Date(`${date}T${time}+07:00`);
}

/** Some time of a working day. "2025-12-14T23:41" keeps its hour. */
export function officeTime(slot: string, random: Random): Date {
  const seconds = String(random.between(0, 59)).padStart(2, '0');
  const [date = '', time] = slot.split('T');
  if (time !== undefined) return at(date, `${time}:${seconds}`);
  const minutes =
    random.next() < 0.55
      ? random.between(7 * 60 + 45, 11 * 60 + 25)
      : random.between(13 * 60 + 35, 17 * 60 + 10);
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return at(date, `${hour}:${String(minutes % 60).padStart(2, '0')}:${seconds}`);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** The first working day that is at least so many days later. */
export function workingDayAfter(date: string, days: number): string {
  let next = addDays(date, days);
  while (new Date(next).getUTCDay() % 6 === 0 || next.endsWith('-01-01')) next = addDays(next, 1);
  return next;
}

export function later(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * minute);
}

/** A time of a working day between two others. */
export function between(from: Date, to: Date, random: Random): Date {
  const span = Math.max(0, to.getTime() - from.getTime());
  const date = businessDate(new Date(from.getTime() + Math.floor(random.next() * span)));
  const time = officeTime(date, random).getTime();
  return new Date(Math.min(Math.max(time, from.getTime()), to.getTime()));
}
