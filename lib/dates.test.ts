import { expect, it } from 'vitest';
import {
  businessDate,
  daysBetween,
  formatBusinessDate,
  formatDateTime,
  formatTime,
  parseDate,
} from './dates.ts';

it.each([
  ['2026-12-14T16:59:59Z', '2026-12-14', '23:59 ngày 14/12/2026', '23:59:59'],
  ['2026-12-14T17:00:00Z', '2026-12-15', '00:00 ngày 15/12/2026', '00:00:00'],
  ['2026-12-31T17:00:00Z', '2027-01-01', '00:00 ngày 01/01/2027', '00:00:00'],
])('%s is seen in Vietnam as %s', (instant, date, text, time) => {
  expect(businessDate(new Date(instant))).toBe(date);
  expect(formatDateTime(new Date(instant))).toBe(text);
  expect(formatTime(new Date(instant))).toBe(time);
});

it('a business date has no time zone', () => {
  expect(formatBusinessDate('2026-12-05')).toBe('05/12/2026');
});

it.each([
  ['14/12/2026', '2026-12-14'],
  [' 1/3/2027 ', '2027-03-01'],
  ['29.02.2028', '2028-02-29'],
  ['29/02/2026', null],
  ['12/14/2026', null],
  ['14/12/26', null],
  ['', null],
])('%j is typed for %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

it('counts calendar days of Vietnam', () => {
  expect(daysBetween(new Date('2026-12-13T16:59:00Z'), new Date('2026-12-13T17:01:00Z'))).toBe(1);
  expect(daysBetween(new Date('2026-12-14T17:00:00Z'), new Date('2026-12-14T16:59:59Z'))).toBe(-1);
});
