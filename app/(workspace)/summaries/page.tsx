import type { Metadata } from 'next';
import { SummaryList } from '#components/summaries/summary-list.tsx';
import { requireActor } from '#lib/auth.ts';
import { listSummaries } from '#lib/summaries/queries.ts';

export const metadata: Metadata = { title: 'Báo cáo tổng hợp' };

export default async function SummariesPage() {
  const actor = await requireActor();
  return <SummaryList actor={actor} items={await listSummaries(actor)} />;
}
