import { describe, expect, it } from 'vitest';
import { actorFrom } from '../actor.ts';
import { businessDate } from '../dates.ts';
import {
  type DeputyOf,
  effectiveRoles,
  grantableRoles,
  isDeputyOn,
  isLinkAlive,
  refusalToManage,
  refusalToNameDeputy,
  standInsOn,
} from './rules.ts';
import type { Role } from './schema.ts';

const span = { fromDate: '2026-12-10', toDate: '2026-12-14', revokedAt: null };

describe('a deputy has the right on both end days, by the clock of Vietnam', () => {
  it.each([
    ['the second before the first day', '2026-12-09T23:59:59+07:00', false],
    ['the first second', '2026-12-10T00:00:00+07:00', true],
    ['the first second, told in UTC', '2026-12-09T17:00:00Z', true],
    ['the last second', '2026-12-14T23:59:59.999+07:00', true],
    ['the second after', '2026-12-15T00:00:00+07:00', false],
    ['the evening in UTC that is the next day here', '2026-12-14T17:00:00Z', false],
  ])('%s', (_name, instant, expected) => {
    expect(isDeputyOn(span, businessDate(new Date(instant)))).toBe(expected);
  });

  it('not once it has been ended', () => {
    expect(isDeputyOn({ ...span, revokedAt: new Date() }, '2026-12-12')).toBe(false);
  });
});

const leader: DeputyOf['leader'] = {
  id: 'l',
  name: 'Trương Quốc Bảo',
  position: 'Phó Chủ tịch',
  organisationId: 'o',
  roles: ['leader'],
  disabledAt: null,
};

describe('whose right it is', () => {
  const drafter: { organisationId: string; roles: Role[] } = { organisationId: 'o', roles: ['drafter'] };
  it.each([
    ['a leader of the same organisation', drafter, leader, 1],
    ['a disabled leader', drafter, { ...leader, disabledAt: new Date() }, 0],
    ['somebody who is a leader no more', drafter, { ...leader, roles: ['drafter' as const] }, 0],
    ['a leader who has moved away', drafter, { ...leader, organisationId: 'p' }, 0],
    ['for an administrator', { ...drafter, roles: ['drafter', 'administrator'] satisfies Role[] }, leader, 0],
    ['for a reader', { ...drafter, roles: ['reader'] satisfies Role[] }, leader, 0],
  ])('%s', (_name, account, of, count) => {
    expect(standInsOn(account, [{ ...span, leader: of }], '2026-12-12')).toHaveLength(count);
  });

  it('adds the leader’s role to the own ones, for that time', () => {
    const standsInFor = standInsOn(drafter, [{ ...span, leader }], '2026-12-12');
    expect(standsInFor).toEqual([
      { leaderId: 'l', name: 'Trương Quốc Bảo', position: 'Phó Chủ tịch', until: '2026-12-14' },
    ]);
    expect(effectiveRoles(['drafter'], standsInFor)).toEqual(['drafter', 'leader']);
    expect(effectiveRoles(['leader'], standsInFor)).toEqual(['leader']);
    expect(effectiveRoles(['drafter'], [])).toEqual(['drafter']);
  });
});

