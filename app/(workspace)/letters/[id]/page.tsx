import type { Metadata } from 'next';
import { cache } from 'react';
import { LetterView } from '#components/reminders/letter-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { letterKindLabels } from '#lib/reminders/labels.ts';
import { getLetter } from '#lib/reminders/letters.ts';

type Props = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, letter: await orNotFound(getLetter(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { letter } = await load((await params).id);
  return { title: letterKindLabels[letter.kind] };
}

export default async function LetterPage({ params }: Props) {
  const { actor, letter } = await load((await params).id);
  const prints = await findPrints(actor, { kind: 'letter', id: letter.id }, letter.contentHash);
  return <LetterView letter={letter} prints={prints} />;
}
