import type { Chart, Curve, DataTable, Point } from '../charts/schema.ts';
import { businessDate, daysBetween, formatBusinessDate, formatDate } from '../dates.ts';
import { formatCount, formatShare, shareOf } from '../numbers.ts';
import type { PlaceState } from './places-chart.ts';

export type { PlaceState } from './places-chart.ts';

/** How many first filings a cycle got on which business day. */
export type FilingYear = {
  name: string;
  year: number;
  openedAt: Date;
  deadline: Date;
  total: number;
  days: { day: string; count: number }[];
};

export type DashboardCharts = {
  cycleId: string;
  current: FilingYear;
  previous: FilingYear | null;
  provinces: PlaceState[];
  /** Ministries, agencies, the union; empty where they are too many for a picture. */
  others: PlaceState[];
  now: Date;
};

/** Longer runs before and after the deadline are cut off; what was filed outside counts at the edge. */
const longestBefore = 90;
const longestAfter = 60;
/** The exclusive end of the last good day, between day 0 and day 1. */
const deadlineAt = 0.5;

/** Days from the last good day on: negative before, 0 on it. */
function offsetOf(day: Date, { deadline }: Pick<FilingYear, 'deadline'>): number {
  return daysBetween(new Date(deadline.getTime() - 1), day);
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00+07:00`);
}

/** The day of a cycle that lies so many days from its last good day. */
function dayAt(offset: number, { deadline }: FilingYear): string {
  return businessDate(new Date(deadline.getTime() - 1 + offset * 86_400_000));
}

type Grown = { offset: number; filed: number }[];

/** How many had filed by the end of each day on which any did. */
export function grownBy(year: FilingYear): Grown {
  let filed = 0;
  return year.days
    .map(({ day, count }) => ({ offset: offsetOf(noon(day), year), count }))
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, count }) => {
      filed += count;
      return { offset, filed };
    });
}

export function filedBy(grown: Grown, offset: number): number {
  return grown.findLast((step) => step.offset <= offset)?.filed ?? 0;
}

function pointsOf(grown: Grown, total: number, from: number, to: number): Point[] {
  const inside = grown.filter(({ offset }) => offset > from && offset <= to);
  const at = (offset: number): Point => ({ x: offset, y: shareOf(filedBy(grown, offset), total) });
  return [at(from), ...inside.map(({ offset }) => at(offset)), at(to)];
}

function spanOf({ current, previous, now }: DashboardCharts): { from: number; to: number; today: number } {
  const years = previous ? [current, previous] : [current];
  const today = offsetOf(now, current);
  const from = Math.min(...years.map((year) => offsetOf(year.openedAt, year)), today, -7);
  const lastFiled = years.flatMap((year) => grownBy(year).map(({ offset }) => offset));
  const closing = today > longestAfter ? [] : [today];
  const to = Math.max(...lastFiled, ...closing, 3) + 2;
  return { from: Math.max(from, -longestBefore), to: Math.min(to, longestAfter), today };
}

function ticksOf(from: number, to: number, year: FilingYear): Curve['x']['ticks'] {
  const step = to - from > 60 ? 15 : to - from > 25 ? 10 : 5;
  const first = Math.ceil(from / step) * step;
  const places = Array.from(
    { length: Math.floor((to - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  return places.map((at) => ({ at, label: formatBusinessDate(dayAt(at, year)).slice(0, 5) }));
}

function beside(offset: number): string {
  if (offset < 0) return `còn ${-offset} ngày`;
  return offset === 0 ? 'ngày cuối' : `quá ${offset} ngày`;
}

function standOf(filed: number, total: number): string {
  return `${formatCount(filed)}/${formatCount(total)} (${formatShare(filed, total)})`;
}

function tableOf(charts: DashboardCharts, until: number): DataTable {
  const { current, previous } = charts;
  const years = [current, ...(previous ? [previous] : [])].map((year) => ({ year, grown: grownBy(year) }));
  const offsets = new Set([until, 0, ...years.flatMap(({ grown }) => grown.map(({ offset }) => offset))]);
  return {
    columns: ['Ngày', 'So với hạn gửi', ...years.map(({ year }) => `Đã gửi, kỳ năm ${year.year}`)],
    rows: [...offsets]
      .sort((a, b) => a - b)
      .map((offset) => [
        formatBusinessDate(dayAt(offset, current)),
        beside(offset),
        ...years.map(({ year, grown }) =>
          year === current && offset > until ? '—' : standOf(filedBy(grown, offset), year.total),
        ),
      ]),
  };
}

/** How the filings of a cycle grew day by day, beside the cycle before at the same distance from its deadline. */
export function filingCurve(charts: DashboardCharts, word: string): Chart {
  const { current, previous, now } = charts;
  const { from, to, today } = spanOf(charts);
  const until = Math.min(today, to);
  const grown = grownBy(current);
  const stand = standOf(filedBy(grown, today), current.total);
  const earlier = previous && { year: previous, grown: grownBy(previous) };
  const before = earlier && standOf(filedBy(earlier.grown, today), earlier.year.total);
  const lastDay = formatDate(new Date(current.deadline.getTime() - 1));
  return {
    id: 'tien-do-gui',
    title: before
      ? `Đã gửi ${stand}; cùng thời điểm kỳ năm ${earlier.year.year}: ${before}`
      : `Đã có ${stand} ${word} gửi báo cáo`,
    description: `Đường tích lũy tỷ lệ ${word} đã gửi lần đầu theo ngày. Hạn gửi: hết ngày ${lastDay}. Đến ngày ${formatDate(now)}: ${stand}.${
      before ? ` Kỳ năm ${earlier.year.year}, so theo số ngày trước hạn: ${before}.` : ''
    }`,
    plot: {
      kind: 'curve',
      x: {
        from,
        to,
        ticks: ticksOf(from, to, current),
        label: earlier ? 'Ngày của kỳ này; kỳ trước so theo số ngày trước hạn' : 'Ngày',
      },
      series: [
        {
          name: `Kỳ năm ${current.year}`,
          look: 'main',
          points: pointsOf(grown, current.total, from, Math.max(until, from)),
        },
        ...(earlier
          ? [
              {
                name: `Kỳ năm ${earlier.year.year}`,
                look: 'compared' as const,
                points: pointsOf(earlier.grown, earlier.year.total, from, to),
              },
            ]
          : []),
      ],
      marks: [
        { at: deadlineAt, label: `Hạn: hết ngày ${lastDay.slice(0, 5)}`, look: 'limit' },
        ...(today >= from && today <= to ? [{ at: today, label: 'Hôm nay', look: 'now' as const }] : []),
      ],
    },
    table: tableOf(charts, until),
  };
}
