import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeForm } from '#components/cycles/change-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listAddresseeChoices } from '#lib/cycles/preparing.ts';
import { getCycle } from '#lib/cycles/queries.ts';
import { refusalToManageCycles } from '#lib/cycles/rules.ts';
import { businessDate } from '#lib/dates.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Thay đổi kỳ báo cáo' };

export default async function ChangeCyclePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (refusalToManageCycles(actor)) notFound();
  const cycle = await orNotFound(getCycle(actor, (await params).id));
  const today = businessDate(now());
  const title = cycle.phase === 'planned' ? 'Sửa kỳ báo cáo chưa mở' : 'Thay đổi kỳ báo cáo';
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: 'Kỳ báo cáo', href: '/cycles' },
          { label: cycle.name, href: `/cycles/${cycle.id}` },
          { label: title },
        ]}
        lead={cycle.name}
      />
      <ChangeForm
        key={cycle.seen}
        cycle={cycle}
        choices={await listAddresseeChoices(actor, today, cycle.addressees)}
        today={today}
      />
    </>
  );
}
