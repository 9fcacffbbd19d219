import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SectionPage } from '#components/reports/section-page.tsx';
import { requireActor } from '#lib/auth.ts';
import { listComments, listThreads } from '#lib/comments/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { listOwnProposals } from '#lib/proposals/own.ts';
import { besideReport } from '#lib/proposals/own-rules.ts';
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
  const section = findSection(view.template.definition, key);
  if (!section) notFound();
  const [lastYear, comments, threads, own] = await Promise.all([
    getLastYear(actor, id, [key]),
    listComments(actor, id),
    listThreads(actor, id),
    section.kind === 'proposals' ? listOwnProposals(actor) : [],
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
      proposals={besideReport(own, { id, deadline: view.cycle.deadline })}
    />
  );
}
