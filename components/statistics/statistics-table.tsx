import { TimelinessTag } from '#components/cycles/timeliness-tag.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { DataTableColumn, DataTableRow } from '#components/ui/data-table-model.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatCount } from '#lib/numbers.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { standOf, yearLabel } from '#lib/statistics/chart.ts';
import { statisticsMapLabels } from '#lib/statistics/labels.ts';
import type { Statistics, StatisticsRow } from '#lib/statistics/queries.ts';
import { dueOf, type Tally, timelinessIn } from '#lib/statistics/rules.ts';
import { pageSize, type StatisticsParams } from '#lib/statistics/schema.ts';
import { statisticsHref } from './statistics-href.ts';

function YearCell({ tally }: { tally: Tally | null }) {
  if (!tally) return <span className="text-muted">—</span>;
  const timeliness = timelinessIn(tally);
  if (timeliness) return <TimelinessTag timeliness={timeliness} />;
  const { asked, filed, onTime } = tally;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {filed === asked ? null : (
        <>
          {formatCount(filed)}/{formatCount(asked)} đã gửi
          <br />
        </>
      )}
      {formatCount(onTime)}/{formatCount(asked)} đúng hạn
    </span>
  );
}

function rowOf(
  { id, code, name, group, region, ended, years, total }: StatisticsRow,
  columns: number[],
): DataTableRow {
  return {
    id,
    label: name,
    cells: {
      name: ended ? `${name} (đã kết thúc hoạt động)` : name,
      code: <span className="tabular-nums">{code}</span>,
      group: <span className="whitespace-nowrap">{organisationGroupLabels[group]}</span>,
      region: <span className="inline-block min-w-44">{region ?? '—'}</span>,
      ...Object.fromEntries(
        columns.map((year, index) => [`y${year}`, <YearCell key={year} tally={years[index] ?? null} />]),
      ),
      filed: <span className="whitespace-nowrap tabular-nums">{standOf(total.filed, dueOf(total))}</span>,
      onTime: <span className="whitespace-nowrap tabular-nums">{standOf(total.onTime, dueOf(total))}</span>,
    },
  };
}

/** Every organisation of the map, one page of the filtered list. */
export function StatisticsTable({
  statistics,
  params,
}: {
  statistics: Statistics;
  params: StatisticsParams;
}) {
  const { rows, years, matching, total } = statistics;
  const { map, sort, dir, page } = params;
  const columns: DataTableColumn[] = [
    { id: 'name', header: 'Cơ quan', sortable: true },
    { id: 'code', header: 'Mã', sortable: true },
    { id: 'group', header: 'Nhóm' },
    { id: 'region', header: 'Vùng' },
    ...years.map((year) => ({ id: `y${year.year}`, header: yearLabel(year) })),
    { id: 'filed', header: 'Đã gửi, các năm', sortable: true, descendingFirst: true },
    { id: 'onTime', header: 'Đúng hạn, các năm', sortable: true, descendingFirst: true },
  ];
  return (
    <section aria-labelledby="theo-co-quan">
      <h2 id="theo-co-quan" className="mb-3 text-xl font-semibold">
        Theo cơ quan
      </h2>
      <p role="status" className="mb-3 text-sm text-muted">
        {matching === total
          ? `Tất cả ${formatCount(total)} cơ quan.`
          : `${formatCount(matching)} trong ${formatCount(total)} cơ quan.`}
      </p>
      <DataTable
        caption={`Thống kê theo cơ quan: ${statisticsMapLabels[map]}`}
        columns={columns}
        rows={rows.map((row) =>
          rowOf(
            row,
            years.map(({ year }) => year),
          ),
        )}
        sort={{ id: sort, desc: dir === 'desc' }}
        pagination={{ page, pageSize, total: matching, unit: 'cơ quan', label: 'Phân trang thống kê' }}
        columnMenu
        empty={
          <EmptyState
            title="Không có cơ quan nào khớp"
            action={
              <LinkButton variant="secondary" href={statisticsHref({ map })}>
                Xem tất cả cơ quan
              </LinkButton>
            }
          >
            Bỏ bớt điều kiện lọc hoặc tìm bằng tên khác. Có thể gõ không dấu.
          </EmptyState>
        }
      />
    </section>
  );
}
