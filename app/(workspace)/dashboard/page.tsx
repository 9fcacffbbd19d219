import type { Metadata } from 'next';
import { DashboardView } from '#components/obligations/dashboard-view.tsx';
import { isReviewer } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { getDashboardCharts } from '#lib/obligations/dashboard-charts.ts';
import { getDashboard } from '#lib/obligations/queries.ts';
import { dashboardParams } from '#lib/obligations/schema.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Theo dõi thời hạn' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor();
  const search = await searchParams;
  const params = dashboardParams.parse(search);
  const dashboard = await orNotFound(getDashboard(actor, params));
  const charts = dashboard && (await getDashboardCharts(actor, dashboard.cycle.id));
  return (
    <DashboardView
      dashboard={dashboard}
      charts={charts}
      params={params}
      shownColumns={[search.cols ?? []].flat()}
      mayAct={isReviewer(actor)}
      now={now()}
    />
  );
}
