import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HandoverView } from '#components/handovers/handover-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { getHandover, listParties } from '#lib/handovers/queries.ts';
import { mayHandOver, refusalToClose, refusalToHandOver } from '#lib/handovers/rules.ts';
import { handoverChoice } from '#lib/handovers/schema.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Bàn giao công việc' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function HandoverPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  if (!mayHandOver(actor)) notFound();
  const asked = handoverChoice.safeParse(await searchParams);
  const parties = await listParties(actor);
  const handover = asked.success ? await orNotFound(getHandover(actor, asked.data)) : null;
  return (
    <HandoverView
      parties={parties}
      handover={handover}
      refusal={handover && refusalToHandOver(actor, handover.from, handover.to)}
      closable={handover !== null && refusalToClose(actor, handover.from) === null}
    />
  );
}
