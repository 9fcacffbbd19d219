import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { filedBy, filingCurve, grownBy } from '#lib/obligations/chart.ts';
import { getDashboardCharts } from '#lib/obligations/dashboard-charts.ts';
import { provinceMap } from '#lib/obligations/places-chart.ts';
import { getDashboard } from '#lib/obligations/queries.ts';
import { dashboardParams } from '#lib/obligations/schema.ts';
import { getStatistics } from '#lib/statistics/queries.ts';
import { type StatisticsParams, statisticsParams } from '#lib/statistics/schema.ts';
import { seed } from '#prisma/seed/seed.ts';
import { actorIn } from '#tests/support/actors.ts';
import { useOwnDatabase } from './seed-database.ts';

const now = new Date('2026-11-21T10:00:00+07:00');

let dropDatabase: () => Promise<void>;
let compiler: Actor;
const cycles = new Map<number, string>();

beforeAll(async () => {
  dropDatabase = await useOwnDatabase(`charts_${process.pid}`);
  await seed({ demo: true });
  setClock(() => now);
  compiler = await actorIn('BNG', 'compiler');
  for (const { id, year } of await db.reportingCycle.findMany()) cycles.set(year, id);
}, 120_000);

afterAll(async () => {
  setClock(null);
  await db.$disconnect();
  await dropDatabase();
});

function idOf(year: number): string {
  return cycles.get(year) ?? '';
}

function paramsOf(params: Partial<StatisticsParams> = {}): StatisticsParams {
  return { ...statisticsParams.parse({}), ...params };
}

describe('CHART-1 the filing curve', () => {
  it.each([2024, 2025, 2026])('of %i counts the rows of the database, by days in Vietnam', async (year) => {
    const { current } = await getDashboardCharts(compiler, idOf(year));
    const rows = await db.obligation.findMany({
      where: { cycle: { year }, receiver: { coordinator: true } },
    });
    const filed = rows.flatMap(({ firstSubmittedAt }) => (firstSubmittedAt ? [firstSubmittedAt] : []));
    expect(current.total).toBe(rows.length);
    expect(current.days.reduce((sum, { count }) => sum + count, 0)).toBe(filed.length);
    const grown = grownBy(current);
    const onTime = filed.filter((at) => at < current.deadline).length;
    expect(filedBy(grown, 0)).toBe(onTime);
    expect(filedBy(grown, 1_000)).toBe(filed.length);
    expect(filedBy(grown, -1_000)).toBe(0);
  });

  it('stands beside the cycle before; the first one stands alone', async () => {
    const charts = await getDashboardCharts(compiler, idOf(2026));
    expect(charts.previous?.year).toBe(2025);
    const chart = filingCurve(charts, 'cơ quan');
    expect(chart.title).toBe('Đã gửi 28/56 (50%); cùng thời điểm kỳ năm 2025: 0/56 (0%)');
    expect((await getDashboardCharts(compiler, idOf(2024))).previous).toBeNull();
  });

  it('its table ends with all that came, and promises nothing after today', async () => {
    const { table } = filingCurve(await getDashboardCharts(compiler, idOf(2026)), 'cơ quan');
    expect(table.columns).toHaveLength(4);
    expect(table.rows.at(-1)).toEqual(['29/12/2026', 'quá 15 ngày', '—', '56/56 (100%)']);
    expect(table.rows.find(([day]) => day === '21/11/2026')).toEqual([
      '21/11/2026',
      'còn 23 ngày',
      '28/56 (50%)',
      '0/56 (0%)',
    ]);
  });
});

