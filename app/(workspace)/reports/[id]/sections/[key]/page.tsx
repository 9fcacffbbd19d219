import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SectionPage } from '#components/reports/section-page.tsx';
import { requireActor } from '#lib/auth.ts';
import { listComments, listThreads } from '#lib/comments/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { getLastYear } from '#lib/reports/last-year.ts';
import { getReport } from '#lib/reports/queries.ts';
import { findSection } from '#lib/templates/rules.ts';

export const metadata: Metadata = { title: 'Soạn mục báo cáo' };

export default async function ReportSectionPage({
  params,
}: {
  params: Promise<{ id: string; key: string }>;
}) {
  const { id, key } = await params;
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, id));
  if (!findSection(view.template.definition, key)) notFound();
  const [lastYear, comments, threads] = await Promise.all([
    getLastYear(actor, id, [key]),
    listComments(actor, id),
    listThreads(actor, id),
  ]);
  // Nothing of one section may stand in the fields of the next.
  return (
    <SectionPage
      key={key}
      view={view}
      actor={actor}
      sectionKey={key}
      spareId={crypto.randomUUID()}
      lastYear={lastYear}
      comments={comments}
      threads={threads}
    />
  );
}
