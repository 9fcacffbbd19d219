import type { Metadata } from 'next';
import { ImportScreen } from '#components/imports/import-screen.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { getImport } from '#lib/imports/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { getReport } from '#lib/reports/queries.ts';

export const metadata: Metadata = { title: 'Xếp nội dung từ Word' };

type Props = { params: Promise<{ id: string; importId: string }> };

export default async function ImportPiecesPage({ params }: Props) {
  const actor = await requireActor();
  const { importId } = await params;
  const view = await orNotFound(getImport(actor, importId));
  const report = await orNotFound(getReport(actor, view.reportId));
  return <ImportScreen view={view} report={report} actor={actor} now={now()} />;
}
