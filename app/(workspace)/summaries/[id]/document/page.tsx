import type { Metadata } from 'next';
import { cache } from 'react';
import { SummaryPreview } from '#components/summaries/summary-preview.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { getSummary } from '#lib/summaries/queries.ts';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, view: await orNotFound(getSummary(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await load((await params).id);
  return { title: `Toàn văn báo cáo tổng hợp năm ${view.cycle.year}` };
}

export default async function SummaryDocumentPage({ params }: Props) {
  return <SummaryPreview {...(await load((await params).id))} />;
}
