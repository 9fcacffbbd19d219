import type { Metadata } from 'next';
import { cache } from 'react';
import { EditionReader } from '#components/summaries/edition-reader.tsx';
import { RecalledEdition } from '#components/summaries/recalled-edition.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints, listEditionFiles } from '#lib/prints/queries.ts';
import { getEditionHead, listVersions } from '#lib/summaries/editions.ts';
import { getEdition } from '#lib/summaries/queries.ts';

type Props = { params: Promise<{ editionId: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, head: await orNotFound(getEditionHead(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { head } = await load((await params).editionId);
  return { title: `Báo cáo tổng hợp năm ${head.cycle.year}, Bản số ${head.number}` };
}

export default async function EditionPage({ params }: Props) {
  const { actor, head } = await load((await params).editionId);
  if (!head.readable) return <RecalledEdition edition={head} />;
  const { id, summaryId, contentHash } = head;
  const [edition, versions, prints, fullPrints, files] = await Promise.all([
    orNotFound(getEdition(actor, id)),
    listVersions(actor, summaryId),
    findPrints(actor, { kind: 'edition', id }, contentHash),
    findPrints(actor, { kind: 'edition_full', id }, contentHash),
    listEditionFiles(actor, id),
  ]);
  const comparable = versions.editions.length > 1;
  return <EditionReader {...{ actor, head, edition, prints, fullPrints, files, comparable }} />;
}
