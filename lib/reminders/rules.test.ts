import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LadderStep } from '../cycles/schema.ts';
import { businessDate } from '../dates.ts';
import {
  type RemindedCycle,
  type RemindedObligation,
  refusalToRemind,
  remindedPeople,
  remindersDue,
} from './rules.ts';

const day = (date: string, time = '07:00:00') => new Date(`${date}T${time}+07:00`);
const ladder: LadderStep[] = [-30, -14, -7, -3, -1, 1, 3, 7].map((days) => ({
  days,
  to: days < -3 ? ['drafter'] : ['drafter', 'focal_point', 'leader'],
}));
const cycle: RemindedCycle = {
  deadline: day('2026-12-15', '00:00:00'),
  openedAt: day('2026-10-15'),
  closedAt: null,
  ladder,
};
const duty: RemindedObligation = {
  id: 'o',
  extendedDeadline: null,
  firstSubmittedAt: null,
  confidential: false,
  status: null,
  returnedAt: null,
  remindedAt: null,
};
const daysAt = (now: Date, part: Partial<RemindedObligation> = {}, of: Partial<RemindedCycle> = {}) =>
  remindersDue({ ...cycle, ...of }, [{ ...duty, ...part }], now).map(({ days }) => days);

describe('REMIND-1 the day of a step', () => {
  it.each([
    ['2026-12-07', '06:59:59', []],
    ['2026-12-07', '07:00:00', [-7]],
    ['2026-12-07', '23:59:59', [-7]],
    ['2026-12-08', '07:00:00', []],
    ['2026-12-13', '07:00:00', [-1]],
    ['2026-12-14', '07:00:00', []],
    ['2026-12-15', '07:00:00', [1]],
    ['2026-12-21', '07:00:00', [7]],
    ['2026-12-22', '07:00:00', []],
  ])('%s %s', (date, time, days) => {
    expect(daysAt(day(date, time))).toEqual(days);
  });

  it('begins anew with an extension, and is not caught up', () => {
    const extendedDeadline = day('2026-12-25', '00:00:00');
    expect(daysAt(day('2026-12-17'), { extendedDeadline })).toEqual([-7]);
    expect(daysAt(day('2026-12-15'), { extendedDeadline })).toEqual([]);
    expect(daysAt(day('2026-12-27'), { extendedDeadline })).toEqual([3]);
  });

  it('is nothing before the cycle opens, nothing when it is closed, nothing twice a day', () => {
    expect(daysAt(day('2026-12-07'), {}, { openedAt: day('2026-12-08') })).toEqual([]);
    expect(daysAt(day('2026-12-07'), {}, { closedAt: day('2026-12-01') })).toEqual([]);
    expect(daysAt(day('2026-12-07', '09:00:00'), { remindedAt: day('2026-12-07') })).toEqual([]);
    expect(daysAt(day('2026-12-07'), { remindedAt: day('2026-12-06', '23:59:59') })).toEqual([-7]);
  });

  it('joins two steps of one day, and adds the leader who is awaited', () => {
    const twice: LadderStep[] = [
      { days: -7, to: ['drafter'] },
      { days: -7, to: ['focal_point'] },
    ];
    expect(remindersDue({ ...cycle, ladder: twice }, [duty], day('2026-12-07'))).toEqual([
      { key: 'reminder:o:2026-12-14:-7', obligationId: 'o', days: -7, roles: ['drafter', 'focal_point'] },
    ]);
    const [awaited] = remindersDue(cycle, [{ ...duty, status: 'awaiting_approval' }], day('2026-12-07'));
    expect(awaited?.roles).toEqual(['drafter', 'leader']);
  });
});

describe('REMIND-2 never after filing', () => {
  const filed = { firstSubmittedAt: day('2026-12-01') };
  it.each<[string, Partial<RemindedObligation>, number[]]>([
    ['sent', { ...filed, status: 'submitted' }, []],
    ['accepted', { ...filed, status: 'accepted' }, []],
    ['withdrawn', { ...filed, status: 'draft' }, []],
    ['by the confidential way', { confidential: true }, []],
    ['returned', { ...filed, status: 'returned', returnedAt: day('2026-12-03') }, [-7]],
    [
      'corrected, awaiting approval',
      { ...filed, status: 'awaiting_approval', returnedAt: day('2026-12-03') },
      [-7],
    ],
    [
      'returned and confidential',
      { ...filed, status: 'returned', returnedAt: day('2026-12-03'), confidential: true },
      [],
    ],
  ])('%s', (_name, part, days) => {
    expect(daysAt(day('2026-12-07'), part)).toEqual(days);
  });

  it('counts from the return when that came after the deadline', () => {
    const part: Partial<RemindedObligation> = {
      ...filed,
      status: 'returned',
      returnedAt: day('2026-12-28', '16:00:00'),
    };
    expect(daysAt(day('2026-12-29'), part)).toEqual([1]);
    expect(daysAt(day('2026-12-31'), part)).toEqual([3]);
    expect(daysAt(day('2026-12-21'), { ...part, returnedAt: day('2026-12-10') })).toEqual([7]);
  });
});

