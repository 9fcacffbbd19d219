import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChecklistPage } from '#components/reports/annex-page.tsx';
import { requireActor } from '#lib/auth.ts';
import { listComments, listThreads } from '#lib/comments/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { getLastYear } from '#lib/reports/last-year.ts';
import { getReport } from '#lib/reports/queries.ts';
import { checklistAnnex } from '#lib/templates/rules.ts';

export const metadata: Metadata = { title: 'Trả lời phụ lục' };

export default async function ReportChecklistPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, (await params).id));
  const annex = checklistAnnex(view.template.definition);
  if (!annex) notFound();
  const keys = annex.rows.map(({ key }) => key);
  const [lastYear, comments, threads] = await Promise.all([
    getLastYear(actor, view.id, keys),
    listComments(actor, view.id),
    listThreads(actor, view.id),
  ]);
  return (
    <ChecklistPage
      view={view}
      actor={actor}
      annex={annex}
      lastYear={lastYear}
      comments={comments}
      threads={threads}
    />
  );
}
