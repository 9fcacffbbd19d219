import { Chart } from '#components/ui/chart.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { FilterLinks } from '#components/ui/toolbar.tsx';
import { pictureOf } from '#lib/charts/svg.ts';
import { yearsChart } from '#lib/statistics/chart.ts';
import { statisticsMapLabels } from '#lib/statistics/labels.ts';
import type { Statistics } from '#lib/statistics/queries.ts';
import { type StatisticsParams, statisticsMaps } from '#lib/statistics/schema.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import { statisticsHref } from './statistics-href.ts';
import { StatisticsTable } from './statistics-table.tsx';
import { SummaryTable } from './summary-table.tsx';

type Props = { statistics: Statistics; params: StatisticsParams };

/** How complete and how timely the annual reports were, over the years. */
export function StatisticsView({ statistics, params }: Props) {
  const { years, matching } = statistics;
  return (
    <>
      <PageHeader
        title="Thống kê các năm"
        lead="Báo cáo định kỳ hằng năm: tỷ lệ đã gửi và tỷ lệ gửi đúng hạn trên số báo cáo phải gửi. Đúng hạn hay quá hạn do lần gửi đầu quyết định; báo cáo chưa đến hạn không tính vào cột “các năm”."
      />
      {years.length === 0 ? (
        <EmptyState title="Chưa có số liệu">
          Khi kỳ báo cáo năm đầu tiên được mở, số liệu hiện ở đây.
        </EmptyState>
      ) : (
        <>
          <FilterLinks
            label="Bản đồ hành chính"
            items={statisticsMaps.map((map) => ({
              href: statisticsHref({ ...params, map }),
              label: statisticsMapLabels[map],
              current: params.map === map,
            }))}
          />
          <p className="prose-width mb-6 text-sm text-muted">{mapNotes[params.map]}</p>
          <StatisticsFilters statistics={statistics} params={params} />
          {matching > 0 ? (
            <div className="mb-8 grid gap-x-10 gap-y-8 2xl:grid-cols-2">
              <Chart picture={pictureOf(yearsChart(years))} titleLevel={2} className="w-full max-w-[40rem]" />
              <SummaryTable statistics={statistics} />
            </div>
          ) : null}
          <StatisticsTable statistics={statistics} params={params} />
        </>
      )}
    </>
  );
}

const mapNotes: Record<StatisticsParams['map'], string> = {
  today:
    'Tỉnh, thành phố được sắp xếp: số liệu các năm trước là tổng của các tỉnh, thành phố đã hợp thành, ví dụ 2/3 đúng hạn.',
  former:
    'Theo 63 tỉnh, thành phố đến hết ngày 30/6/2025: kết quả từ năm 2025 của mỗi tỉnh, thành phố là kết quả của tỉnh, thành phố kế thừa, nên có thể được tính nhiều lần.',
};
