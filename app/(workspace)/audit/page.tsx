import type { Metadata } from 'next';
import { AuditView } from '#components/audit/audit-view.tsx';
import { listAudit } from '#lib/audit/queries.ts';
import { auditParams } from '#lib/audit/schema.ts';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';

export const metadata: Metadata = { title: 'Nhật ký hệ thống' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = auditParams.parse(await searchParams);
  const { rows, older } = await orNotFound(listAudit(actor, params));
  return <AuditView rows={rows} older={older} params={params} />;
}
