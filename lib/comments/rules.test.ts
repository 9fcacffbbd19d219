import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import { reportStatuses } from '../reports/schema.ts';
import { refusalToCommentAsFiler, refusalToResolve } from './rules.ts';

function actor(organisationId: string, ...roles: Role[]): Actor {
  return actorFrom({
    accountId: 'a',
    sessionId: null,
    name: '',
    email: '',
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation: { id: organisationId, key: '', name: '', kind: 'province', coordinator: false },
  });
}

const awaiting = { organisationId: 'filer', status: 'awaiting_approval' } as const;

describe('who may comment inside the filing organisation', () => {
  it.each([
    ['its leader', actor('filer', 'leader'), null],
    ['its focal point', actor('filer', 'focal_point'), null],
    ['its drafter', actor('filer', 'drafter'), 'notAllowed'],
    ['its administrator', actor('filer', 'administrator'), 'notAllowed'],
    ['the receiver', actor('receiver', 'compiler', 'leader'), 'notAllowed'],
  ])('%s', (_name, who, code) => {
    expect(refusalToCommentAsFiler(awaiting, who)?.code ?? null).toBe(code);
  });
});

it.each(reportStatuses.map((status) => [status]))('comments on a report in state %s', (status) => {
  const open = ['draft', 'returned', 'awaiting_approval'].includes(status);
  const refusal = refusalToCommentAsFiler({ ...awaiting, status }, actor('filer', 'leader'));
  expect(refusal?.code ?? null).toBe(open ? null : 'wrongStatus');
});

describe('who may mark a comment', () => {
  it.each([
    ['done: the drafter', actor('filer', 'drafter'), true, null],
    ['done: the leader', actor('filer', 'leader'), true, null],
    ['not done: the leader', actor('filer', 'leader'), false, null],
    ['not done: the drafter', actor('filer', 'drafter'), false, 'notAllowed'],
    ['done: somebody else', actor('receiver', 'leader'), true, 'notAllowed'],
  ])('%s', (_name, who, resolved, code) => {
    expect(refusalToResolve(awaiting, resolved, who)?.code ?? null).toBe(code);
  });
});
