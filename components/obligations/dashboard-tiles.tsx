import { StatTile } from '#components/ui/stat-tile.tsx';
import type { Tone } from '#components/ui/tones.ts';
import type { Timeliness } from '#lib/cycles/schema.ts';
import { formatCount } from '#lib/numbers.ts';
import type { Dashboard } from '#lib/obligations/queries.ts';
import type { DashboardParams } from '#lib/obligations/schema.ts';
import type { ObligationState } from '#lib/reports/schema.ts';
import { dashboardHref, listAnchor } from './dashboard-href.ts';
import { filerWord } from './filer-word.ts';

type Tile = { label: string; tone: Tone } & (
  | { timeliness: Timeliness; state?: undefined }
  | { state: ObligationState; timeliness?: undefined }
);

const filing: Tile[] = [
  { timeliness: 'on_time', label: 'Đã gửi đúng hạn', tone: 'success' },
  { timeliness: 'late', label: 'Đã gửi quá hạn', tone: 'danger' },
  { timeliness: 'pending', label: 'Chưa gửi, còn hạn', tone: 'neutral' },
  { timeliness: 'missing', label: 'Chưa gửi, quá hạn', tone: 'danger' },
];

const handling: Tile[] = [
  { state: 'submitted', label: 'Chờ thẩm định', tone: 'info' },
  { state: 'returned', label: 'Đã trả lại', tone: 'warning' },
  { state: 'accepted', label: 'Đã tiếp nhận', tone: 'success' },
];

type Props = { dashboard: Dashboard; params: DashboardParams; now: Date };

/** Counts over all obligations of the cycle; each leads to its own rows. */
export function DashboardTiles({ dashboard, params, now }: Props) {
  const { byTimeliness, byState, cycle } = dashboard;
  const over = now >= cycle.deadline;
  // Before the deadline nobody is missing, after it nobody is pending; an extension makes both possible.
  const shown = filing.filter(({ timeliness }) => {
    if (timeliness === 'missing') return over || byTimeliness.missing > 0;
    return timeliness !== 'pending' || !over || byTimeliness.pending > 0;
  });
  return (
    <div className="grid gap-6 min-[87rem]:grid-cols-2">
      <TileRow title="Thời hạn gửi" tiles={shown} counts={byTimeliness} {...{ dashboard, params }} />
      <TileRow title="Xử lý báo cáo" tiles={handling} counts={byState} {...{ dashboard, params }} />
    </div>
  );
}

type RowProps = Omit<Props, 'now'> & {
  title: string;
  tiles: Tile[];
  counts: Partial<Record<Timeliness | ObligationState, number>>;
};

function TileRow({ title, tiles, counts, dashboard, params }: RowProps) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {tiles.map(({ label, tone, state, timeliness }) => {
          const count = counts[timeliness ?? state] ?? 0;
          const filter = { cycle: params.cycle, state, timeliness };
          return (
            <li key={label} className="grid">
              <StatTile
                label={label}
                value={formatCount(count)}
                hint={`trong ${formatCount(dashboard.total)} ${filerWord(dashboard)}`}
                tone={count === 0 ? 'neutral' : tone}
                href={`${dashboardHref(filter)}#${listAnchor}`}
                current={params.state === state && params.timeliness === timeliness}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
