import { expect, it } from 'vitest';
import { metConflict } from './conflict-details.ts';
import { presenceIn } from './presence.ts';
import { checklistKind } from './typed-answers.ts';

it('reads who is here and how far the answers are', () => {
  const body = {
    others: [{ name: 'Bình', self: false }, { name: 3 }, null],
    versions: { a: { version: 4, savedAt: '', savedBy: '' }, b: {} },
  };
  expect(presenceIn(body)).toEqual({ others: [{ name: 'Bình', self: false }], versions: { a: 4 } });
});

it.each([undefined, null, 'lỗi', [], { others: {}, versions: [] }])(
  'takes nothing from an answer of another shape: %j',
  (body) => {
    expect(presenceIn(body)).toEqual({ others: [], versions: {} });
  },
);

it('reads what is stored instead of the version that a text rests on', () => {
  const content = { kind: 'checklist', answer: 'yes', note: 'Đã làm' };
  const details = [{ key: 'k', version: 5, content, base: null, updatedAt: '2026-12-01', updatedBy: 'Bình' }];
  expect(metConflict(checklistKind, details)).toEqual({
    key: 'k',
    version: 5,
    theirs: { answer: 'yes', note: 'Đã làm' },
    base: null,
    savedAt: '2026-12-01',
    savedBy: 'Bình',
  });
  expect(metConflict(checklistKind, [{ key: 'k' }])).toBeNull();
  expect(metConflict(checklistKind, 'lỗi')).toBeNull();
});
