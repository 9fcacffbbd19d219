import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SectionWorkbench } from '#components/summaries/section-workbench.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findSources, listSourceRegions } from '#lib/sources/queries.ts';
import { sourceParams } from '#lib/sources/schema.ts';
import { coverageOf, placeOf } from '#lib/summaries/coverage.ts';
import { draftsFor } from '#lib/summaries/drafts.ts';
import { citedRanges, groupDraftsFor } from '#lib/summaries/group-drafts.ts';
import { getSummary } from '#lib/summaries/queries.ts';

type Props = {
  params: Promise<{ id: string; key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (id: string, key: string) => {
  const actor = await requireActor();
  const view = await orNotFound(getSummary(actor, id));
  const groups = coverageOf(view);
  return { actor, view, groups, place: placeOf(groups, key) ?? notFound() };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, key } = await params;
  const { view, place } = await load(id, key);
  const { label, title } = place.section;
  return { title: `${label === '' ? title : `Mục ${label}`} · Báo cáo tổng hợp năm ${view.cycle.year}` };
}

export default async function SummarySectionPage({ params, searchParams }: Props) {
  const { id, key } = await params;
  const { actor, view, groups, place } = await load(id, key);
  const search = await searchParams;
  const { section } = place;
  const asked = sourceParams.parse({ ...search, cycleId: view.cycle.id, answerKeys: section.sources });
  const present = new Set(view.paragraphs.map(({ draftKey }) => draftKey));
  const { edition: data, template, sources } = view;
  return (
    <SectionWorkbench
      actor={actor}
      view={view}
      groups={groups}
      place={place}
      sources={{
        found: await findSources(actor, asked, citedRanges(view)),
        params: asked,
        regions: await listSourceRegions(actor, view.cycle.id),
      }}
      drafts={[
        ...draftsFor(section, { data, definition: template.definition, sources }),
        ...(await groupDraftsFor(actor, view, section)),
      ]
        .filter((draft) => !present.has(draft.key))
        .map(({ key: name, text, about }) => ({ key: name, text, about }))}
      citationId={typeof search.cite === 'string' ? search.cite : null}
    />
  );
}
