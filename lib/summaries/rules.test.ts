import { describe, expect, test } from 'vitest';
import type { Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import {
  refusalOfKind,
  refusalToApprove,
  refusalToNumberEdition,
  refusalToRecall,
  standingOf,
  successorOf,
} from './rules.ts';
import type { EditionKind, SummaryStatus } from './schema.ts';

function somebody(...roles: Role[]) {
  return actorFrom({
    accountId: 'own',
    sessionId: null,
    name: '',
    email: '',
    position: '',
    roles,
    ownRoles: roles,
    standsInFor: [],
    organisation: { id: 'o', key: 'BNG', name: '', kind: 'ministry', coordinator: true },
  });
}

const leader = somebody('leader');
const at = new Date('2027-01-20T01:00:00Z');

test.each<[SummaryStatus, string[], Role[], string | undefined]>([
  ['awaiting_approval', [], ['leader'], undefined],
  ['awaiting_approval', ['another'], ['leader'], undefined],
  ['awaiting_approval', ['another', 'own'], ['leader'], 'ownApproval'],
  ['awaiting_approval', ['own'], ['compiler', 'leader'], 'ownApproval'],
  ['awaiting_approval', [], ['compiler'], 'notAllowed'],
  ['draft', [], ['leader'], 'wrongStatus'],
  ['approved', [], ['leader'], 'wrongStatus'],
])('EDITION-1 approving %s written by %j as %j: %s', (status, authors, roles, code) => {
  expect(refusalToApprove({ status, authors }, somebody(...roles))?.code).toBe(code);
});

test.each<[boolean, EditionKind, string | undefined]>([
  [false, 'original', undefined],
  [false, 'replacement', 'nextKindNeeded'],
  [false, 'correction', 'nextKindNeeded'],
  [true, 'original', 'nextKindNeeded'],
  [true, 'replacement', undefined],
  [true, 'correction', undefined],
])('EDITION-4 something published: %s, the next is %s: %s', (published, kind, code) => {
  expect(refusalOfKind(published, kind)?.code).toBe(code);
});

describe('EDITION-4 how an edition stands', () => {
  const edition = (number: number, published: boolean, kind: EditionKind = 'replacement') => ({
    number,
    kind,
    publishedAt: published ? at : null,
    recalledAt: null,
  });

  test.each([
    ['nothing later', [edition(1, true)], undefined],
    ['a later one that is not published', [edition(1, true), edition(2, false)], undefined],
    ['the next that is published', [edition(4, true), edition(2, false), edition(3, true)], 3],
    ['an earlier one', [edition(0, true)], undefined],
  ])('edition 1 and %s', (_, editions, number) => {
    expect(successorOf({ number: 1 }, editions)?.number).toBe(number);
  });

  test.each([
    [null, null, null, 'unpublished'],
    [at, null, null, 'in_force'],
    [at, null, 'replacement', 'replaced'],
    [at, null, 'correction', 'corrected'],
    [at, at, null, 'recalled'],
    [at, at, 'replacement', 'recalled'],
  ] as const)(
    'published %s, recalled %s, followed by a %s: %s',
    (publishedAt, recalledAt, kind, standing) => {
      expect(standingOf({ number: 1, publishedAt, recalledAt }, kind && { kind })).toBe(standing);
    },
  );
});

test.each([
  [null, null, ['leader'], 'notPublished'],
  [at, null, ['leader'], undefined],
  [at, at, ['leader'], 'notPublished'],
  [at, null, ['compiler'], 'notAllowed'],
] as const)(
  'EDITION-5 recalling what was published %s, recalled %s, as %j: %s',
  (publishedAt, recalledAt, roles, code) => {
    expect(refusalToRecall({ publishedAt, recalledAt }, somebody(...roles))?.code).toBe(code);
  },
);

test.each([
  [null, null, false, null, 'notPublished'],
  [at, null, false, null, undefined],
  [at, null, true, null, undefined],
  [at, null, false, {}, undefined],
  [at, null, true, {}, 'editionIssuedFixed'],
  [at, at, false, null, 'notPublished'],
])(
  'EDITION-7 numbering: published %s, recalled %s, later %s, recorded %j: %s',
  (publishedAt, recalledAt, later, issued, code) => {
    const edition = { number: 1, publishedAt, recalledAt, later, issued };
    expect(refusalToNumberEdition(edition, leader)?.code).toBe(code);
    expect(refusalToNumberEdition(edition, somebody('reader'))?.code).toBe('notAllowed');
  },
);
