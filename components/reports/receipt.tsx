import { DescriptionList } from '#components/ui/description-list.tsx';
import { DateTime } from '#components/ui/time.tsx';
import { timelinessLabels } from '#lib/cycles/labels.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { formatDate, formatTime } from '#lib/dates.ts';
import { FORMAT } from '#lib/documents/format.ts';
import type { ReportView, SubmissionView } from '#lib/reports/queries.ts';

interface ReceiptProps {
  submission: SubmissionView;
  view: Pick<ReportView, 'cycle' | 'extendedDeadline' | 'firstSubmittedAt'>;
}

/** What proves that this content was received, by whom sent and when. */
export function Receipt({ submission, view }: ReceiptProps) {
  const { number, receiptNumber, submittedAt, submittedBy, contentHash } = submission;
  const deadline = { ...view.cycle, extendedDeadline: view.extendedDeadline };
  const timeliness =
    timelinessLabels[timelinessOf(deadline, view.firstSubmittedAt ?? submittedAt, submittedAt)];
  return (
    <DescriptionList
      items={[
        { term: 'Số biên nhận', value: <strong className="font-semibold">{receiptNumber}</strong> },
        {
          term: 'Thời điểm gửi',
          value: (
            <DateTime
              dateTime={submittedAt.toISOString()}
              text={`${formatTime(submittedAt)} ngày ${formatDate(submittedAt)}`}
            />
          ),
        },
        { term: 'Người gửi', value: submittedBy },
        { term: 'Lần gửi', value: String(number) },
        {
          term: 'Thời hạn',
          value: number === 1 ? timeliness : `${timeliness} (tính theo lần gửi đầu tiên)`,
        },
        {
          term: 'Mã nội dung',
          value: (
            <>
              <span className="font-semibold">{contentHash.slice(0, FORMAT.trace.hashLength)}</span>
              <span className="block text-sm break-all text-muted">Đầy đủ (SHA-256): {contentHash}</span>
            </>
          ),
        },
      ]}
    />
  );
}
