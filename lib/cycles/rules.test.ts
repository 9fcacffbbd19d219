import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import { addresseesOn, type Body } from './addressees.ts';
import { addresseeNoteLabel, type CycleFacts, changeLines } from './labels.ts';
import {
  type CycleDates,
  daysLeft,
  nextAnnual,
  openingInstant,
  phaseOf,
  refusalOfCycle,
  refusalOfGrounds,
  refusalToCancel,
  refusalToClose,
  refusalToCollect,
  refusalToManageCycles,
  refusalToReopen,
  timelinessOf,
} from './rules.ts';
import { cyclePhases, defaultLadder, openCycleInput } from './schema.ts';

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

const at = (text: string) => new Date(`${text}+07:00`);

function actor(roles: Role[], coordinator: boolean): Actor {
  return actorFrom({
    accountId: 'account',
    sessionId: null,
    name: 'Người dùng',
    email: 'a@b.example',
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation: { id: 'body', key: 'body', name: 'Cơ quan', kind: 'ministry', coordinator },
  });
}

it.each<[Role[], boolean, boolean]>([
  [['compiler'], true, true],
  [['leader'], true, false],
  [['administrator'], true, false],
  [['compiler'], false, false],
  [['focal_point', 'drafter', 'leader'], false, false],
])('CYCLE-5 %j of the coordinator (%s) may manage cycles: %s', (roles, coordinator, may) => {
  expect(refusalToManageCycles(actor(roles, coordinator)) === null).toBe(may);
});

it.each([
  ['2026-10-15T08:00:00', null, '2026-10-15T07:59:59.999', 'planned'],
  ['2026-10-15T08:00:00', null, '2026-10-15T08:00:00', 'open'],
  ['2026-10-15T08:00:00', '2027-01-20T09:00:00', '2027-02-01T00:00:00', 'closed'],
])('a cycle opened %s, closed %s, is at %s %s', (opened, closed, now, phase) => {
  expect(phaseOf({ openedAt: at(opened), closedAt: closed === null ? null : at(closed) }, at(now))).toBe(
    phase,
  );
});

it.each([
  ['2026-11-10', '08:00', '2026-11-10T09:30:00'],
  ['2026-11-10', '10:00', '2026-11-10T10:00:00'],
  ['2026-11-11', '08:00', '2026-11-11T08:00:00'],
  ['2026-11-09', '23:59', '2026-11-09T23:59:00'],
])('CYCLE-7 opening on %s at %s, asked for at 09:30 on 10/11, is %s', (day, time, expected) => {
  expect(openingInstant(day, time, at('2026-11-10T09:30:00'))).toEqual(at(expected));
});

