import { CircleCheck, RotateCcw, Undo2 } from 'lucide-react';
import { IssuedPaper } from '#components/attachments/issued-paper.tsx';
import { PrintPanel } from '#components/prints/print-panel.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { DateTime } from '#components/ui/time.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { formatDateTime } from '#lib/dates.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import type { ReportView } from '#lib/reports/queries.ts';
import type { ReceiptMail } from '#lib/reports/receipts.ts';
import { reviewDecisionLabels } from '#lib/reviews/labels.ts';
import { sectionsOf } from '#lib/templates/rules.ts';
import { reportPath } from './paths.ts';
import { Receipt } from './receipt.tsx';
import { ReceiptMails } from './receipt-mails.tsx';

type Review = ReportView['reviews'][number];

const looks = {
  returned: { tone: 'warning', icon: Undo2 },
  accepted: { tone: 'success', icon: CircleCheck },
  reopened: { tone: 'warning', icon: RotateCcw },
  return_undone: { tone: 'info', icon: RotateCcw },
  acceptance_undone: { tone: 'info', icon: RotateCcw },
} as const;

/** Every sending with its receipt and what the receiver decided on it, newest first. */
export function SubmissionHistory({
  view,
  actor,
  mails,
  mailConfigured,
  receipts,
}: {
  view: ReportView;
  actor: Actor;
  mails: readonly ReceiptMail[];
  mailConfigured: boolean;
  /** Printed receipts by submission. */
  receipts: Readonly<Partial<Record<string, PrintViews>>>;
}) {
  if (view.submissions.length === 0)
    return (
      <EmptyState
        title="Báo cáo chưa được gửi lần nào"
        action={
          <LinkButton href={reportPath(view.id, 'check')} variant="secondary">
            Kiểm tra và trình duyệt
          </LinkButton>
        }
      >
        Sau khi lãnh đạo gửi, biên nhận và ý kiến của cơ quan nhận sẽ ở đây.
      </EmptyState>
    );
  return (
    <ol className="flex flex-col gap-6">
      {view.submissions.map((submission) => (
        <li key={submission.id}>
          <Card
            title={`Lần gửi ${submission.number}`}
            action={
              <LinkButton href={`/submissions/${submission.id}`} variant="secondary" size="small">
                Bản đã gửi và bản in<span className="sr-only"> của lần gửi {submission.number}</span>
              </LinkButton>
            }
          >
            <div className="flex flex-col gap-5">
              <Receipt submission={submission} view={view} />
              <PrintPanel
                subject={{ kind: 'receipt', id: submission.id }}
                prints={receipts[submission.id] ?? {}}
                formats={['pdf']}
                names={{ pdf: 'biên nhận PDF' }}
                about={`của lần gửi ${submission.number}`}
              />
              <ReceiptMails
                submissionId={submission.id}
                mails={mails.filter(({ submissionId }) => submissionId === submission.id)}
                configured={mailConfigured}
              />
              <IssuedPaper
                submission={submission}
                reportId={view.id}
                symbol={`BC-${view.snapshot.organisation.symbol}`}
                state={view.state}
                actor={actor}
              />
              {view.reviews
                .filter(({ submissionId }) => submissionId === submission.id)
                .map((review) => (
                  <Decision key={review.id} review={review} view={view} />
                ))}
            </div>
          </Card>
        </li>
      ))}
    </ol>
  );
}

function Decision({ review, view }: { review: Review; view: ReportView }) {
  const { decision, decidedAt, decidedBy, reason, sections } = review;
  const named = sectionsOf(view.template.definition).filter(({ key }) => sections.includes(key));
  return (
    <section className="flex flex-col gap-2 border-l-4 border-line-strong pl-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusTag {...looks[decision]}>{reviewDecisionLabels[decision]}</StatusTag>
        <span className="text-sm text-muted">
          {view.receiverTitle} · {decidedBy} ·{' '}
          <DateTime dateTime={decidedAt.toISOString()} text={formatDateTime(decidedAt)} />
        </span>
      </p>
      {reason ? <p className="prose-width whitespace-pre-line">{reason}</p> : null}
      {named.length > 0 ? (
        <ul className="list-disc pl-5 text-sm">
          {named.map(({ key, label, title }) => (
            <li key={key}>
              {label}. {title}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
