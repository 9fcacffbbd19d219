import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DashboardView } from '#components/obligations/dashboard-view.tsx';
import { isReceiver } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { getDashboard, listReceivedCycles } from '#lib/obligations/queries.ts';
import { dashboardParams } from '#lib/obligations/schema.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Theo dõi thời hạn' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!isReceiver(actor)) notFound();
  const search = await searchParams;
  const params = dashboardParams.parse(search);
  const cycles = await listReceivedCycles(actor);
  const dashboard = await orNotFound(getDashboard(actor, params));
  return (
    <DashboardView
      dashboard={dashboard}
      cycles={cycles}
      params={params}
      shownColumns={[search.cols ?? []].flat()}
      now={now()}
    />
  );
}