describe('REMIND-3 by hand', () => {
  const now = day('2026-12-07', '09:30:00');
  const once: { remindedByHandAt: Date | null; recipients: number } = {
    remindedByHandAt: null,
    recipients: 2,
  };
  it.each<
    [string, Partial<RemindedObligation>, Partial<RemindedCycle>, Partial<typeof once>, string | undefined]
  >([
    ['owed', {}, {}, {}, undefined],
    ['filed', { status: 'submitted', firstSubmittedAt: now }, {}, {}, 'reminderNotOwed'],
    ['confidential', { confidential: true }, {}, {}, 'reminderNotOwed'],
    ['closed', {}, { closedAt: now }, {}, 'cycleClosed'],
    ['not yet opened', {}, { openedAt: day('2026-12-08') }, {}, 'reminderNotOpen'],
    ['reminded this morning', {}, {}, { remindedByHandAt: day('2026-12-07', '00:00:00') }, 'reminderToday'],
    ['reminded last night', {}, {}, { remindedByHandAt: day('2026-12-06', '23:59:59') }, undefined],
    ['nobody there', {}, {}, { recipients: 0 }, 'reminderNobody'],
  ])('%s', (_name, part, of, facts, code) => {
    expect(refusalToRemind({ ...cycle, ...of }, { ...duty, ...part }, { ...once, ...facts }, now)?.code).toBe(
      code,
    );
  });
});

describe('whom a role means', () => {
  const people = [
    { id: 'a', roles: ['drafter'] },
    { id: 'b', roles: ['drafter', 'focal_point'] },
    { id: 'c', roles: ['leader'] },
  ];
  const ids = (roles: Parameters<typeof remindedPeople>[1], drafter: string | null) =>
    remindedPeople(people, roles, drafter).map(({ id }) => id);
  it('is the responsible drafter alone, or all drafters while nobody is', () => {
    expect(ids(['drafter'], 'a')).toEqual(['a']);
    expect(ids(['drafter'], null)).toEqual(['a', 'b']);
    expect(ids(['drafter'], 'gone')).toEqual(['a', 'b']);
    expect(ids(['drafter', 'focal_point'], 'a')).toEqual(['a', 'b']);
  });
  it('is everybody where nobody has the role', () => {
    expect(remindedPeople(people.slice(2), ['drafter'], null).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('REMIND-4 over any days, extensions and states', () => {
  const start = Date.parse('2026-10-01T00:00:00Z');
  const hourMs = 3_600_000;
  const hour = fc.integer({ min: 0, max: 100 * 24 });
  const at = (hours: number) => new Date(start + hours * hourMs);
  const steps = fc.array(
    fc.record({
      days: fc.integer({ min: -40, max: 40 }),
      to: fc.uniqueArray(fc.constantFrom('drafter', 'focal_point', 'leader'), { minLength: 1 }),
    }),
    { maxLength: 8 },
  );
  /** What may happen to a duty, in the order of time. */
  const story = fc.record({
    opened: hour,
    closed: fc.option(hour, { nil: null }),
    deadline: hour,
    events: fc.array(
      fc.tuple(hour, fc.constantFrom('begin', 'ask', 'file', 'return', 'withdraw', 'extend', 'confidential')),
      { maxLength: 12 },
    ),
    stepsPerDay: fc.constantFrom(1, 3),
    steps,
  });

  function happens(state: RemindedObligation, event: string, now: Date): RemindedObligation {
    if (event === 'begin' && state.status === null) return { ...state, status: 'draft' };
    if (event === 'ask' && (state.status === 'draft' || state.status === 'returned'))
      return { ...state, status: 'awaiting_approval' };
    if (event === 'file' && state.status !== null && state.status !== 'submitted')
      return {
        ...state,
        status: 'submitted',
        firstSubmittedAt: state.firstSubmittedAt ?? now,
        returnedAt: null,
      };
    if (event === 'return' && state.status === 'submitted')
      return { ...state, status: 'returned', returnedAt: now };
    if (event === 'withdraw' && state.status === 'submitted') return { ...state, status: 'draft' };
    if (event === 'extend') return { ...state, extendedDeadline: new Date(now.getTime() + 240 * hourMs) };
    return event === 'confidential' ? { ...state, confidential: true } : state;
  }

  it('one a day at most, no key twice, none when nothing is owed, each for its own duty', () => {
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 3 }), (stories) => {
        const sent: { key: string; day: string }[] = [];
        const wrong: string[] = [];
        stories.forEach(({ opened, closed, deadline, events, stepsPerDay, steps: of }, index) => {
          const id = `duty-${index}`;
          let state: RemindedObligation = { ...duty, id };
          const rest = events.toSorted(([one], [other]) => one - other);
          for (let hours = 0; hours < 100 * 24; hours += 24 / stepsPerDay) {
            while (rest[0] !== undefined && rest[0][0] <= hours) {
              const [when, event] = rest.shift() ?? [0, ''];
              state = happens(state, event, at(when));
            }
            const now = at(hours);
            const isClosed = closed !== null && closed <= hours;
            const own: RemindedCycle = {
              deadline: at(deadline),
              openedAt: at(opened),
              closedAt: isClosed ? at(closed) : null,
              ladder: of,
            };
            const due = remindersDue(own, [state], now);
            const filed = state.firstSubmittedAt !== null && state.returnedAt === null;
            if ((filed || state.confidential || isClosed || now < at(opened)) && due.length > 0)
              wrong.push(id);
            for (const { key, obligationId, days } of due) {
              if (obligationId !== id || of.every((step) => step.days !== days)) wrong.push(key);
              sent.push({ key, day: `${id} ${businessDate(now)}` });
              state = { ...state, remindedAt: now };
            }
          }
        });
        expect(new Set(sent.map((one) => one.day)).size).toBe(sent.length);
        expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
