import type { Metadata } from 'next';
import { NoticesView } from '#components/notifications/notices-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { listNotices } from '#lib/notifications/queries.ts';
import { noticeParams } from '#lib/notifications/schema.ts';

export const metadata: Metadata = { title: 'Thông báo' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = noticeParams.parse(await searchParams);
  return <NoticesView notices={await listNotices(actor, params)} params={params} />;
}
