import { expect, it } from 'vitest';
import { groupOf, isValidOn, kindsOf, nameOn } from './rules.ts';
import { organisationKinds } from './schema.ts';

const dongNai = [
  { title: 'Ủy ban nhân dân thành phố Đồng Nai', validFrom: '2026-04-30', validTo: null },
  { title: 'Ủy ban nhân dân tỉnh Đồng Nai', validFrom: null, validTo: '2026-04-29' },
];

it.each([
  ['2025-12-14', 'Ủy ban nhân dân tỉnh Đồng Nai'],
  ['2026-04-29', 'Ủy ban nhân dân tỉnh Đồng Nai'],
  ['2026-04-30', 'Ủy ban nhân dân thành phố Đồng Nai'],
  ['2026-12-14', 'Ủy ban nhân dân thành phố Đồng Nai'],
])('on %s it is called %s', (date, title) => {
  expect(nameOn(dongNai, date)?.title).toBe(title);
});

it('an ended body is not valid the day after', () => {
  const span = { validFrom: null, validTo: '2025-06-30' };
  expect(isValidOn(span, '2025-06-30')).toBe(true);
  expect(isValidOn(span, '2025-07-01')).toBe(false);
});

it.each(organisationKinds)('%s belongs to exactly one group', (kind) => {
  expect(kindsOf(groupOf(kind))).toContain(kind);
});
