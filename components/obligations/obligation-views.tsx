import { CopyAddress } from '#components/ui/copy-address.tsx';
import { FilterLinks } from '#components/ui/toolbar.tsx';
import { obligationViewLabels } from '#lib/obligations/labels.ts';
import type { DashboardParams } from '#lib/obligations/schema.ts';
import { dashboardHref, listAnchor, showsOnly } from './dashboard-href.ts';

type View = { label: string } & Pick<Partial<DashboardParams>, 'view' | 'risk' | 'state'>;

const views: View[] = [
  { label: 'Tất cả' },
  { label: obligationViewLabels.unsent, view: 'unsent' },
  { label: 'Có nguy cơ chậm', risk: 'any' },
  { label: 'Chờ thẩm định', state: 'submitted' },
  { label: 'Bị trả lại', state: 'returned' },
  { label: obligationViewLabels.overdue, view: 'overdue' },
];
const own: View = { label: obligationViewLabels.mine, view: 'mine' };

/** Filters that people come back to, each an address; an address of one's own can be copied and sent on. */
export function ObligationViews({ params, mayReview }: { params: DashboardParams; mayReview: boolean }) {
  const { cycle, sort, dir } = params;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4">
      <FilterLinks
        label="Danh sách thường dùng"
        items={(mayReview ? [...views, own] : views).map(({ label, ...filter }) => ({
          label,
          href: `${dashboardHref({ cycle, sort, dir, ...filter })}#${listAnchor}`,
          current: showsOnly(params, filter),
        }))}
      />
      <CopyAddress />
    </div>
  );
}
