/** Business dates are "YYYY-MM-DD" in Asia/Ho_Chi_Minh (UTC+7, no daylight saving); instants are UTC. */

const dayMs = 86_400_000;
const offsetMs = 7 * 3_600_000;

/** An instant as the clock on a Vietnamese wall shows it: its UTC fields are the local ones. */
export function wallClock(instant: Date): Date {
  return new Date(instant.getTime() + offsetMs);
}

/** The calendar day in Vietnam of an instant. */
export function businessDate(instant: Date): string {
  return wallClock(instant).toISOString().slice(0, 10);
}

/** The calendar year in Vietnam of an instant. */
export function businessYear(instant: Date): number {
  return Number(businessDate(instant).slice(0, 4));
}

/** "14/12/2026" */
export function formatDate(instant: Date): string {
  return formatBusinessDate(businessDate(instant));
}

/** "2026-12-14" as "14/12/2026". */
export function formatBusinessDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** "14/12/2026", as people type it, as "2026-12-14"; null: no such day. */
export function parseDate(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}

/** "09:41:03" */
export function formatTime(instant: Date): string {
  return wallClock(instant).toISOString().slice(11, 19);
}

/** "09:41 ngày 14/12/2026" */
export function formatDateTime(instant: Date): string {
  return `${formatTime(instant).slice(0, 5)} ngày ${formatDate(instant)}`;
}

/** Whole calendar days in Vietnam from one instant's day to another's; negative when it is past. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((Date.parse(businessDate(to)) - Date.parse(businessDate(from))) / dayMs);
}

/** A @db.Date column as a business date. */
export function dateColumn(value: Date): string {
  return value.toISOString().slice(0, 10);
}

/** The instant at which a business date begins in Vietnam. */
export function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00+07:00`);
}

/** So many calendar days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}
