import type { Metadata } from 'next';
import { ReportOverview } from '#components/reports/report-overview.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listComments, listThreads } from '#lib/comments/queries.ts';
import { getCycleNotes } from '#lib/cycles/queries.ts';
import { getAssignment } from '#lib/handovers/queries.ts';
import { unfinishedImports } from '#lib/imports/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { getReport } from '#lib/reports/queries.ts';

export const metadata: Metadata = { title: 'Các mục báo cáo' };

export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, (await params).id));
  const [assignment, comments, threads, blanks, imports, notes] = await Promise.all([
    getAssignment(actor, view.id),
    listComments(actor, view.id),
    listThreads(actor, view.id),
    findPrints(actor, { kind: 'blank', id: view.template.id }, ''),
    unfinishedImports(actor, view.id),
    getCycleNotes(actor, view.cycle.id),
  ]);
  return (
    <ReportOverview
      view={view}
      actor={actor}
      now={now()}
      blanks={blanks}
      assignment={assignment}
      comments={comments}
      threads={threads}
      imports={imports}
      notes={notes}
    />
  );
}
