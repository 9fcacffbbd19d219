import { CalendarClock } from 'lucide-react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { FilterLinks } from '#components/ui/toolbar.tsx';
import { countdownLabel, deadlineLabel } from '#lib/cycles/labels.ts';
import { daysLeft } from '#lib/cycles/rules.ts';
import type { DashboardCharts as Charts } from '#lib/obligations/chart.ts';
import type { CycleChoice, Dashboard } from '#lib/obligations/queries.ts';
import type { DashboardParams } from '#lib/obligations/schema.ts';
import { DashboardCharts } from './dashboard-charts.tsx';
import { dashboardHref } from './dashboard-href.ts';
import { DashboardTiles } from './dashboard-tiles.tsx';
import { filerWord } from './filer-word.ts';
import { GroupTable } from './group-table.tsx';
import { ObligationTable } from './obligation-table.tsx';

const soonDays = 7;

type Props = {
  dashboard: Dashboard | null;
  charts: Charts | null;
  cycles: CycleChoice[];
  params: DashboardParams;
  shownColumns: string[];
  now: Date;
};

/** The deadline dashboard of an organisation that receives reports. */
export function DashboardView({ dashboard, charts, cycles, params, shownColumns, now }: Props) {
  if (!dashboard)
    return (
      <>
        <PageHeader title="Theo dõi thời hạn" />
        <EmptyState title="Chưa có kỳ báo cáo nào gửi đến cơ quan">
          Khi kỳ báo cáo được mở, các cơ quan, đơn vị phải gửi và tình hình gửi hiện ở đây.
        </EmptyState>
      </>
    );
  const { cycle } = dashboard;
  return (
    <>
      <PageHeader
        title="Theo dõi thời hạn"
        lead={cycles.length > 1 ? undefined : cycle.name}
        meta={<CycleDeadline cycle={cycle} now={now} />}
      />
      {cycles.length > 1 ? (
        <FilterLinks
          label="Kỳ báo cáo"
          items={cycles.map(({ id, name }) => ({
            href: dashboardHref({ cycle: id }),
            label: name,
            current: id === cycle.id,
          }))}
        />
      ) : null}
      <div className="flex flex-col gap-8">
        <DashboardTiles dashboard={dashboard} params={{ ...params, cycle: cycle.id }} now={now} />
        {charts ? <DashboardCharts charts={charts} word={filerWord(dashboard)} /> : null}
        {dashboard.byGroup.length > 1 ? <GroupTable byGroup={dashboard.byGroup} /> : null}
        <ObligationTable dashboard={dashboard} params={params} shownColumns={shownColumns} />
      </div>
    </>
  );
}

function CycleDeadline({ cycle, now }: { cycle: CycleChoice; now: Date }) {
  const deadline = { ...cycle, extendedDeadline: null };
  const left = daysLeft(deadline, now);
  const tone: Tone = left < 0 ? 'danger' : left <= soonDays ? 'warning' : 'info';
  return (
    <>
      {cycle.closed ? (
        <StatusTag>Kỳ báo cáo đã đóng</StatusTag>
      ) : (
        <StatusTag tone={tone} icon={CalendarClock}>
          {countdownLabel(deadline, now)}
        </StatusTag>
      )}
      <span>Hạn gửi: {deadlineLabel(deadline)}</span>
    </>
  );
}