describe('what a cycle says', () => {
  const now = at('2026-11-10T09:00:00');
  const cycle: CycleDates = {
    kind: 'annual',
    periodFrom: '2025-12-15',
    periodTo: '2026-12-14',
    deadline: at('2026-12-15T00:00:00'),
    deadlineText: 'trước ngày 15/12/2026',
    openedAt: now,
    lateDataUntil: null,
    originDocument: '',
  };

  it.each<[string, Partial<CycleDates>, string | null]>([
    ['as it should be', {}, null],
    ['opens a moment ago', { openedAt: at('2026-11-10T08:59:59.999') }, 'openingPast'],
    ['one day of data', { periodFrom: '2026-12-14' }, null],
    ['the period the wrong way round', { periodFrom: '2026-12-15' }, 'periodOrder'],
    ['a deadline at the opening', { deadline: now }, 'deadlineBeforeOpening'],
    ['late data until the deadline', { lateDataUntil: at('2026-12-15T00:00:00') }, 'lateDataOrder'],
    ['late data a day longer', { lateDataUntil: at('2026-12-16T00:00:00') }, null],
    ['a wording without a year', { deadlineText: 'trước ngày 15/12 hằng năm' }, null],
    ['a wording by the last day', { deadlineText: 'hết ngày 14/12/2026' }, null],
    ['a wording of another year', { deadlineText: 'trước ngày 15/12/2025' }, 'wordingDiffers'],
    ['an ad-hoc one without a document', { kind: 'ad_hoc' }, 'originRequired'],
    ['a thematic one without a document', { kind: 'thematic' }, null],
  ])('CYCLE-5 %s', (_name, changes, code) => {
    expect(refusalOfCycle({ ...cycle, ...changes }, null, now)?.code ?? null).toBe(code);
  });

  it('CYCLE-8 what stays as it is may have passed, what is new may not', () => {
    const later = at('2026-12-20T00:00:00');
    expect(refusalOfCycle({ ...cycle, originDocument: 'CV 1' }, cycle, later)).toBeNull();
    expect(refusalOfCycle({ ...cycle, deadline: later, deadlineText: '' }, cycle, later)?.code).toBe(
      'deadlinePast',
    );
    const tomorrow = at('2026-12-21T00:00:00');
    expect(refusalOfCycle({ ...cycle, deadline: tomorrow, deadlineText: '' }, cycle, later)).toBeNull();
  });

  it.each<[string, string, string, string | null]>([
    ['planned', '', '', null],
    ['open', '', 'CV 1', 'reasonRequired'],
    ['open', 'Trùng lịch', '', 'documentRequired'],
    ['open', 'Trùng lịch', 'CV 1', null],
    ['closed', 'Trùng lịch', '', 'documentRequired'],
  ])('CYCLE-8 a change of a cycle that is %s, because of “%s” by “%s”', (phase, reason, document, code) => {
    const known = cyclePhases.find((one) => one === phase) ?? 'open';
    expect(refusalOfGrounds(known, reason, document)?.code ?? null).toBe(code);
  });

  it('CYCLE-9 each phase has its ways out', () => {
    const ways = (refusal: (phase: (typeof cyclePhases)[number]) => unknown) =>
      cyclePhases.filter((phase) => refusal(phase) === null);
    expect(ways(refusalToClose)).toEqual(['open']);
    expect(ways(refusalToReopen)).toEqual(['closed']);
    expect(ways((phase) => refusalToCancel(phase, null))).toEqual(['planned']);
    expect(refusalToCancel('planned', now)?.code).toBe('cycleOpened');
  });

  it('CYCLE-8 a change says what was and what is', () => {
    const facts: CycleFacts = { ...cycle, legalBasis: 'Điều 6', urgency: null, ladder: defaultLadder };
    expect(changeLines(facts, facts)).toEqual([]);
    expect(
      changeLines(facts, { ...facts, urgency: 'very_urgent', lateDataUntil: at('2027-01-10T00:00:00') }),
    ).toEqual(['Độ khẩn: không → THƯỢNG KHẨN', 'Bổ sung số liệu: không nhận → trước ngày 10/01/2027']);
  });
});

it('CYCLE-1 takes the days of last year to this year', () => {
  const last = {
    year: 2027,
    before: '2027-12-15',
    periodFrom: '2026-12-15',
    periodTo: '2028-02-29',
    deadlineText: 'trước ngày 15/12/2027',
  };
  expect(nextAnnual(last, at('2028-10-01T08:00:00'))).toEqual({
    year: 2028,
    before: '2028-12-15',
    periodFrom: '2027-12-15',
    periodTo: '2029-02-28',
    deadlineText: 'trước ngày 15/12/2028',
  });
  expect(nextAnnual(null, at('2026-10-01T08:00:00'))).toMatchObject({ year: 2026, before: '2026-12-15' });
});

it.each<[string, Role[], boolean, string | null, string | null]>([
  ['the common deadline', ['focal_point'], true, null, null],
  ['its own last day', ['focal_point'], true, '2026-12-15', null],
  ['a day later', ['focal_point'], true, '2026-12-16', 'collectionTooLate'],
  ['today', ['focal_point'], true, '2026-11-10', 'deadlinePast'],
  ['tomorrow', ['focal_point'], true, '2026-11-11', null],
  ['a drafter', ['drafter', 'leader'], true, null, 'notAllowed'],
  ['a body without a duty', ['focal_point'], false, null, 'notFound'],
])('CYCLE-10 collecting from units until %s', (_name, roles, obliged, before, code) => {
  const refusal = refusalToCollect(
    actor(roles, false),
    { ...deadline, phase: 'open', obliged },
    before,
    at('2026-11-10T09:00:00'),
  );
  expect(refusal?.code ?? null).toBe(code);
});

