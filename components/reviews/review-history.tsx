import { Card } from '#components/ui/card.tsx';
import { ExactInstant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { reviewDecisionLabels } from '#lib/reviews/labels.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';
import type { SectionRef } from '#lib/templates/rules.ts';

type Props = { view: ReviewView; sections: SectionRef[] };

type Event =
  | { kind: 'submission'; at: Date; submission: ReviewView['submissions'][number] }
  | { kind: 'review'; at: Date; review: ReviewView['reviews'][number] };

function eventsOf({ submissions, reviews }: ReviewView): Event[] {
  const sent = submissions.map(
    (submission): Event => ({ kind: 'submission', at: submission.submittedAt, submission }),
  );
  const decided = reviews.map((review): Event => ({ kind: 'review', at: review.decidedAt, review }));
  return [...sent, ...decided].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Every sending and every decision, newest first. */
export function ReviewHistory({ view, sections }: Props) {
  const labels = new Map(sections.map(({ key, label }) => [key, label]));
  return (
    <Card title="Các lần gửi và quyết định">
      <ol className="flex flex-col gap-4">
        {eventsOf(view).map((event) => (
          <li key={`${event.kind} ${event.at.toISOString()}`} className="border-l-2 border-line pl-3 text-sm">
            {event.kind === 'submission' ? (
              <Sent submission={event.submission} current={event.submission.id === view.submissionId} />
            ) : (
              <Decided review={event.review} labels={labels} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Sent({ submission, current }: { submission: ReviewView['submissions'][number]; current: boolean }) {
  const { id, number, receiptNumber, submittedBy, submittedAt } = submission;
  return (
    <>
      <p className="font-semibold">
        {current ? (
          <span aria-current="page">Lần gửi {number} (đang xem)</span>
        ) : (
          <Link href={`/submissions/${id}`} className="link">
            Lần gửi {number}
          </Link>
        )}
      </p>
      <p>
        <ExactInstant at={submittedAt} />
      </p>
      <p className="text-muted">
        {submittedBy} · biên nhận {receiptNumber}
      </p>
    </>
  );
}

function Decided({ review, labels }: { review: ReviewView['reviews'][number]; labels: Map<string, string> }) {
  const { decision, decidedAt, decidedBy, reason, sections } = review;
  return (
    <>
      <p className="font-semibold">{reviewDecisionLabels[decision]}</p>
      <p>
        <ExactInstant at={decidedAt} />
      </p>
      <p className="text-muted">{decidedBy}</p>
      {sections.length > 0 ? (
        <p>Mục cần sửa: {sections.map((key) => labels.get(key) ?? key).join(', ')}</p>
      ) : null}
      {reason ? <p className="whitespace-pre-line">Lý do: {reason}</p> : null}
    </>
  );
}
