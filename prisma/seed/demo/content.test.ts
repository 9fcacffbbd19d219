import { expect, it } from 'vitest';
import type { OrganisationIdentity } from '#lib/organisations/schema.ts';
import { missingAnswers, progressOf } from '#lib/reports/completeness.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { randomFrom } from './compose-random.ts';
import { annual, fullAnswers, lastDayIn } from './content.ts';
import { partial } from './courses.ts';

function identity(key: string, title: string, kind: OrganisationIdentity['kind']): OrganisationIdentity {
  const printed = {
    heading: [],
    place: '',
    symbol: key,
    signature: { authority: [], position: '' },
    parentTitle: null,
  };
  return { key, code: key, name: title, title, kind, ...printed };
}

const quangNgai = identity('51', 'Ủy ban nhân dân tỉnh Quảng Ngãi', 'province');
const daNang = identity('48', 'Ủy ban nhân dân thành phố Đà Nẵng', 'province');
const load = identity('MH.0001', 'Cơ quan minh họa 0001', 'government_agency');

it.each([
  [quangNgai, 2025],
  [quangNgai, 2026],
  [daNang, 2026],
  [load, 2026],
])('the report of $key for %s is complete', (organisation, year) => {
  const answers = fullAnswers(organisation, year);
  expect(missingAnswers(annual.definition, answers)).toEqual([]);
  expect(fullAnswers(organisation, year)).toEqual(answers);
});

it('figures are canonical decimals, and "nothing" holds no value', () => {
  expect(fullAnswers(quangNgai, 2025)['figures.aid-disbursed']).toMatchObject({
    value: '3117240.5',
    nothing: false,
  });
  const lao = fullAnswers(identity('15', 'Ủy ban nhân dân tỉnh Lào Cai', 'province'), 2026);
  expect(lao['figures.inspections']).toMatchObject({ value: null, nothing: true });
  expect(lao['achievements.inspection']).toEqual({ kind: 'text', doc: docOf(''), nothing: true });
});

it('a partial report has something and lacks something', () => {
  const full = fullAnswers(quangNgai, 2026);
  for (let seed = 0; seed < 40; seed += 1) {
    const progress = progressOf(annual.definition, partial(full, randomFrom(String(seed))));
    const done = progress.reduce((sum, section) => sum + section.done, 0);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(41);
  }
});

it('finds the last day spoken of, but not plans', () => {
  const text = {
    kind: 'text' as const,
    doc: docOf('Ngày 05/8/2026 và 12/11/2026; dự kiến 22/12/2026; từ 30/11/2025.'),
    nothing: false,
  };
  expect(lastDayIn({ a: text }, 2026, '2026-11-21')).toBe('2026-11-12');
});
