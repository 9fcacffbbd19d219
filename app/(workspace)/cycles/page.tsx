import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CycleList } from '#components/cycles/cycle-list.tsx';
import { hasRole, isReceiver } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { listCollections } from '#lib/cycles/preparing.ts';
import { listCycles } from '#lib/cycles/queries.ts';
import { refusalToManageCycles } from '#lib/cycles/rules.ts';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

export default async function CyclesPage() {
  const actor = await requireActor();
  if (!isReceiver(actor)) notFound();
  const collects = !actor.organisation.coordinator;
  const [cycles, collections] = await Promise.all([
    listCycles(actor),
    collects ? listCollections(actor) : Promise.resolve([]),
  ]);
  return (
    <CycleList
      cycles={cycles}
      collections={collections}
      mayManage={refusalToManageCycles(actor) === null}
      mayAsk={hasRole(actor, 'focal_point')}
    />
  );
}
