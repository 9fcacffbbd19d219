import type { Metadata } from 'next';
import { EditionComparison } from '#components/summaries/edition-comparison.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { compareVersions } from '#lib/summaries/editions.ts';
import { comparisonParams } from '#lib/summaries/schema.ts';

export const metadata: Metadata = { title: 'So sánh các bản của báo cáo tổng hợp' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const chosen = comparisonParams.parse(await searchParams);
  const comparison = await orNotFound(compareVersions(actor, (await params).id, chosen));
  return <EditionComparison actor={actor} comparison={comparison} />;
}
