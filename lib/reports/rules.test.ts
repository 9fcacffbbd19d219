import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import {
  type ReportState,
  refusalToEdit,
  refusalToRequestApproval,
  refusalToReview,
  refusalToSendBack,
  refusalToSubmit,
  refusalToSupplement,
  refusalToUnlock,
  refusalToWithdraw,
} from './rules.ts';
import { type ReportStatus, reportStatuses } from './schema.ts';

const filer = 'filer';
const receiver = 'receiver';

function actor(organisationId: string, roles: Role[], coordinator = false): Actor {
  return actorFrom({
    accountId: 'account',
    sessionId: null,
    name: 'Người dùng',
    email: 'a@b.example',
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation: {
      id: organisationId,
      key: organisationId,
      name: organisationId,
      kind: 'province',
      coordinator,
    },
  });
}

function state(status: ReportStatus, changes: Partial<ReportState> = {}): ReportState {
  return {
    status,
    organisationId: filer,
    receiverId: receiver,
    restricted: false,
    openSections: [],
    reviewStartedAt: null,
    hasLeader: true,
    ...changes,
  };
}

const drafter = actor(filer, ['drafter']);
const leader = actor(filer, ['leader']);
const focalPoint = actor(filer, ['focal_point']);
const compiler = actor(receiver, ['compiler'], true);
const stranger = actor('elsewhere', ['drafter', 'focal_point', 'leader', 'compiler'], true);

/** For which statuses an act is allowed. */
function allowed(refusal: (status: ReportStatus) => unknown): ReportStatus[] {
  return reportStatuses.filter((status) => refusal(status) === null);
}

describe('who may do what in which state', () => {
  it.each([
    ['edit', (s: ReportStatus) => refusalToEdit(state(s), 'a', drafter), ['draft', 'returned']],
    [
      'ask for approval',
      (s: ReportStatus) => refusalToRequestApproval(state(s), 0, drafter),
      ['draft', 'returned'],
    ],
    [
      'send',
      (s: ReportStatus) => refusalToSubmit(state(s), 0, leader),
      ['draft', 'awaiting_approval', 'returned'],
    ],
    ['send back', (s: ReportStatus) => refusalToSendBack(state(s), leader), ['awaiting_approval']],
    ['withdraw', (s: ReportStatus) => refusalToWithdraw(state(s), leader), ['submitted']],
    ['return', (s: ReportStatus) => refusalToReview(state(s), 'return', compiler), ['submitted']],
    ['accept', (s: ReportStatus) => refusalToReview(state(s), 'accept', compiler), ['submitted']],
    ['reopen', (s: ReportStatus) => refusalToReview(state(s), 'reopen', compiler), ['accepted']],
  ])('%s', (_act, refusal, statuses) => {
    expect(allowed(refusal)).toEqual(statuses);
  });

  it.each([
    ['edit', (s: ReportStatus) => refusalToEdit(state(s), 'a', stranger)],
    ['edit, as the receiver', (s: ReportStatus) => refusalToEdit(state(s), 'a', compiler)],
    ['ask for approval, as the leader', (s: ReportStatus) => refusalToRequestApproval(state(s), 0, leader)],
    ['send, as a stranger', (s: ReportStatus) => refusalToSubmit(state(s), 0, stranger)],
    ['send, as the drafter', (s: ReportStatus) => refusalToSubmit(state(s), 0, drafter)],
    [
      'send, as the focal point where there is a leader',
      (s: ReportStatus) => refusalToSubmit(state(s), 0, focalPoint),
    ],
    ['send back, as the drafter', (s: ReportStatus) => refusalToSendBack(state(s), drafter)],
    ['accept, as the filer', (s: ReportStatus) => refusalToReview(state(s), 'accept', leader)],
    ['accept, as a stranger', (s: ReportStatus) => refusalToReview(state(s), 'accept', stranger)],
  ])('never: %s', (_act, refusal) => {
    expect(allowed(refusal)).toEqual([]);
  });
});

it('without a leader the focal point or the drafter sends', () => {
  const alone = state('draft', { hasLeader: false });
  expect(refusalToSubmit(alone, 0, focalPoint)).toBeNull();
  expect(refusalToSubmit(alone, 0, drafter)).toBeNull();
});

it('a gap keeps a report from being sent', () => {
  expect(refusalToSubmit(state('awaiting_approval'), 1, leader)).toEqual({
    code: 'incomplete',
    params: { count: 1 },
  });
  expect(refusalToRequestApproval(state('draft'), 2, drafter)?.code).toBe('incomplete');
});

it('after a return only the named sections are open', () => {
  const returned = state('returned', { restricted: true, openSections: ['a'] });
  expect(refusalToEdit(returned, 'a', drafter)).toBeNull();
  expect(refusalToEdit(returned, 'b', drafter)).toEqual({ code: 'sectionLocked' });
  expect(refusalToUnlock(returned, drafter)).toBeNull();
});

it('nothing is withdrawn once the review has begun', () => {
  expect(refusalToWithdraw(state('submitted', { reviewStartedAt: new Date() }), leader)).toEqual({
    code: 'reviewStarted',
  });
});

describe('DEADLINE-5 late data', () => {
  const at = (text: string) => new Date(`${text}+07:00`);
  const window = {
    deadline: at('2026-12-15T00:00:00'),
    extendedDeadline: null,
    lateDataUntil: at('2027-01-10T00:00:00'),
  };
  const inTime = at('2026-12-20T08:00:00');

  it('opens what was sent or accepted', () => {
    expect(allowed((status) => refusalToSupplement(state(status), window, true, drafter, inTime))).toEqual([
      'submitted',
      'accepted',
    ]);
  });

  it.each([
    ['2026-12-14T23:59:59.999', 'lateDataEarly'],
    ['2026-12-15T00:00:00', null],
    ['2027-01-09T23:59:59.999', null],
    ['2027-01-10T00:00:00', 'lateDataOver'],
  ])('at %s: %s', (now, code) => {
    const refusal = refusalToSupplement(state('accepted'), window, true, drafter, at(now));
    expect(refusal?.code ?? null).toBe(code);
  });

  it('begins after the own deadline', () => {
    const extended = { ...window, extendedDeadline: at('2026-12-25T00:00:00') };
    expect(refusalToSupplement(state('submitted'), extended, true, drafter, inTime)?.code).toBe(
      'lateDataEarly',
    );
  });

  it('waits for who examines it, and says why not', () => {
    const examined = { reviewStartedAt: inTime };
    const code = (status: ReportStatus) =>
      refusalToSupplement(state(status, examined), window, true, drafter, inTime)?.code ?? null;
    expect([code('submitted'), code('accepted')]).toEqual(['lateDataReview', null]);
    const none = { ...window, lateDataUntil: null };
    expect(refusalToSupplement(state('submitted'), none, true, drafter, inTime)?.code).toBe('noLateData');
    expect(refusalToSupplement(state('submitted'), window, false, drafter, inTime)?.code).toBe('noFigures');
    for (const somebody of [compiler, stranger])
      expect(refusalToSupplement(state('submitted'), window, true, somebody, inTime)?.code).toBe(
        'notAllowed',
      );
  });

  it('keeps everything else locked', () => {
    const open = state('draft', { restricted: true, openSections: ['annex.figures'], lateData: true });
    expect(refusalToEdit(open, 'annex.figures', drafter)).toBeNull();
    expect(refusalToEdit(open, 'achievements.training', drafter)?.code).toBe('figuresOnly');
    expect(refusalToUnlock(open, drafter)?.code).toBe('figuresOnly');
  });
});
