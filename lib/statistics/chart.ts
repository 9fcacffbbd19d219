import type { Chart } from '../charts/schema.ts';
import { formatCount, formatShare, shareOf } from '../numbers.ts';
import type { Tally } from './rules.ts';

/** More years than that become too narrow to read; the table has them all. */
const mostYears = 6;

export type YearTally = { year: number; open: boolean; tally: Tally };

export function yearLabel({ year, open }: Pick<YearTally, 'year' | 'open'>): string {
  return open ? `${year} (chưa hết hạn)` : String(year);
}

/** Completeness and timeliness of each year, side by side. */
export function yearsChart(years: readonly YearTally[]): Chart {
  const shown = years.slice(-mostYears);
  const said = years
    .filter(({ open }) => !open)
    .slice(-2)
    .map(({ year, tally: { asked, filed, onTime } }) => {
      return `năm ${year}: ${formatShare(filed, asked)} đã gửi, ${formatShare(onTime, asked)} đúng hạn`;
    })
    .join('; ');
  return {
    id: 'cac-nam',
    title: said === '' ? 'Chưa có năm nào hết hạn gửi' : said.replace(/^n/, 'N'),
    description: `Biểu đồ cột theo năm: tỷ lệ đã gửi và tỷ lệ gửi đúng hạn trên số báo cáo phải gửi. ${shown
      .map(
        (year) =>
          `${yearLabel(year)}: ${formatShare(year.tally.filed, year.tally.asked)} và ${formatShare(year.tally.onTime, year.tally.asked)}`,
      )
      .join('; ')}.`,
    plot: {
      kind: 'bars',
      series: ['Đã gửi', 'Gửi đúng hạn'],
      groups: shown.map((year) => ({
        label: yearLabel(year),
        values: [year.tally.filed, year.tally.onTime].map((part) => ({
          share: shareOf(part, year.tally.asked),
          text: formatShare(part, year.tally.asked),
        })),
      })),
    },
    table: {
      columns: ['Năm', 'Phải gửi', 'Đã gửi', 'Gửi đúng hạn'],
      rows: years.map(({ tally: { asked, filed, onTime }, ...year }) => [
        yearLabel(year),
        formatCount(asked),
        standOf(filed, asked),
        standOf(onTime, asked),
      ]),
    },
  };
}

/** "49/56 (87,5%)" */
export function standOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${formatCount(part)}/${formatCount(whole)} (${formatShare(part, whole)})`;
}
