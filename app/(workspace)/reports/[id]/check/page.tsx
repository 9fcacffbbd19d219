import type { Metadata } from 'next';
import { ReportCheck } from '#components/reports/report-check.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listComments, listThreads } from '#lib/comments/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { getReport } from '#lib/reports/queries.ts';

export const metadata: Metadata = { title: 'Kiểm tra và trình duyệt' };

export default async function ReportCheckPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const view = await orNotFound(getReport(actor, (await params).id));
  const [comments, threads] = await Promise.all([listComments(actor, view.id), listThreads(actor, view.id)]);
  const prints = await findPrints(actor, { kind: 'draft', id: view.id }, view.contentHash);
  return (
    <ReportCheck
      view={view}
      actor={actor}
      now={now()}
      comments={comments}
      threads={threads}
      prints={prints}
    />
  );
}
