import { describe, expect, it } from 'vitest';
import { riskReasonsOf, type Standing } from './risk.ts';

const openedAt = new Date('2026-10-15T00:00:00+07:00');
const limit = new Date('2026-12-14T00:00:00+07:00');
/** Sixty days: half of them are gone on 14 November, three quarters on 29 November. */
const half = new Date('2026-11-14T00:00:00+07:00');
const threeQuarters = new Date('2026-11-29T00:00:00+07:00');
const justBefore = (instant: Date) => new Date(instant.getTime() - 1);

const begun: Standing = {
  state: 'draft',
  firstSubmittedAt: null,
  openedAt,
  limit,
  answered: 34,
  questions: 34,
  lateBefore: false,
};

describe('who may miss the deadline', () => {
  it.each<[string, Partial<Standing>, Date, string[]]>([
    ['a full draft', {}, threeQuarters, []],
    ['nothing begun, a millisecond before half', { state: 'not_started' }, justBefore(half), []],
    ['nothing begun, at half', { state: 'not_started', answered: 0 }, half, ['no_draft']],
    [
      'nothing begun, the last millisecond',
      { state: 'not_started', answered: 0 },
      justBefore(limit),
      ['no_draft'],
    ],
    ['nothing begun, at the deadline', { state: 'not_started', answered: 0 }, limit, []],
    ['half answered at three quarters', { answered: 17 }, threeQuarters, []],
    [
      'half answered, a millisecond later',
      { answered: 17 },
      new Date(threeQuarters.getTime() + 1),
      ['little_text'],
    ],
    ['one less at three quarters', { answered: 16 }, threeQuarters, ['little_text']],
    ['a quarter answered at half', { answered: 10, questions: 40 }, half, []],
    ['less than a quarter at half', { answered: 9, questions: 40 }, half, ['little_text']],
    ['waits for its leader', { state: 'awaiting_approval', answered: 9 }, threeQuarters, []],
    ['late last year, full draft', { lateBefore: true }, half, ['late_last_year']],
    ['late last year, before half', { lateBefore: true }, justBefore(half), []],
    [
      'late last year, nothing begun',
      { state: 'not_started', answered: 0, lateBefore: true },
      half,
      ['no_draft', 'late_last_year'],
    ],
    [
      'late last year, little text',
      { answered: 1, lateBefore: true },
      threeQuarters,
      ['little_text', 'late_last_year'],
    ],
    ['filed', { state: 'submitted', firstSubmittedAt: half, lateBefore: true }, threeQuarters, []],
    ['filed and withdrawn', { firstSubmittedAt: half, answered: 0 }, threeQuarters, []],
    [
      'came by the confidential way',
      { state: 'confidential', firstSubmittedAt: half, answered: 0 },
      threeQuarters,
      [],
    ],
    [
      'extended, at the common half',
      { state: 'not_started', limit: new Date(limit.getTime() + 2 * 86_400_000) },
      half,
      [],
    ],
  ])('%s', (_name, change, now, expected) => {
    expect(riskReasonsOf({ ...begun, ...change }, now)).toEqual(expected);
  });
});
