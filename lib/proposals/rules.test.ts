import { describe, expect, it } from 'vitest';
import type { Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import {
  isCarriedOver,
  isConcluded,
  newsOf,
  readsProposals,
  readsRegister,
  refusalToMove,
  refusalToRecord,
} from './rules.ts';
import { type ProposalState, proposalStates } from './schema.ts';

function actor(coordinator: boolean, ...roles: Role[]) {
  const organisation = { id: 'o', key: 'O', name: 'O', kind: 'ministry' as const, coordinator };
  const person = { accountId: 'a', sessionId: null, name: 'A', email: 'a@example', position: '' };
  return actorFrom({ ...person, roles, ownRoles: roles, standsInFor: [], organisation });
}

const compiler = actor(true, 'compiler');
const leader = actor(true, 'leader');

it.each<[string, ReturnType<typeof actor>, boolean, boolean]>([
  ['a compiler', compiler, true, true],
  ['the leader of the coordinator', leader, true, true],
  ['a drafter', actor(false, 'drafter'), false, true],
  ['a leader', actor(false, 'leader'), false, true],
  ['somebody called a compiler elsewhere', actor(false, 'compiler'), false, false],
  ['an administrator', actor(true, 'administrator'), false, false],
  ['a reader', actor(false, 'reader'), false, false],
])('%s', (_name, who, register, proposals) => {
  expect(readsRegister(who)).toBe(register);
  expect(readsProposals(who)).toBe(proposals);
});

it.each<[ProposalState, string, string | undefined]>([
  ['new', '', undefined],
  ['processing', '', undefined],
  ['processing', 'Đang xin ý kiến', undefined],
  ['answered', '', 'answerRequired'],
  ['answered', ' \n', 'answerRequired'],
  ['answered', 'Đã bố trí', undefined],
  ['declined', '', 'answerRequired'],
  ['declined', 'Chưa đủ căn cứ', undefined],
])('%s with the answer "%s"', (state, answer, code) => {
  expect(refusalToRecord(compiler, { state, responsible: '', answer })?.code).toBe(code);
  expect(refusalToRecord(leader, { state, responsible: '', answer })?.code).toBe('notAllowed');
});

describe('newsOf', () => {
  const record = (state: ProposalState, answer = '') => ({ state, answer, responsible: '' });
  it.each<[ReturnType<typeof record>, ReturnType<typeof record>, ReturnType<typeof newsOf>]>([
    [record('new'), record('processing'), null],
    [record('new'), record('processing', 'đang viết'), null],
    [record('processing', 'x'), record('answered', 'x'), 'answered'],
    [record('new'), record('declined', 'x'), 'answered'],
    [record('answered', 'x'), record('answered', 'x'), null],
    [record('answered', 'x'), record('answered', 'y'), 'changed'],
    [record('answered', 'x'), record('declined', 'x'), 'changed'],
    [record('answered', 'x'), record('processing', 'x'), 'taken_back'],
  ])('%o to %o', (before, after, news) => {
    expect(newsOf(before, after)).toBe(news);
  });
});

it.each([
  ['nothing chosen', { moving: 0 }, 'proposalsRequired'],
  ['one of three into a new one', { moving: 1, toNew: true }, undefined],
  ['all into a new one', { moving: 3, toNew: true }, 'proposalAlone'],
  ['all elsewhere', { moving: 3 }, undefined],
  ['all of an answered one elsewhere', { moving: 3, answer: 'Đã bố trí' }, 'answerWouldGo'],
  ['some of an answered one elsewhere', { moving: 2, answer: 'Đã bố trí' }, undefined],
  ['to where they are', { moving: 1, toItself: true }, 'proposalTarget'],
])('moving %s', (_name, some: Partial<Parameters<typeof refusalToMove>[1]>, code) => {
  const move = { items: 3, moving: 1, answer: '', toNew: false, toItself: false, ...some };
  expect(refusalToMove(compiler, move)?.code).toBe(code);
  expect(refusalToMove(leader, move)?.code).toBe('notAllowed');
});

describe('isCarriedOver', () => {
  const cycle = { openedAt: new Date('2026-10-15T00:00:00Z'), deadline: new Date('2026-12-14T17:00:00Z') };
  const earlier = new Date('2025-12-14T17:00:00Z');
  it.each<[string, ProposalState, Date | null, Date, boolean]>([
    ['open from last year', 'new', null, earlier, true],
    ['in work from last year', 'processing', null, earlier, true],
    ['answered before this year opened', 'answered', new Date('2026-10-14T23:59:59Z'), earlier, false],
    ['answered at the hour of opening', 'answered', cycle.openedAt, earlier, true],
    ['declined since', 'declined', new Date('2026-11-01T00:00:00Z'), earlier, true],
    ['of this year itself', 'new', null, cycle.deadline, false],
    ['of a later year', 'new', null, new Date('2027-12-14T17:00:00Z'), false],
  ])('%s', (_name, state, answeredAt, firstDeadline, expected) => {
    expect(isCarriedOver({ state, answeredAt, firstDeadline }, cycle)).toBe(expected);
  });

  it('every state is concluded or carried over', () => {
    for (const state of proposalStates)
      expect(isCarriedOver({ state, answeredAt: earlier, firstDeadline: earlier }, cycle)).toBe(
        !isConcluded(state),
      );
  });
});
