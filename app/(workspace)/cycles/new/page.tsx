import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OpenForm } from '#components/cycles/open-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireActor } from '#lib/auth.ts';
import { cycleKindLabels } from '#lib/cycles/labels.ts';
import { draftCycle } from '#lib/cycles/preparing.ts';
import { refusalToManageCycles } from '#lib/cycles/rules.ts';
import { cycleKind } from '#lib/cycles/schema.ts';

export const metadata: Metadata = { title: 'Mở kỳ báo cáo' };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function NewCyclePage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  if (refusalToManageCycles(actor)) notFound();
  const kind = cycleKind.catch('annual').parse((await searchParams).kind);
  const draft = await draftCycle(actor, kind);
  return (
    <>
      <PageHeader
        title={`Mở kỳ báo cáo ${cycleKindLabels[kind].toLowerCase()}`}
        breadcrumbs={[{ label: 'Kỳ báo cáo', href: '/cycles' }, { label: 'Mở kỳ báo cáo' }]}
        lead={
          draft.from
            ? `Các ô đã điền theo “${draft.from}”, chuyển sang năm ${draft.year}. Xem lại rồi mở kỳ.`
            : undefined
        }
      />
      <OpenForm draft={draft} />
    </>
  );
}
