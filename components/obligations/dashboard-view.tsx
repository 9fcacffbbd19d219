'use client';

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
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { DashboardCharts } from './dashboard-charts.tsx';
import { dashboardHref, listAnchor } from './dashboard-href.ts';
import { DashboardTiles } from './dashboard-tiles.tsx';
import { filerWord } from './filer-word.ts';
import { ObligationTable } from './obligation-table.tsx';
import { PartTable } from './part-table.tsx';

const soonDays = 7;

type Props = {
  dashboard: Dashboard | null;
  params: DashboardParams;
  shownColumns: string[];
  /** Whether the reader acts on obligations or only follows them. */
  mayAct: boolean;
  now: Date;
  charts: Charts | null;
};

/**
 * The deadline dashboard of an organisation that receives reports. It travels as data and becomes a page here: made of
 * server components, all of it would be in every answer twice, as HTML and for React, at twice the work.
 */
export function DashboardView({ dashboard, params, shownColumns, mayAct, now, charts }: Props) {
  if (!dashboard)
    return (
      <>
        <PageHeader title="Theo dõi thời hạn" />
        <EmptyState title="Chưa có kỳ báo cáo nào gửi đến cơ quan">
          Khi kỳ báo cáo được mở, các cơ quan, đơn vị phải gửi và tình hình gửi hiện ở đây.
        </EmptyState>
      </>
    );
  const { cycle, cycles } = dashboard;
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
        <Parts dashboard={dashboard} />
        <ObligationTable dashboard={dashboard} params={params} shownColumns={shownColumns} mayAct={mayAct} />
      </div>
    </>
  );
}

/** By kind and by region, where there is more than one. */
function Parts({ dashboard: { byGroup, byRegion, cycle } }: { dashboard: Dashboard }) {
  if (byGroup.length < 2 && byRegion.length < 2) return null;
  const to = (filter: Partial<DashboardParams>) =>
    `${dashboardHref({ cycle: cycle.id, ...filter })}#${listAnchor}`;
  const groups = byGroup.map((part) => ({
    ...part,
    label: organisationGroupLabels[part.group],
    href: to({ group: part.group }),
  }));
  const regions = byRegion.map((part) => ({
    ...part,
    label: part.region,
    href: to({ region: part.region }),
  }));
  return (
    <div className="grid gap-6 min-[100rem]:grid-cols-2">
      {groups.length > 1 ? (
        <PartTable id="theo-nhom" title="Theo nhóm cơ quan" heading="Nhóm" parts={groups} />
      ) : null}
      {regions.length > 1 ? (
        <PartTable id="theo-vung" title="Theo vùng" heading="Vùng" parts={regions} />
      ) : null}
    </div>
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
