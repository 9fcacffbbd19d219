import type { Metadata } from 'next';
import { CyclePage } from '#components/cycles/cycle-page.tsx';
import { isReceiver, isReviewer } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { getCycle } from '#lib/cycles/queries.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

export default async function OneCyclePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const cycle = await orNotFound(getCycle(actor, (await params).id));
  return <CyclePage cycle={cycle} reviews={isReviewer(actor)} listed={isReceiver(actor)} />;
}
