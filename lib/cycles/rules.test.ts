import { describe, expect, it } from 'vitest';
import { daysLeft, timelinessOf } from './rules.ts';

const deadline = { deadline: new Date('2026-12-15T00:00:00+07:00'), extendedDeadline: null };
const extended = { ...deadline, extendedDeadline: new Date('2026-12-20T00:00:00+07:00') };

describe('timeliness', () => {
  it.each([
    ['a day before', deadline, '2026-12-14T08:00:00+07:00', 'on_time'],
    ['the last millisecond', deadline, '2026-12-14T23:59:59.999+07:00', 'on_time'],
    ['the instant itself', deadline, '2026-12-15T00:00:00+07:00', 'late'],
    ['extended, after the common deadline', extended, '2026-12-19T23:59:59.999+07:00', 'on_time'],
    ['extended, at the instant', extended, '2026-12-20T00:00:00+07:00', 'late'],
  ])('submitted %s', (_name, limits, first, expected) => {
    expect(timelinessOf(limits, new Date(first), new Date('2027-01-01'))).toBe(expected);
  });

  it.each([
    ['2026-12-14T23:59:59.999+07:00', 'pending'],
    ['2026-12-15T00:00:00+07:00', 'missing'],
  ])('not submitted at %s', (now, expected) => {
    expect(timelinessOf(deadline, null, new Date(now))).toBe(expected);
  });
});

it.each([
  ['2026-11-22T10:00:00+07:00', 22],
  ['2026-12-13T23:59:00+07:00', 1],
  ['2026-12-14T00:00:00+07:00', 0],
  ['2026-12-14T23:59:59+07:00', 0],
  ['2026-12-15T00:00:00+07:00', -1],
])('at %s %i days are left', (now, days) => {
  expect(daysLeft(deadline, new Date(now))).toBe(days);
});
