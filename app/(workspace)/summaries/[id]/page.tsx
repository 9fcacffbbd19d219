import type { Metadata } from 'next';
import { cache } from 'react';
import { SummaryOverview } from '#components/summaries/summary-overview.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { getSummary } from '#lib/summaries/queries.ts';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, view: await orNotFound(getSummary(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await load((await params).id);
  return { title: `Báo cáo tổng hợp năm ${view.cycle.year}` };
}

export default async function SummaryPage({ params }: Props) {
  const { actor, view } = await load((await params).id);
  const prints = await findPrints(actor, { kind: 'summary_draft', id: view.id }, view.contentHash);
  return <SummaryOverview actor={actor} view={view} prints={prints} />;
}
