import { describe, expect, it } from 'vitest';
import type { Curve } from '../charts/schema.ts';
import { type DashboardCharts, type FilingYear, filedBy, filingCurve, grownBy } from './chart.ts';
import { centralStrip, type PlaceState, placeKindOf, provinceMap } from './places-chart.ts';

function yearOf(year: number, total: number, days: [string, number][]): FilingYear {
  return {
    name: `Kỳ ${year}`,
    year,
    openedAt: new Date(`${year}-11-03T08:30:00+07:00`),
    deadline: new Date(`${year}-12-15T00:00:00+07:00`),
    total,
    days: days.map(([day, count]) => ({ day, count })),
  };
}

const current = yearOf(2026, 4, [
  ['2026-12-14', 1],
  ['2026-12-15', 1],
]);
const previous = yearOf(2025, 10, [
  ['2025-12-01', 5],
  ['2025-12-20', 5],
]);

function chartsAt(now: string, years: Partial<DashboardCharts> = {}): DashboardCharts {
  return { cycleId: 'c', current, previous, provinces: [], others: [], now: new Date(now), ...years };
}

function curveOf(charts: DashboardCharts): Curve {
  const { plot } = filingCurve(charts, 'cơ quan');
  if (plot.kind !== 'curve') throw new Error('No curve.');
  return plot;
}

describe('the filing curve', () => {
  it('the last good day is day 0, the day after is late', () => {
    expect(grownBy(current)).toEqual([
      { offset: 0, filed: 1 },
      { offset: 1, filed: 2 },
    ]);
  });

  it.each([
    [-1, 0],
    [0, 1],
    [1, 2],
    [99, 2],
  ])('by day %i there are %i', (offset, filed) => {
    expect(filedBy(grownBy(current), offset)).toBe(filed);
  });

  it.each([
    // Both years at the same distance from their own deadline.
    ['2026-12-01T00:00:00+07:00', '0/4 (0%); cùng thời điểm kỳ năm 2025: 5/10 (50%)'],
    ['2026-12-14T23:59:59+07:00', '1/4 (25%); cùng thời điểm kỳ năm 2025: 5/10 (50%)'],
    ['2026-12-15T00:00:00+07:00', '2/4 (50%); cùng thời điểm kỳ năm 2025: 5/10 (50%)'],
    ['2027-06-01T00:00:00+07:00', '2/4 (50%); cùng thời điểm kỳ năm 2025: 10/10 (100%)'],
  ])('at %s it says %s', (now, said) => {
    expect(filingCurve(chartsAt(now), 'cơ quan').title).toBe(`Đã gửi ${said}`);
  });

  it('this year ends today, last year goes on', () => {
    const { series, x } = curveOf(chartsAt('2026-12-10T09:00:00+07:00'));
    expect(series[0]?.points.at(-1)).toEqual({ x: -4, y: 0 });
    expect(series[1]?.points.at(-1)).toEqual({ x: x.to, y: 100 });
  });

  it('the deadline stands between the last good day and the next; long after it today is not shown', () => {
    expect(curveOf(chartsAt('2026-12-10T09:00:00+07:00')).marks).toMatchObject([
      { at: 0.5, label: 'Hạn: hết ngày 14/12' },
      { at: -4, label: 'Hôm nay' },
    ]);
    expect(curveOf(chartsAt('2027-06-01T09:00:00+07:00')).marks).toHaveLength(1);
  });

  it('a cycle that nobody has filed in, before it opens and with nothing before it', () => {
    const charts = chartsAt('2026-10-01T09:00:00+07:00', { current: yearOf(2026, 3, []), previous: null });
    const chart = filingCurve(charts, 'đơn vị');
    expect(chart.title).toBe('Đã có 0/3 (0%) đơn vị gửi báo cáo');
    expect(chart.table.rows.map(([day]) => day)).toEqual(['01/10/2026', '14/12/2026']);
  });

  it('a filing long before or long after the picture counts at its edge', () => {
    const odd = yearOf(2026, 2, [
      ['2026-01-05', 1],
      ['2027-12-01', 1],
    ]);
    const { series, x } = curveOf(chartsAt('2028-01-01T00:00:00+07:00', { current: odd, previous: null }));
    expect(series[0]?.points).toEqual([
      { x: x.from, y: 50 },
      { x: x.to, y: 50 },
    ]);
    expect(x.to).toBe(60);
  });
});

describe('what a tile says', () => {
  it.each([
    ['not_started', 'pending', 'not_started'],
    ['not_started', 'missing', 'missing'],
    ['draft', 'pending', 'drafting'],
    ['draft', 'missing', 'missing'],
    ['draft', 'on_time', 'drafting'],
    ['awaiting_approval', 'pending', 'drafting'],
    ['submitted', 'on_time', 'sent'],
    ['submitted', 'late', 'late'],
    ['returned', 'late', 'returned'],
    ['accepted', 'on_time', 'accepted'],
    ['accepted', 'late', 'late'],
    ['confidential', 'on_time', 'sent'],
    ['confidential', 'late', 'late'],
  ] as const)('%s and %s is %s', (state, timeliness, kind) => {
    expect(placeKindOf({ state, timeliness })).toBe(kind);
  });

  function place(name: string, of: string, state: PlaceState['state']): PlaceState {
    const tile = { name: of, code: '48', column: 4, row: 8 };
    const timeliness = state === 'accepted' ? 'on_time' : 'missing';
    return { id: name, code: name, name, group: 'province', state, timeliness, submissionId: null, tile };
  }

  it('former provinces share the tile of their successor, and the archipelago goes with it', () => {
    const places = [place('Đà Nẵng', 'Đà Nẵng', 'accepted'), place('Quảng Nam', 'Đà Nẵng', 'draft')];
    const map = provinceMap(places, (all) => `/${all.length}`);
    expect(map?.title).toBe('1/2 tỉnh, thành phố đã gửi; 1 quá hạn chưa gửi');
    expect(map?.plot.kind === 'tiles' && map.plot.tiles).toEqual([
      {
        column: 4,
        row: 8,
        lines: ['Đà', 'Nẵng'],
        kind: 'missing',
        label: 'Đà Nẵng (trước sắp xếp) – Đà Nẵng: Đã tiếp nhận; Quảng Nam: Quá hạn chưa gửi',
        href: '/2',
      },
      {
        column: 6,
        row: 8,
        lines: ['Hoàng', 'Sa'],
        caption: 'thuộc Đà Nẵng',
        kind: 'missing',
        label:
          'Quần đảo Hoàng Sa, thuộc Đà Nẵng – Đà Nẵng (trước sắp xếp) – Đà Nẵng: Đã tiếp nhận; Quảng Nam: Quá hạn chưa gửi',
        href: '/2',
      },
    ]);
  });

  it('no places are no picture', () => {
    expect(provinceMap([], () => '/')).toBeNull();
    expect(centralStrip([], () => '/')).toBeNull();
  });
});
