import type { Random } from './compose-random.ts';

export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Public holidays of the two years as first and last day, "MMDD". */
const holidays: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2025: [
    [101, 101],
    [125, 202],
    [407, 407],
    [430, 504],
    [830, 902],
  ],
  2026: [
    [101, 102],
    [214, 222],
    [425, 427],
    [430, 503],
    [829, 902],
  ],
};

export function dayOfYear({ day, month }: Day): number {
  return lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0) + day;
}

/** 0 is Sunday (Sakamoto's method). */
function weekday({ day, month, year }: Day): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sum =
    y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day;
  return sum % 7;
}

/** The last day on which a report of the year can have an event. */
export function lastDay(year: number): Day {
  return year === 2026 ? { day: 12, month: 11, year } : { day: 28, month: 11, year };
}

function isWorking(date: Day): boolean {
  const code = date.month * 100 + date.day;
  const dayOff = (holidays[date.year] ?? []).some(([first, last]) => code >= first && code <= last);
  const last = lastDay(date.year);
  return !dayOff && weekday(date) % 6 !== 0 && code <= last.month * 100 + last.day;
}

export function workingDay(random: Random, year: number, low: number, high: number, from = 0): Day {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const month = random.between(low, high);
    const date = { day: random.between(1, lengths[month - 1] ?? 28), month, year };
    if (isWorking(date) && month * 100 + date.day >= from) return date;
  }
  return { day: 3, month: Math.max(low, Math.floor(from / 100) + 1), year };
}

export function addDays(date: Day, days: number): Day {
  const length = lengths[date.month - 1] ?? 28;
  const day = date.day + days;
  return day > length ? { ...date, day: day - length, month: date.month + 1 } : { ...date, day };
}

/** Leading zero for days below 10 and for January and February only (Nghị định 30/2020/NĐ-CP). */
export function writeDay({ day, month, year }: Day): string {
  return `${String(day).padStart(2, '0')}/${writeMonth(month)}/${year}`;
}

export function writeMonth(month: number): string {
  return month < 3 ? `0${month}` : String(month);
}
