import type { Metadata } from 'next';
import { OwnView } from '#components/proposals/own-view.tsx';
import { RegisterView } from '#components/proposals/register-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { orNotFound } from '#lib/page.ts';
import { listOwnProposals } from '#lib/proposals/own.ts';
import { countsByState, cyclesIn, filtered } from '#lib/proposals/own-rules.ts';
import { getRegister } from '#lib/proposals/queries.ts';
import { readsRegister } from '#lib/proposals/rules.ts';
import { registerParams } from '#lib/proposals/schema.ts';

export const metadata: Metadata = { title: 'Đề xuất, kiến nghị' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The whole register for those who answer, their own proposals for all others. */
export default async function ProposalsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const params = registerParams.parse(await searchParams);
  if (readsRegister(actor))
    return <RegisterView register={await orNotFound(getRegister(actor, params))} params={params} />;
  const own = await orNotFound(listOwnProposals(actor));
  return (
    <OwnView
      proposals={filtered(own, params)}
      params={params}
      byState={countsByState(filtered(own, { ...params, state: undefined }))}
      cycles={cyclesIn(own)}
    />
  );
}
