import type { Metadata } from 'next';
import { cache } from 'react';
import { SubmissionView } from '#components/reviews/submission-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { getSubmission } from '#lib/reviews/queries.ts';

type Props = { params: Promise<{ id: string }> };

/** Read once for title and page, so that a refused look is recorded once. */
const readSubmission = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, view: await orNotFound(getSubmission(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await readSubmission((await params).id);
  return { title: `${view.snapshot.organisation.name}, lần gửi ${view.number}` };
}

export default async function SubmissionPage({ params }: Props) {
  const { actor, view } = await readSubmission((await params).id);
  const { submissionId: id, contentHash } = view;
  const prints = {
    submission: await findPrints(actor, { kind: 'submission', id }, contentHash),
    receipt: await findPrints(actor, { kind: 'receipt', id }, contentHash),
  };
  return <SubmissionView view={view} prints={prints} actor={actor} now={now()} />;
}
