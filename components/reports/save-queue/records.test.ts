import { describe, expect, it } from 'vitest';
import { retryDelay } from './backoff.ts';
import { type Answered, outcomeOf } from './outcome.ts';
import { deliverable, type UnsentRecord, withTyped } from './records.ts';

const change = { accountId: 'a', reportId: 'r', key: 'k', tab: 't', kind: 'text' as const, basedOn: 1 };
const record = (over: Partial<UnsentRecord>): UnsentRecord => ({
  ...withTyped(null, { ...change, typed: 'x', at: 0 }),
  ...over,
});

it('newer text replaces older and leaves version and begun save alone', () => {
  const begun = { saveKey: 's', version: 1, typed: 'x' };
  const next = withTyped(record({ begun }), { ...change, basedOn: 9, typed: 'xy', at: 70 });
  expect(next).toMatchObject({ typed: 'xy', at: 70, since: 0, basedOn: 1, begun });
});

describe('what a page may deliver for a closed tab', () => {
  const living = new Set(['alive']);
  it.each([
    ['a closed tab', record({ tab: 'gone' }), true],
    ['a living tab', record({ tab: 'alive' }), false],
    ['just now', record({ tab: 'gone', at: 58_000 }), false],
    ['laid aside', record({ tab: 'gone', aside: 'Bản giữ lại' }), false],
    ['refused before', record({ tab: 'gone', refused: { code: 'reportLocked', message: '' } }), false],
  ])('%s', (_name, one, expected) => {
    expect(deliverable([one], living, 60_000).length === 1).toBe(expected);
  });
});

describe('the wait before another attempt', () => {
  it('grows to a minute and is spread', () => {
    expect([1, 2, 3, 10].map((attempt) => retryDelay(attempt, 1))).toEqual([1_000, 2_000, 4_000, 60_000]);
    expect(retryDelay(5, 0)).toBe(8_000);
  });
});

const answer = (status: number, body: unknown = undefined): Answered => ({ status, body, retryAfter: null });
const failure = (code: string) => ({ code, message: 'Lý do' });

describe('the answer of the server', () => {
  it.each([
    ['stored', answer(200, { version: 4, savedAt: 'at' }), 'stored'],
    ['no answer', null, 'unknown'],
    ['a page of a proxy', answer(200, undefined), 'unknown'],
    ['a refusal without a word of ours', answer(403, undefined), 'unknown'],
    ['an error of the server', answer(500, failure('unexpected')), 'unknown'],
    ['a busy server', answer(429, failure('busy')), 'unknown'],
    ['an ended session', answer(401, failure('signedOut')), 'signedOut'],
    ['another account', answer(403, failure('otherAccount')), 'otherAccount'],
    ['a conflict', answer(409, { ...failure('conflict'), details: [] }), 'conflict'],
    ['a version from the future', answer(409, { ...failure('versionAhead'), details: [] }), 'conflict'],
    ['a locked report', answer(409, failure('reportLocked')), 'refused'],
    ['too large', answer(413, failure('tooLarge')), 'refused'],
  ])('%s', (_name, answered, is) => {
    expect(outcomeOf(answered).is).toBe(is);
  });

  it('may ask for a longer wait', () => {
    expect(outcomeOf({ status: 503, body: undefined, retryAfter: '3' })).toMatchObject({ afterMs: 3_000 });
  });
});
