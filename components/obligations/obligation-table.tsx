import { FileSpreadsheet } from 'lucide-react';
import { LinkButton } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { Dashboard } from '#lib/obligations/queries.ts';
import { type DashboardParams, pageSize } from '#lib/obligations/schema.ts';
import { BulkActions } from './bulk-actions.tsx';
import { dashboardHref, dashboardQuery, listAnchor } from './dashboard-href.ts';
import { filerWord } from './filer-word.ts';
import { ObligationFilters } from './obligation-filters.tsx';
import { ObligationRows } from './obligation-rows.tsx';
import { ObligationViews } from './obligation-views.tsx';

const formId = 'da-chon';
/** As many ids as an address surely carries. */
const mostTicked = 200;

type Props = { dashboard: Dashboard; params: DashboardParams; shownColumns: string[]; mayAct: boolean };

/** All obligations of the cycle, one page of the filtered list. */
export function ObligationTable({ dashboard, params, shownColumns, mayAct }: Props) {
  const { rows, matching, total, byGroup, byRegion, cycle, questions } = dashboard;
  const { sort, dir, page } = params;
  const word = filerWord(dashboard);
  const all = dashboardQuery({ ...params, cycle: cycle.id, page: 1 });
  return (
    <section id={listAnchor} aria-labelledby={`${listAnchor}-ten`}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id={`${listAnchor}-ten`} className="text-xl font-semibold">
          Danh sách {word}
        </h2>
        <ul aria-label="Xuất danh sách" className="flex flex-wrap gap-2">
          {(['xlsx', 'csv'] as const).map((format) => (
            <li key={format}>
              <LinkButton
                variant="secondary"
                size="small"
                href={`/api/obligations/export?format=${format}&${all}`}
              >
                <FileSpreadsheet aria-hidden />
                {format === 'xlsx' ? 'Xuất Excel' : 'Xuất CSV'}
              </LinkButton>
            </li>
          ))}
        </ul>
      </div>
      <ObligationViews params={params} mayReview={mayAct} />
      <ObligationFilters
        params={params}
        groups={byGroup.map(({ group }) => group)}
        regions={byRegion.map(({ region }) => region)}
        word={word}
        columns={shownColumns}
      />
      <p role="status" className="mb-3 text-sm text-muted">
        {matching === total
          ? `Tất cả ${formatCount(total)} ${word}.`
          : `${formatCount(matching)} trong ${formatCount(total)} ${word}.`}{' '}
        Chọn tên {word} đã gửi để đọc báo cáo.
      </p>
      <ObligationRows
        key={cycle.id}
        caption={`Nghĩa vụ báo cáo: ${cycle.name}`}
        filer={word === 'đơn vị' ? 'Đơn vị' : 'Cơ quan'}
        questions={questions}
        rows={rows}
        sort={{ id: sort, desc: dir === 'desc' }}
        pagination={{
          page,
          pageSize,
          total: matching,
          unit: word,
          label: `Phân trang danh sách ${word}`,
        }}
        selection={{
          formId,
          name: 'obligations',
          unit: word,
          most: mostTicked,
          all: {
            name: 'select',
            value: all,
            label: `${formatCount(matching)} ${word} ${matching === total ? 'của kỳ báo cáo' : 'khớp điều kiện'}`,
          },
          actions: <BulkActions formId={formId} cycleId={cycle.id} mayAct={mayAct} unit={word} />,
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
