import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import {
  confidentialInstant,
  type OwnDeadline,
  refusalToCancelConfidential,
  refusalToExtend,
  refusalToRecordConfidential,
} from './rules.ts';

const at = (text: string) => new Date(`${text}+07:00`);

function actor(organisationId: string, roles: Role[], coordinator: boolean): Actor {
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
      kind: 'ministry',
      coordinator,
    },
  });
}

const compiler = actor('receiver', ['compiler'], true);
const focalPoint = actor('receiver', ['focal_point'], false);
const now = at('2026-12-14T23:59:00');
const duty: OwnDeadline = {
  name: 'Quảng Ngãi',
  receiverId: 'receiver',
  deadline: at('2026-12-15T00:00:00'),
  extendedDeadline: null,
  openedAt: at('2026-10-15T08:30:00'),
  closed: false,
  firstSubmittedAt: null,
};

describe('extensions', () => {
  it.each<[string, Partial<OwnDeadline>, string, string | null]>([
    ['a day more', {}, '2026-12-16', null],
    ['to the common deadline', {}, '2026-12-15', 'extensionTooEarly'],
    ['into the past', {}, '2026-12-14', 'extensionPast'],
    ['shorter than an extension before', { extendedDeadline: at('2026-12-30T00:00:00') }, '2026-12-20', null],
    ['of what was sent', { firstSubmittedAt: at('2026-12-14T20:00:00') }, '2026-12-16', 'extensionFiled'],
    ['in a closed cycle', { closed: true }, '2026-12-16', 'cycleClosed'],
    ['of somebody else’s duty', { receiverId: 'elsewhere' }, '2026-12-16', 'notAllowed'],
  ])('DEADLINE-2 %s', (_name, changes, until, code) => {
    const refusal = refusalToExtend({ ...duty, ...changes }, at(`${until}T00:00:00`), null, compiler, now);
    expect(refusal?.code ?? null).toBe(code);
  });

  it.each<[string, Actor]>([
    ['the coordinator’s leader', actor('receiver', ['leader'], true)],
    ['an administrator', actor('receiver', ['administrator'], true)],
    ['the leader of a ministry', actor('receiver', ['leader'], false)],
  ])('DEADLINE-2 are not granted by %s', (_name, somebody) => {
    expect(refusalToExtend(duty, at('2026-12-16T00:00:00'), null, somebody, now)?.code).toBe('notAllowed');
  });

  it.each([
    ['2026-12-11', 'extensionTooEarly'],
    ['2026-12-12', null],
    ['2026-12-15', null],
    ['2026-12-16', 'collectionTooLate'],
  ])('DEADLINE-2 of a unit with less time, until %s', (until, code) => {
    const unit = { ...duty, extendedDeadline: at('2026-12-11T00:00:00') };
    const refusal = refusalToExtend(
      unit,
      at(`${until}T00:00:00`),
      duty.deadline,
      focalPoint,
      at('2026-12-01T08:00:00'),
    );
    expect(refusal?.code ?? null).toBe(code);
  });
});

describe('papers by the confidential way', () => {
  it.each<[string, { document: string } | null, string | null]>([
    ['2026-12-14', null, null],
    ['2026-12-15', null, 'confidentialDate'],
    ['2026-10-15', null, null],
    ['2026-10-14', null, 'confidentialDate'],
    ['2026-12-14', { document: '05/BC' }, 'confidentialRecorded'],
  ])('DEADLINE-4 received on %s with %j there already', (day, recorded, code) => {
    expect(refusalToRecordConfidential(duty, recorded, day, compiler, now)?.code ?? null).toBe(code);
  });

  it('DEADLINE-4 a paper of the last day is in time', () => {
    expect(confidentialInstant('2026-12-14') < duty.deadline).toBe(true);
    expect(confidentialInstant('2026-12-15') < duty.deadline).toBe(false);
  });

  it.each<[boolean, number, string | null]>([
    [true, 0, null],
    [false, 0, 'confidentialGone'],
    [true, 1, 'confidentialSubmitted'],
  ])('DEADLINE-4 recorded (%s), with %i submissions, is taken back', (recorded, submissions, code) => {
    expect(refusalToCancelConfidential(duty, recorded, submissions, compiler)?.code ?? null).toBe(code);
  });
});
