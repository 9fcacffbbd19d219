import { TimelinessTag } from '#components/cycles/timeliness-tag.tsx';
import { StateTag } from '#components/reports/state-tag.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import type { DataTableColumn, DataTableRow } from '#components/ui/data-table-model.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Instant } from '#components/ui/instant.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { Dashboard, ObligationRow } from '#lib/obligations/queries.ts';
import { type DashboardParams, pageSize } from '#lib/obligations/schema.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { dashboardHref, listAnchor } from './dashboard-href.ts';
import { filerWord } from './filer-word.ts';
import { ObligationFilters } from './obligation-filters.tsx';

const otherColumns: DataTableColumn[] = [
  { id: 'code', header: 'Mã', sortable: true },
  { id: 'group', header: 'Nhóm' },
  { id: 'state', header: 'Trạng thái', sortable: true },
  { id: 'timeliness', header: 'Thời hạn' },
  { id: 'firstSubmittedAt', header: 'Gửi lần đầu', sortable: true },
  { id: 'statusChangedAt', header: 'Cập nhật', sortable: true, descendingFirst: true },
  { id: 'reviewer', header: 'Người thẩm định' },
];

const none = <span className="text-muted">—</span>;

function rowOf(row: ObligationRow): DataTableRow {
  const { id, name, code, group, state, timeliness, firstSubmittedAt, statusChangedAt, reviewer } = row;
  return {
    id,
    href: row.submissionId ? `/submissions/${row.submissionId}` : undefined,
    label: name,
    cells: {
      name,
      code: <span className="tabular-nums">{code}</span>,
      group: <span className="whitespace-nowrap">{organisationGroupLabels[group]}</span>,
      state: <StateTag state={state} />,
      timeliness: <TimelinessTag timeliness={timeliness} />,
      firstSubmittedAt: firstSubmittedAt ? (
        <>
          <Instant at={firstSubmittedAt} />
          {row.submissions > 1 ? (
            <span className="block text-muted">đã gửi {formatCount(row.submissions)} lần</span>
          ) : null}
        </>
      ) : (
        none
      ),
      statusChangedAt: statusChangedAt ? <Instant at={statusChangedAt} /> : none,
      reviewer: reviewer ?? none,
    },
  };
}

type Props = { dashboard: Dashboard; params: DashboardParams; shownColumns: string[] };

/** All obligations of the cycle, one page of the filtered list. */
export function ObligationTable({ dashboard, params, shownColumns }: Props) {
  const { rows, matching, total, byGroup, cycle } = dashboard;
  const { sort, dir, page } = params;
  const word = filerWord(dashboard);
  const columns = [
    { id: 'name', header: word === 'đơn vị' ? 'Đơn vị' : 'Cơ quan', sortable: true },
    ...otherColumns,
  ];
  return (
    <section id={listAnchor} aria-labelledby={`${listAnchor}-ten`}>
      <h2 id={`${listAnchor}-ten`} className="mb-3 text-xl font-semibold">
        Danh sách {word}
      </h2>
      <ObligationFilters
        params={params}
        groups={byGroup.map(({ group }) => group)}
        word={word}
        columns={shownColumns}
      />
      <p role="status" className="mb-3 text-sm text-muted">
        {matching === total
          ? `Tất cả ${formatCount(total)} ${word}.`
          : `${formatCount(matching)} trong ${formatCount(total)} ${word}.`}{' '}
        Chọn tên {word} đã gửi để đọc báo cáo.
      </p>
      <DataTable
        caption={`Nghĩa vụ báo cáo: ${cycle.name}`}
        columns={columns}
        rows={rows.map(rowOf)}
        sort={{ id: sort, desc: dir === 'desc' }}
        pagination={{
          page,
          pageSize,
          total: matching,
          unit: word,
          label: `Phân trang danh sách ${word}`,
        }}
        columnMenu
        empty={
          <EmptyState
            title={`Không có ${word} nào khớp`}
            action={
              <LinkButton variant="secondary" href={dashboardHref({ cycle: params.cycle })}>
                Xem tất cả {word}
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
