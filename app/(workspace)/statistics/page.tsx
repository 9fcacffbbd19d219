import type { Metadata } from 'next';
import { StatisticsView } from '#components/statistics/statistics-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { getStatistics } from '#lib/statistics/queries.ts';
import { statisticsParams } from '#lib/statistics/schema.ts';

export const metadata: Metadata = { title: 'Thống kê các năm' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StatisticsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = statisticsParams.parse(await searchParams);
  const statistics = await orNotFound(getStatistics(actor, params));
  return <StatisticsView statistics={statistics} params={params} />;
}
