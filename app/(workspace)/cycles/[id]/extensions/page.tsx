import type { Metadata } from 'next';
import { ExtensionPage } from '#components/cycles/extension-page.tsx';
import { requireActor } from '#lib/auth.ts';
import { chosenIds } from '#lib/obligations/queries.ts';
import { chosenParams } from '#lib/obligations/schema.ts';
import { getSelection } from '#lib/obligations/selections.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Gia hạn gửi báo cáo' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ExtensionsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const obligations = await orNotFound(chosenIds(actor, chosenParams.parse(await searchParams)));
  return <ExtensionPage selection={await orNotFound(getSelection(actor, (await params).id, obligations))} />;
}
