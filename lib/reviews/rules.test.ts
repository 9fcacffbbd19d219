import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import { reportStatuses } from '../reports/schema.ts';
import {
  type Examined,
  refusalToAccept,
  refusalToAssign,
  refusalToGiveBack,
  refusalToOpenSection,
  refusalToReopen,
  refusalToReturn,
  refusalToTake,
  refusalToUndoAcceptance,
  refusalToUndoReturn,
} from './rules.ts';

function actor(accountId: string, organisationId: string, ...roles: Role[]): Actor {
  return actorFrom({
    accountId,
    sessionId: null,
    name: accountId,
    email: '',
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation: {
      id: organisationId,
      key: '',
      name: '',
      kind: 'ministry',
      coordinator: organisationId === 'bng',
    },
  });
}

const mine = actor('mine', 'bng', 'compiler');
const view: Examined = {
  state: {
    status: 'submitted',
    organisationId: 'filer',
    receiverId: 'bng',
    restricted: false,
    openSections: [],
    reviewStartedAt: null,
    hasLeader: true,
  },
  reviewerId: null,
  reviewer: null,
  latest: true,
  openPoints: 0,
  lastDecision: null,
};

const deciding = {
  take: refusalToTake,
  return: refusalToReturn,
  accept: refusalToAccept,
  reopen: refusalToReopen,
  undoReturn: refusalToUndoReturn,
  undoAcceptance: refusalToUndoAcceptance,
};

describe.each([
  ['take', 'submitted'],
  ['return', 'submitted'],
  ['accept', 'submitted'],
  ['reopen', 'accepted'],
  ['undoReturn', 'returned'],
  ['undoAcceptance', 'accepted'],
] as const)('%s', (what, from) => {
  const judge = (changes: Partial<Examined>, who = mine) =>
    deciding[what]({ ...view, state: { ...view.state, status: from }, ...changes }, who)?.code ?? null;

  it.each(reportStatuses.map((status) => [status]))('in state %s', (status) => {
    expect(judge({ state: { ...view.state, status } })).toBe(status === from ? null : 'wrongStatus');
  });

  it.each([
    ['somebody of the receiver', mine, null],
    ['its leader', actor('l', 'bng', 'leader'), 'notAllowed'],
    ['the filer', actor('f', 'filer', 'leader', 'focal_point'), 'notAllowed'],
    ['another ministry', actor('o', 'other', 'focal_point', 'compiler'), 'notAllowed'],
  ])('by %s', (_name, who, code) => {
    expect(judge({}, who)).toBe(code);
  });

  it('only the latest sending, and only who has it in hand', () => {
    expect(judge({ latest: false })).toBe('notLatest');
    expect(judge({ reviewerId: 'other', reviewer: 'Other' })).toBe('reviewTaken');
    expect(judge({ reviewerId: 'mine', reviewer: 'mine' })).toBeNull();
  });
});

it.each([
  [0, null],
  [1, 'pointsOpen'],
])('%i open points', (openPoints, code) => {
  expect(refusalToAccept({ ...view, openPoints }, mine)?.code ?? null).toBe(code);
  expect(refusalToReturn({ ...view, openPoints }, mine)).toBeNull();
});

it.each([
  [null, 'reviewNotMine'],
  ['mine', null],
  ['other', 'reviewNotMine'],
])('an examination of %s', (reviewerId, giveBack) => {
  const held = { ...view, reviewerId, reviewer: reviewerId };
  expect(refusalToGiveBack(held, mine)?.code ?? null).toBe(giveBack);
  expect(refusalToAssign(held, mine)).toBeNull();
});

it('a reopened report was accepted before: its return is not taken back', () => {
  const returned = { ...view, state: { ...view.state, status: 'returned' as const } };
  expect(refusalToUndoReturn({ ...returned, lastDecision: 'returned' }, mine)).toBeNull();
  expect(refusalToUndoReturn({ ...returned, lastDecision: 'reopened' }, mine)?.code).toBe('undoReopened');
});

describe('one more section', () => {
  const open = { ...view.state, restricted: true, openSections: ['a'] };
  it.each([
    ['returned', open, 'b', null],
    ['returned', open, 'a', 'sectionOpen'],
    ['returned', { ...open, restricted: false }, 'b', 'sectionOpen'],
    ['draft', open, 'b', null],
    ['draft', { ...open, restricted: false }, 'b', 'wrongStatus'],
    ['awaiting_approval', open, 'b', 'wrongStatus'],
    ['submitted', open, 'b', 'wrongStatus'],
    ['accepted', open, 'b', 'wrongStatus'],
  ] as const)('in state %s', (status, state, section, code) => {
    const judged = { ...view, state: { ...state, status } };
    expect(refusalToOpenSection(judged, section, mine)?.code ?? null).toBe(code);
  });
});
