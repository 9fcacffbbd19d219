import type { Metadata } from 'next';
import { NewLetterView } from '#components/reminders/new-letter-view.tsx';
import { SelectionRefused } from '#components/reminders/selection-refused.tsx';
import { requireActor } from '#lib/auth.ts';
import { chosenIds } from '#lib/obligations/queries.ts';
import { chosenParams } from '#lib/obligations/schema.ts';
import { orNotFound, orRefusal } from '#lib/page.ts';
import { previewLetter } from '#lib/reminders/letters.ts';

const title = 'Lập văn bản đôn đốc';
export const metadata: Metadata = { title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewLetterPage({ searchParams }: Props) {
  const actor = await requireActor();
  const obligations = await orNotFound(chosenIds(actor, chosenParams.parse(await searchParams)));
  const selection = await orRefusal(previewLetter(actor, obligations));
  if (!selection.ok) return <SelectionRefused title={title} message={selection.message} />;
  return <NewLetterView selection={selection.value} obligationIds={obligations} />;
}
