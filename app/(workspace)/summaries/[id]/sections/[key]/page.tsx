import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { coverageOf, placeOf } from '#components/summaries/coverage.ts';
import { SectionWorkbench } from '#components/summaries/section-workbench.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { getSummary } from '#lib/summaries/queries.ts';

type Props = { params: Promise<{ id: string; key: string }> };

const load = cache(async (id: string, key: string) => {
  const actor = await requireActor();
  const view = await orNotFound(getSummary(actor, id));
  const groups = coverageOf(view);
  return { actor, view, groups, place: placeOf(groups, key) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, key } = await params;
  const { view, place } = await load(id, key);
  return { title: `Mục ${place.section.label} · Báo cáo tổng hợp năm ${view.cycle.year}` };
}

export default async function SummarySectionPage({ params }: Props) {
  const { id, key } = await params;
  return <SectionWorkbench {...(await load(id, key))} />;
}
