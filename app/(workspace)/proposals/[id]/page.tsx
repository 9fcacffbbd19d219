import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { EntryView } from '#components/proposals/entry-view.tsx';
import { isCompiler } from '#lib/accounts/rules.ts';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { getEntry, listResponsible, listTargets } from '#lib/proposals/matter.ts';

export const metadata: Metadata = { title: 'Xử lý đề xuất, kiến nghị' };

const searchParamsShape = z.object({ q: z.string().max(200).default('').catch('') });

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ProposalPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const entry = await orNotFound(getEntry(actor, (await params).id));
  if (entry.joinedIntoId !== null) redirect(`/proposals/${entry.joinedIntoId}`);
  const { q } = searchParamsShape.parse(await searchParams);
  const mayChange = isCompiler(actor);
  const [targets, bodies] = mayChange
    ? await Promise.all([listTargets(actor, entry, q), listResponsible(actor)])
    : [[], []];
  return <EntryView entry={entry} bodies={bodies} targets={targets} q={q} mayChange={mayChange} />;
}
