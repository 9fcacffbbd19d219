import type { Metadata } from 'next';
import { ImportStart } from '#components/imports/import-start.tsx';
import { requireActor } from '#lib/auth.ts';
import { listImports } from '#lib/imports/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { getReport } from '#lib/reports/queries.ts';

export const metadata: Metadata = { title: 'Nhập từ Word' };

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const report = await orNotFound(getReport(actor, (await params).id));
  return <ImportStart report={report} imports={await listImports(actor, report.id)} actor={actor} />;
}