describe('addressees', () => {
  const body = (id: string, changes: Partial<Body> = {}): Body => ({
    id,
    name: id,
    kind: 'province',
    validFrom: null,
    validTo: null,
    successors: [],
    ...changes,
  });
  const into = (id: string, effective = '2025-07-01') => ({ id, effective, legalBasis: 'NQ 202/2025/QH15' });
  const bodies = [
    body('Kon Tum', { validTo: '2025-06-30', successors: [into('Quảng Ngãi')] }),
    body('Quảng Ngãi'),
    body('Bộ cũ', { validTo: '2025-02-28' }),
    body('Huế'),
    body('Mới', { validFrom: '2026-12-01' }),
  ];

  it('CYCLE-1 merged provinces are replaced by those that took them over, and it is said', () => {
    const { ids, notes } = addresseesOn('2026-11-10', bodies, ['Kon Tum', 'Quảng Ngãi', 'Bộ cũ']);
    expect(ids).toEqual(['Quảng Ngãi', 'Huế']);
    expect(notes.map(addresseeNoteLabel)).toEqual([
      'Kon Tum nay là Quảng Ngãi (từ 01/07/2025, NQ 202/2025/QH15).',
      'Bộ cũ đã kết thúc hoạt động ngày 28/02/2025 và không có cơ quan kế thừa.',
      'Huế không có trong kỳ trước, nay được đưa vào.',
    ]);
  });

  it('a body that begins later is addressed from its first day on', () => {
    expect(addresseesOn('2026-11-30', bodies, []).ids).not.toContain('Mới');
    expect(addresseesOn('2026-12-01', bodies, []).ids).toContain('Mới');
    expect(addresseesOn('2025-06-30', bodies, []).ids).toContain('Kon Tum');
  });
});

describe('the form of a ladder', () => {
  const form = (ladder: object[]) =>
    openCycleInput.safeParse({
      kind: 'annual',
      year: '2027',
      templateVersionId: '',
      before: '15/12/2027',
      deadlineText: '',
      legalBasis: 'Điều 6',
      originDocument: '',
      urgency: '',
      periodFrom: '15/12/2026',
      periodTo: '14/12/2027',
      openOn: '1/10/2027',
      openAt: '8:00',
      ladder,
    });

  it('CYCLE-1 becomes steps in order; empty rows are none', () => {
    const parsed = form([
      { days: '3', when: 'after', leader: 'on' },
      { days: '', when: 'before' },
      { days: '7', when: 'before', drafter: 'on', focal_point: 'on' },
    ]);
    expect(parsed.data?.ladder).toEqual([
      { days: -7, to: ['drafter', 'focal_point'] },
      { days: 3, to: ['leader'] },
    ]);
    expect(parsed.data).toMatchObject({ openAt: '08:00', openOn: '2027-10-01' });
  });

  it.each<[string, object[], (string | number)[]]>([
    ['91 days', [{ days: '91', when: 'before', leader: 'on' }], ['ladder', 0, 'days']],
    ['words', [{ days: 'ba', when: 'before', leader: 'on' }], ['ladder', 0, 'days']],
    ['nobody', [{ days: '3', when: 'before' }], ['ladder', 0, 'days']],
    [
      'a day twice',
      [
        { days: '3', when: 'before', leader: 'on' },
        { days: '3', when: 'before', drafter: 'on' },
      ],
      ['ladder'],
    ],
  ])('CYCLE-5 refuses %s', (_name, ladder, path) => {
    expect(form(ladder).error?.issues[0]?.path).toEqual(path);
  });
});
