import type { Metadata } from 'next';
import { DutyTable } from '#components/reports/duty-table.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listDuties } from '#lib/obligations/queries.ts';

export const metadata: Metadata = { title: 'Báo cáo của cơ quan' };

export default async function ReportsPage() {
  const actor = await requireActor();
  const duties = await listDuties(actor);
  return (
    <>
      <PageHeader
        title="Báo cáo của cơ quan"
        lead={`Các báo cáo công tác đối ngoại nhân dân của ${actor.organisation.name} qua các kỳ.`}
        breadcrumbs={[{ label: 'Trang đầu', href: '/' }, { label: 'Báo cáo' }]}
      />
      <DutyTable duties={duties} actor={actor} now={now()} />
    </>
  );
}