describe('CHART-2 the tile map', () => {
  it('has the 34 provinces with Hoàng Sa and Trường Sa, which stand as Đà Nẵng and Khánh Hòa do', async () => {
    const { provinces, others } = await getDashboardCharts(compiler, idOf(2026));
    expect(provinces).toHaveLength(34);
    expect(others).toHaveLength(22);
    const map = provinceMap(provinces, () => '/x');
    if (map?.plot.kind !== 'tiles') throw new Error('No tiles.');
    const { tiles } = map.plot;
    expect(tiles).toHaveLength(36);
    expect(new Set(tiles.map(({ column, row }) => `${column}/${row}`)).size).toBe(36);
    const at = (column: number, row: number) =>
      tiles.find((tile) => tile.column === column && tile.row === row);
    expect(at(6, 8)).toMatchObject({
      lines: ['Hoàng', 'Sa'],
      caption: 'thuộc Đà Nẵng',
      kind: at(4, 8)?.kind,
    });
    expect(at(6, 13)).toMatchObject({
      lines: ['Trường', 'Sa'],
      caption: 'thuộc Khánh Hòa',
      kind: at(4, 12)?.kind,
    });
    expect(map.plot.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(34);
  });

  it('says of every obligation what the dashboard says', async () => {
    const { provinces, others } = await getDashboardCharts(compiler, idOf(2026));
    const pages = await Promise.all(
      [1, 2].map((page) => getDashboard(compiler, dashboardParams.parse({ cycle: idOf(2026), page }))),
    );
    const said = [...provinces, ...others].map(({ id, state, timeliness }) => [id, state, timeliness]);
    const rows = pages
      .flatMap((page) => page?.rows ?? [])
      .map(({ id, state, timeliness }) => [id, state, timeliness]);
    expect(said.toSorted()).toEqual(rows.toSorted());
  });

  it('a year of the 63 provinces lies on today’s map, the most pressing of each tile first', async () => {
    const { provinces } = await getDashboardCharts(compiler, idOf(2024));
    expect(provinces).toHaveLength(63);
    const map = provinceMap(provinces, () => '/x');
    if (map?.plot.kind !== 'tiles') throw new Error('No tiles.');
    expect(map.plot.tiles).toHaveLength(36);
    const thaiNguyen = map.plot.tiles.find(({ lines }) => lines.join(' ') === 'Thái Nguyên');
    expect(thaiNguyen?.kind).toBe('missing');
    expect(thaiNguyen?.label).toContain('Bắc Kạn: Quá hạn chưa gửi');
    expect(thaiNguyen?.label).toContain('Thái Nguyên: Đã tiếp nhận');
  });
});

describe('CHART-3 charts show what the reader receives, and nobody else', () => {
  it('a focal point sees its own units only', async () => {
    const focal = await actorIn('BNV', 'focal_point');
    const { current, previous, provinces, others } = await getDashboardCharts(focal, idOf(2026));
    expect(current.total).toBe(5);
    expect(previous).toBeNull();
    expect([...provinces, ...others]).toEqual([]);
  });

  it.each([
    ['a cycle in which it receives nothing', 'BNV', 'focal_point', 2025],
    ['somebody who receives nothing', '51', 'drafter', 2026],
    ['a reader', 'VPCP', 'reader', 2026],
    ['the administrator', 'BNG', 'administrator', 2026],
  ] as const)('%s is "not found"', async (_case, organisation, role, year) => {
    const actor = await actorIn(organisation, role);
    await expect(getDashboardCharts(actor, idOf(year))).rejects.toMatchObject({ code: 'notFound' });
  });

  it('an id that is none is "not found"', async () => {
    await expect(getDashboardCharts(compiler, 'x')).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('STAT-1 statistics over years', () => {
  it('count every annual obligation once on today’s map', async () => {
    const { years, total, byGroup } = await getStatistics(compiler, paramsOf());
    expect(years).toEqual([
      { year: 2024, open: false, tally: { asked: 83, filed: 81, onTime: 72, pending: 0 } },
      { year: 2025, open: false, tally: { asked: 56, filed: 56, onTime: 49, pending: 0 } },
      { year: 2026, open: true, tally: { asked: 56, filed: 28, onTime: 28, pending: 28 } },
    ]);
    expect(total).toBe(56);
    const sum = byGroup.reduce((all, { years: [first] }) => all + (first?.asked ?? 0), 0);
    expect(sum).toBe(83);
  });

  it('a merged province has the sum of its predecessors; 2/3 of Lâm Đồng were on time', async () => {
    const { rows } = await getStatistics(compiler, paramsOf({ q: 'Lâm Đồng' }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.years[0]).toEqual({ asked: 3, filed: 3, onTime: 2, pending: 0 });
    const { rows: hue } = await getStatistics(compiler, paramsOf({ q: 'hue' }));
    expect(hue.find(({ code }) => code === '46')?.years[0]).toMatchObject({ asked: 1, filed: 1 });
  });

  it('bodies of the reform have no year before it', async () => {
    const { rows } = await getStatistics(compiler, paramsOf({ q: 'BDTTG' }));
    expect(rows[0]?.years[0]).toBeNull();
  });

  it('the former map has 63 provinces, each with its successor’s later years and in its region', async () => {
    const former = await getStatistics(compiler, paramsOf({ map: 'former', group: 'province' }));
    expect(former.matching).toBe(63);
    expect(former.years.map(({ tally }) => tally.asked)).toEqual([63, 63, 63]);
    const konTum = former.rows.find(({ name }) => name === 'Kon Tum');
    expect(konTum).toMatchObject({ code: '62', region: 'Duyên hải Nam Trung Bộ và Tây Nguyên' });
    const [today] = (await getStatistics(compiler, paramsOf({ q: 'quang ngai' }))).rows;
    expect(konTum?.years.slice(1)).toEqual(today?.years.slice(1));
    expect(former.byRegion).toHaveLength(6);
  });

  it('search without diacritics, group, region, order and pages', async () => {
    const region = 'Đông Nam Bộ';
    const found = await getStatistics(compiler, paramsOf({ region, sort: 'name', dir: 'desc' }));
    expect(found.rows.map(({ name }) => name)).toEqual(['Tây Ninh', 'Hồ Chí Minh', 'Đồng Nai']);
    const worst = await getStatistics(
      compiler,
      paramsOf({ map: 'former', sort: 'filed', group: 'province' }),
    );
    expect(worst.rows[0]?.total.filed).toBeLessThan(worst.rows[0]?.total.asked ?? 0);
    const beyond = await getStatistics(compiler, paramsOf({ page: 9 }));
    expect(beyond.rows).toEqual([]);
    expect(beyond.matching).toBe(56);
    expect((await getStatistics(compiler, paramsOf({ q: '%' }))).matching).toBe(0);
  });
});

describe('STAT-2 statistics are the coordinator’s compilers’ and leader’s', () => {
  it.each([
    ['BNG', 'leader', true],
    ['BNG', 'administrator', false],
    ['BNG', 'drafter', false],
    ['BNV', 'focal_point', false],
    ['BNV', 'leader', false],
    ['VPCP', 'reader', false],
  ] as const)('%s, %s: %s', async (organisation, role, may) => {
    const reading = getStatistics(await actorIn(organisation, role), paramsOf());
    if (may) expect((await reading).total).toBe(56);
    else await expect(reading).rejects.toMatchObject({ code: 'notFound' });
  });
});
