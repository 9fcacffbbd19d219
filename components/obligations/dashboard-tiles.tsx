import { StatTile } from '#components/ui/stat-tile.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { formatCount } from '#lib/numbers.ts';
import type { Dashboard } from '#lib/obligations/queries.ts';
import type { DashboardParams } from '#lib/obligations/schema.ts';
import { dashboardHref, listAnchor, showsOnly } from './dashboard-href.ts';
import { filerWord } from './filer-word.ts';

type Tile = {
  label: string;
  tone: Tone;
  count: number;
  filter: Pick<Partial<DashboardParams>, 'timeliness' | 'state' | 'risk'>;
  /** Left out while nothing is counted: before the deadline nobody is missing, after it nobody is pending. */
  rare?: boolean;
};

function filingTiles({ byTimeliness, atRisk }: Dashboard, over: boolean): Tile[] {
  const { on_time, late, pending, missing } = byTimeliness;
  return [
    { label: 'Đã gửi đúng hạn', tone: 'success', count: on_time, filter: { timeliness: 'on_time' } },
    { label: 'Đã gửi quá hạn', tone: 'danger', count: late, filter: { timeliness: 'late' } },
    {
      label: 'Chưa gửi, còn hạn',
      tone: 'neutral',
      count: pending,
      filter: { timeliness: 'pending' },
      rare: over,
    },
    { label: 'Có nguy cơ chậm', tone: 'warning', count: atRisk, filter: { risk: 'any' }, rare: over },
    {
      label: 'Chưa gửi, quá hạn',
      tone: 'danger',
      count: missing,
      filter: { timeliness: 'missing' },
      rare: !over,
    },
  ];
}

function handlingTiles({ byState }: Dashboard): Tile[] {
  const { not_started, submitted, returned, accepted, confidential } = byState;
  return [
    {
      label: 'Chưa bắt đầu',
      tone: 'neutral',
      count: not_started,
      filter: { state: 'not_started' },
      rare: true,
    },
    { label: 'Chờ thẩm định', tone: 'info', count: submitted, filter: { state: 'submitted' } },
    { label: 'Đã trả lại', tone: 'warning', count: returned, filter: { state: 'returned' } },
    { label: 'Đã tiếp nhận', tone: 'success', count: accepted, filter: { state: 'accepted' } },
    {
      label: 'Đã gửi theo đường mật',
      tone: 'success',
      count: confidential,
      filter: { state: 'confidential' },
      rare: true,
    },
  ];
}

type Props = { dashboard: Dashboard; params: DashboardParams; now: Date };

/** Counts over all obligations of the cycle; each leads to its own rows. */
export function DashboardTiles({ dashboard, params, now }: Props) {
  const over = now >= dashboard.cycle.deadline;
  return (
    <div className="grid gap-6 min-[87rem]:grid-cols-2">
      <TileRow title="Thời hạn gửi" tiles={filingTiles(dashboard, over)} {...{ dashboard, params }} />
      <TileRow title="Xử lý báo cáo" tiles={handlingTiles(dashboard)} {...{ dashboard, params }} />
    </div>
  );
}

type RowProps = Omit<Props, 'now'> & { title: string; tiles: Tile[] };

function TileRow({ title, tiles, dashboard, params }: RowProps) {
  const hint = `trong ${formatCount(dashboard.total)} ${filerWord(dashboard)}`;
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 min-[87rem]:grid-cols-2 min-[100rem]:grid-cols-3">
        {tiles
          .filter(({ count, rare = false }) => count > 0 || !rare)
          .map(({ label, tone, count, filter }) => (
            <li key={label} className="grid">
              <StatTile
                label={label}
                value={formatCount(count)}
                hint={hint}
                tone={count === 0 ? 'neutral' : tone}
                href={`${dashboardHref({ cycle: params.cycle, ...filter })}#${listAnchor}`}
                current={showsOnly(params, filter)}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}
