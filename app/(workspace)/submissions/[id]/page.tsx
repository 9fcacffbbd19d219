import type { Metadata } from 'next';
import { cache } from 'react';
import { SubmissionView } from '#components/reviews/submission-view.tsx';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listThreads } from '#lib/comments/queries.ts';
import { orNotFound } from '#lib/page.ts';
import { findPrints } from '#lib/prints/queries.ts';
import { changesSince, changesSinceLastYear } from '#lib/reviews/changes.ts';
import { listListeners, listReviewers } from '#lib/reviews/examinations.ts';
import { hintsOf } from '#lib/reviews/hints.ts';
import { getLastYearOf, getPrevious, getSubmission } from '#lib/reviews/queries.ts';
import { reviewViewName } from '#lib/reviews/schema.ts';
import { findTwins } from '#lib/reviews/twins.ts';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ view?: string | string[] }> };

/** Read once for title and page, so that a refused look is recorded once. */
const readSubmission = cache(async (id: string) => {
  const actor = await requireActor();
  return { actor, view: await orNotFound(getSubmission(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await readSubmission((await params).id);
  return { title: `${view.snapshot.organisation.name}, lần gửi ${view.number}` };
}

export default async function SubmissionPage({ params, searchParams }: Props) {
  const { actor, view } = await readSubmission((await params).id);
  const { submissionId: id, contentHash, snapshot, template } = view;
  const [submission, receipt, threads, before, lastYear, twins, reviewers, listeners] = await Promise.all([
    findPrints(actor, { kind: 'submission', id }, contentHash),
    findPrints(actor, { kind: 'receipt', id }, contentHash),
    listThreads(actor, view.reportId),
    getPrevious(actor, view),
    getLastYearOf(actor, view),
    findTwins(actor, view),
    listReviewers(actor),
    listListeners(actor, view),
  ]);
  const { definition } = template;
  const filed = view.state.organisationId === actor.organisation.id;
  return (
    <SubmissionView
      view={view}
      shown={reviewViewName.parse((await searchParams).view)}
      prints={{ submission, receipt }}
      threads={threads}
      hints={filed ? [] : hintsOf(definition, snapshot.answers, lastYear, twins)}
      previous={
        before && {
          changes: changesSince(definition, before.snapshot, snapshot),
          since: `lần gửi ${before.number}`,
        }
      }
      year={
        lastYear && {
          changes: changesSinceLastYear(definition, lastYear, snapshot.answers),
          since: `báo cáo năm ${lastYear.year}`,
        }
      }
      reviewers={reviewers}
      listeners={listeners}
      actor={actor}
      now={now()}
    />
  );
}
