import { describe, expect, it } from 'vitest';
import {
  type Body,
  dayOfMap,
  dueOf,
  lineageOf,
  rowsOn,
  standingFor,
  type Tally,
  timelinessIn,
  type YearResult,
  yearsOf,
} from './rules.ts';

const today = '2026-12-01';

function body(
  id: string,
  validFrom: string | null,
  validTo: string | null,
  region: string | null = null,
): Body {
  return { id, code: id, name: id, group: 'province', region, searchKey: id, validFrom, validTo };
}

/** Lâm Đồng of three, Huế renamed half a year before, Cao Bằng as it was, a body that nobody took over, and a split. */
const bodies = [
  body('lam-dong', '2025-07-01', null, 'Tây Nguyên'),
  body('former lam-dong', null, '2025-06-30'),
  body('dak-nong', null, '2025-06-30'),
  body('binh-thuan', null, '2025-06-30'),
  body('hue', '2025-01-01', null, 'Bắc Trung Bộ'),
  body('thua-thien-hue', null, '2024-12-31'),
  body('cao-bang', null, null, 'Miền núi'),
  body('gone', null, '2025-02-28'),
  body('new', '2026-01-01', null),
  body('whole', null, '2025-12-31'),
  body('half', '2026-01-01', null, 'A'),
  body('other half', '2026-01-01', null, 'B'),
];
const successions = [
  ['former lam-dong', 'lam-dong'],
  ['dak-nong', 'lam-dong'],
  ['binh-thuan', 'lam-dong'],
  ['thua-thien-hue', 'hue'],
  ['whole', 'half'],
  ['whole', 'other half'],
].map(([predecessorId = '', successorId = '']) => ({ predecessorId, successorId }));
const lineage = lineageOf(bodies, successions);

const onTime: Tally = { asked: 1, filed: 1, onTime: 1, pending: 0 };
const late: Tally = { asked: 1, filed: 1, onTime: 0, pending: 0 };
const missing: Tally = { asked: 1, filed: 0, onTime: 0, pending: 0 };
const pending: Tally = { asked: 1, filed: 0, onTime: 0, pending: 1 };

function result(bodyId: string, year: number, tally: Tally): YearResult {
  return { bodyId, year, ...tally };
}

describe('who stands for a body', () => {
  it.each([
    ['a merged one, today', 'dak-nong', today, ['lam-dong']],
    ['the merged one itself', 'lam-dong', today, ['lam-dong']],
    ['a merged one, on its last day', 'dak-nong', '2025-06-30', ['dak-nong']],
    ['a merged one, the day after', 'dak-nong', '2025-07-01', ['lam-dong']],
    ['the successor, before', 'lam-dong', '2025-06-30', ['former lam-dong', 'dak-nong', 'binh-thuan']],
    ['a renamed one', 'thua-thien-hue', today, ['hue']],
    ['a renamed one, on the former map', 'thua-thien-hue', '2025-06-30', ['hue']],
    ['one that was left as it was', 'cao-bang', '2025-06-30', ['cao-bang']],
    ['one that ended without successor', 'gone', today, ['gone']],
    ['one that came from nowhere, before', 'new', '2025-06-30', ['new']],
    ['one that was split', 'whole', today, ['half', 'other half']],
    ['one that nobody knows', 'unknown', today, ['unknown']],
  ])('%s', (_case, id, day, expected) => {
    expect(standingFor(id, lineage, day)).toEqual(expected);
  });

  it('several steps away, and a circle ends', () => {
    const chain = lineageOf(
      [body('a', null, '2020-12-31'), body('b', '2021-01-01', '2022-12-31'), body('c', '2023-01-01', null)],
      [
        { predecessorId: 'a', successorId: 'b' },
        { predecessorId: 'b', successorId: 'c' },
        { predecessorId: 'b', successorId: 'a' },
      ],
    );
    expect(standingFor('a', chain, today)).toEqual(['c']);
    expect(standingFor('c', chain, '2020-01-01')).toEqual(['a']);
  });
});

describe('the years by the bodies of a day', () => {
  const results = [
    result('former lam-dong', 2024, onTime),
    result('dak-nong', 2024, late),
    result('binh-thuan', 2024, onTime),
    result('lam-dong', 2025, onTime),
    result('lam-dong', 2026, pending),
    result('thua-thien-hue', 2024, onTime),
    result('hue', 2025, late),
    result('gone', 2024, missing),
  ];
  const at = (day: string, id: string) => rowsOn(results, lineage, day).find((row) => row.body.id === id);

  it('today the earlier years of a merged province are the sum of its predecessors', () => {
    const row = at(today, 'lam-dong');
    expect(row?.byYear.get(2024)).toEqual({ asked: 3, filed: 3, onTime: 2, pending: 0 });
    expect(row?.byYear.get(2025)).toEqual(onTime);
    expect(row?.total).toEqual({ asked: 5, filed: 4, onTime: 3, pending: 1 });
    expect(at(today, 'dak-nong')).toBeUndefined();
  });

  it('on the former map each former province has its own year, and then its successor’s', () => {
    const row = at('2025-06-30', 'dak-nong');
    expect(row?.byYear.get(2024)).toEqual(late);
    expect(row?.byYear.get(2025)).toEqual(onTime);
    expect(row?.region).toBe('Tây Nguyên');
    expect(at('2025-06-30', 'lam-dong')).toBeUndefined();
  });

  it.each([today, '2025-06-30'])('on %s a renamed body is one row with all its years', (day) => {
    expect([...(at(day, 'hue')?.byYear.keys() ?? [])]).toEqual([2024, 2025]);
  });

  it('an ended body without successor stays, and is called ended', () => {
    expect(at(today, 'gone')).toMatchObject({ ended: true, total: missing });
    expect(at(today, 'hue')?.ended).toBe(false);
  });

  it('today nothing is counted twice, on the former map the successor counts for each', () => {
    expect(yearsOf(rowsOn(results, lineage, today)).get(2024)?.asked).toBe(5);
    expect(yearsOf(rowsOn(results, lineage, today)).get(2025)?.asked).toBe(2);
    expect(yearsOf(rowsOn(results, lineage, '2025-06-30')).get(2025)?.asked).toBe(4);
  });
});

it.each([
  [onTime, 'on_time'],
  [late, 'late'],
  [missing, 'missing'],
  [pending, 'pending'],
  [{ asked: 2, filed: 2, onTime: 2, pending: 0 }, null],
  [{ asked: 0, filed: 0, onTime: 0, pending: 0 }, null],
])('%j is %s', (tally, expected) => {
  expect(timelinessIn(tally)).toBe(expected);
});

it('what is not due yet does not count over the years', () => {
  expect(dueOf({ asked: 5, filed: 4, onTime: 3, pending: 1 })).toBe(4);
});

it('the maps are those of their days', () => {
  expect(dayOfMap('today', today)).toBe(today);
  expect(dayOfMap('former', today)).toBe('2025-06-30');
});
