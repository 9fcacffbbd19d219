import type { Metadata } from 'next';
import { ConfidentialPage } from '#components/cycles/confidential-page.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { businessDate } from '#lib/dates.ts';
import { chosenIds } from '#lib/obligations/queries.ts';
import { chosenParams } from '#lib/obligations/schema.ts';
import { getSelection } from '#lib/obligations/selections.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Đã gửi theo đường mật' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ConfidentialFilingsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const obligations = await orNotFound(chosenIds(actor, chosenParams.parse(await searchParams)));
  const selection = await orNotFound(getSelection(actor, (await params).id, obligations));
  return <ConfidentialPage selection={selection} today={businessDate(now())} />;
}