describe('naming a deputy', () => {
  const actor = (ownRoles: Role[], roles = ownRoles) =>
    actorFrom({
      accountId: 'l',
      sessionId: null,
      name: 'Trương Quốc Bảo',
      email: '',
      position: '',
      roles,
      ownRoles,
      standsInFor: [],
      organisation: { id: 'o', key: 'o', name: '', kind: 'province', coordinator: false },
    });
  const colleague: { id: string; roles: Role[] } = { id: 'd', roles: ['drafter'] };
  const other = { ...span, name: 'Lê Văn B' };
  const on = (fromDate: string, toDate: string) => ({ fromDate, toDate });
  it.each([
    ['today alone', actor(['leader']), colleague, on('2026-12-01', '2026-12-01'), [], null],
    ['ninety days', actor(['leader']), colleague, on('2026-12-01', '2027-02-28'), [], null],
    ['ninety-one', actor(['leader']), colleague, on('2026-12-01', '2027-03-01'), [], 'deputySpan'],
    ['backwards', actor(['leader']), colleague, on('2026-12-03', '2026-12-02'), [], 'deputySpan'],
    ['from yesterday', actor(['leader']), colleague, on('2026-11-30', '2026-12-02'), [], 'deputyPast'],
    [
      'oneself',
      actor(['leader']),
      { ...colleague, id: 'l' },
      on('2026-12-01', '2026-12-02'),
      [],
      'deputyRole',
    ],
    [
      'an administrator',
      actor(['leader']),
      { id: 'd', roles: ['administrator' as const] },
      on('2026-12-01', '2026-12-02'),
      [],
      'deputyRole',
    ],
    ['by a drafter', actor(['drafter']), colleague, on('2026-12-01', '2026-12-02'), [], 'notAllowed'],
    [
      'by a deputy, who may not pass it on',
      actor(['drafter'], ['drafter', 'leader']),
      colleague,
      on('2026-12-01', '2026-12-02'),
      [],
      'notAllowed',
    ],
    ['the day before another', actor(['leader']), colleague, on('2026-12-01', '2026-12-09'), [other], null],
    [
      'touching another',
      actor(['leader']),
      colleague,
      on('2026-12-01', '2026-12-10'),
      [other],
      'deputyOverlap',
    ],
    [
      'within another',
      actor(['leader']),
      colleague,
      on('2026-12-12', '2026-12-12'),
      [other],
      'deputyOverlap',
    ],
    [
      'over one that was ended',
      actor(['leader']),
      colleague,
      on('2026-12-10', '2026-12-14'),
      [{ ...other, revokedAt: new Date() }],
      null,
    ],
  ])('%s', (_name, by, deputy, dates, others, code) => {
    expect(refusalToNameDeputy(by, deputy, dates, others, '2026-12-01')?.code ?? null).toBe(code);
  });
});

describe('which roles somebody may give', () => {
  const bodies = {
    own: { id: 'own', parentId: null, kind: 'ministry', coordinator: false },
    unit: { id: 'unit', parentId: 'own', kind: 'unit', coordinator: false },
    other: { id: 'other', parentId: null, kind: 'province', coordinator: false },
    coordinator: { id: 'bng', parentId: null, kind: 'ministry', coordinator: true },
  } as const;
  const someone = (organisationId: string, ...roles: Role[]) =>
    actorFrom({
      accountId: 'me',
      sessionId: null,
      name: '',
      email: '',
      position: '',
      roles,
      ownRoles: roles,
      standsInFor: [],
      organisation: { id: organisationId, key: '', name: '', kind: 'ministry', coordinator: false },
    });
  it.each([
    ['a focal point at home', someone('own', 'focal_point'), 'own', ['drafter', 'focal_point', 'leader']],
    ['a focal point in a unit', someone('own', 'focal_point'), 'unit', ['drafter', 'leader']],
    ['a focal point elsewhere', someone('own', 'focal_point'), 'other', []],
    ['a leader', someone('own', 'leader'), 'own', []],
    [
      'an administrator in a province',
      someone('bng', 'administrator'),
      'other',
      ['drafter', 'focal_point', 'leader', 'reader'],
    ],
    [
      'an administrator at the coordinator',
      someone('bng', 'administrator'),
      'coordinator',
      ['drafter', 'focal_point', 'leader', 'compiler', 'administrator'],
    ],
  ] as const)('%s', (_name, actor, body, expected) => {
    expect(grantableRoles(actor, bodies[body])).toEqual(expected);
  });

  it('nobody manages the own account', () => {
    const account = { id: 'me', roles: ['drafter'] as Role[], employer: bodies.own };
    expect(refusalToManage(someone('own', 'focal_point'), account)).toEqual({ code: 'ownAccount' });
  });

  it('nobody takes away a right that she could not give', () => {
    const account = { id: 'x', roles: ['compiler'] as Role[], employer: bodies.own };
    expect(refusalToManage(someone('own', 'focal_point'), account)).toEqual({ code: 'accountAbove' });
  });
});

it.each([
  [{ expiresAt: new Date('2026-12-08T00:00:00Z'), endedAt: null }, '2026-12-07T23:59:59.999Z', true],
  [{ expiresAt: new Date('2026-12-08T00:00:00Z'), endedAt: null }, '2026-12-08T00:00:00Z', false],
  [
    { expiresAt: new Date('2026-12-08T00:00:00Z'), endedAt: new Date('2026-12-02') },
    '2026-12-03T00:00:00Z',
    false,
  ],
])('a link %o at %s: %s', (link, at, alive) => {
  expect(isLinkAlive(link, new Date(at))).toBe(alive);
});
