import type { Metadata } from 'next';
import { RemindView } from '#components/reminders/remind-view.tsx';
import { SelectionRefused } from '#components/reminders/selection-refused.tsx';
import { requireActor } from '#lib/auth.ts';
import { chosenIds } from '#lib/obligations/queries.ts';
import { chosenParams } from '#lib/obligations/schema.ts';
import { orNotFound, orRefusal } from '#lib/page.ts';
import { previewReminders } from '#lib/reminders/preview.ts';

const title = 'Nhắc báo cáo';
export const metadata: Metadata = { title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RemindersPage({ searchParams }: Props) {
  const actor = await requireActor();
  const obligations = await orNotFound(chosenIds(actor, chosenParams.parse(await searchParams)));
  const preview = await orRefusal(previewReminders(actor, obligations));
  if (!preview.ok) return <SelectionRefused title={title} message={preview.message} />;
  return <RemindView rows={preview.value} />;
}
