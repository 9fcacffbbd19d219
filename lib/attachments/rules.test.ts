import { expect, test } from 'vitest';
import type { Actor, Role } from '../accounts/schema.ts';
import { actorFrom } from '../actor.ts';
import type { ReportState } from '../reports/rules.ts';
import {
  paperNumber,
  refusalOfPaperDate,
  refusalOfRoom,
  refusalToChangeFiles,
  refusalToRecordPaper,
} from './rules.ts';

function somebody(organisationId: string, ...roles: Role[]): Actor {
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

const draft: ReportState = {
  status: 'draft',
  organisationId: 'filer',
  receiverId: 'receiver',
  restricted: false,
  openSections: [],
  reviewStartedAt: null,
  hasLeader: true,
};
const returned: ReportState = { ...draft, status: 'returned', restricted: true, openSections: ['II.1'] };
const drafter = somebody('filer', 'drafter');

test.each([
  ['a draft', draft, 'II.1', drafter, undefined],
  ['the whole of a draft', draft, '', drafter, undefined],
  ['an opened section', returned, 'II.1', drafter, undefined],
  ['a closed section', returned, 'II.2', drafter, 'sectionLocked'],
  ['the whole of a returned report', returned, '', drafter, 'filesLocked'],
  ['the whole of one returned without sections', { ...returned, restricted: false }, '', drafter, undefined],
  ['one that waits for the leader', { ...draft, status: 'awaiting_approval' }, '', drafter, 'reportLocked'],
  ['a sent one', { ...draft, status: 'submitted' }, 'II.1', drafter, 'reportLocked'],
  ['an accepted one', { ...draft, status: 'accepted' }, 'II.1', drafter, 'reportLocked'],
  ['by a reader', draft, 'II.1', somebody('filer', 'reader'), 'notAllowed'],
  ['by the receiver', draft, 'II.1', somebody('receiver', 'compiler'), 'notAllowed'],
] as const)('files of %s', (_, state, key, actor, code) => {
  expect(refusalToChangeFiles(state, key, actor)?.code).toBe(code);
});

test('fifty files and 200 MB, not more', () => {
  const megabyte = 1024 * 1024;
  const files = (count: number, bytes: number) => Array.from({ length: count }, () => ({ bytes }));
  expect(refusalOfRoom(files(49, 1), 1)).toBeNull();
  expect(refusalOfRoom(files(50, 1), 1)?.code).toBe('tooManyFiles');
  expect(refusalOfRoom(files(7, 25 * megabyte), 25 * megabyte)).toBeNull();
  expect(refusalOfRoom(files(8, 25 * megabyte), 1)?.code).toBe('filesTooLarge');
});

test.each([
  ['sent', 'submitted', false, drafter, undefined],
  ['corrected before acceptance', 'submitted', true, drafter, undefined],
  ['corrected while returned', 'returned', true, drafter, undefined],
  ['first recorded after acceptance', 'accepted', false, drafter, undefined],
  ['corrected after acceptance', 'accepted', true, drafter, 'issuedFixed'],
  ['by the receiver', 'submitted', false, somebody('receiver', 'compiler'), 'notAllowed'],
  ['by a reader', 'submitted', false, somebody('filer', 'reader'), 'notAllowed'],
] as const)('number and day of a paper: %s', (_, status, recorded, actor, code) => {
  expect(refusalToRecordPaper({ ...draft, status }, recorded, actor)?.code).toBe(code);
});

test.each([
  ['5', '05'],
  ['05', '05'],
  ['005', '05'],
  [' 125 ', '125'],
  ['05/BC-UBND', '05'],
  ['Số: 05 / BC-UBND', '05'],
  ['05/bc-ubnd', '05'],
  ['05/BC-BNV', null],
  ['0', null],
  ['', null],
  ['BC-UBND', null],
  ['12a', null],
  ['-3', null],
  ['1234567', null],
])('%j is the number %j', (typed, number) => {
  expect(paperNumber(typed, 'BC-UBND')).toBe(number);
});

test.each([
  ['2026-12-05', undefined],
  ['2026-12-08', undefined],
  ['2026-12-04', 'issuedDate'],
  ['2026-12-09', 'issuedDate'],
])('a paper sent late on 5 December and recorded on the 8th may be of %s', (date, code) => {
  const sent = { at: new Date('2026-12-05T23:30:00+07:00'), as: 'ngày gửi' } as const;
  expect(refusalOfPaperDate(date, sent, new Date('2026-12-08T00:10:00+07:00'))?.code).toBe(code);
});
