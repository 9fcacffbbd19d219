import type { Metadata } from 'next';
import { cache } from 'react';
import { EditionReader } from '#components/summaries/edition-reader.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { getEdition } from '#lib/summaries/queries.ts';

type Props = { params: Promise<{ editionId: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, edition: await orNotFound(getEdition(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await load((await params).editionId);
  return { title: `Báo cáo tổng hợp năm ${edition.snapshot.cycle.year}, Bản số ${edition.number}` };
}

export default async function EditionPage({ params }: Props) {
  const { actor, edition } = await load((await params).editionId);
  const { id, contentHash } = edition;
  const [prints, fullPrints] = await Promise.all([
    findPrints(actor, { kind: 'edition', id }, contentHash),
    findPrints(actor, { kind: 'edition_full', id }, contentHash),
  ]);
  return <EditionReader actor={actor} edition={edition} prints={prints} fullPrints={fullPrints} />;
}
