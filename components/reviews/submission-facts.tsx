import type { ReactNode } from 'react';
import { ExactInstant } from '#components/ui/instant.tsx';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import type { ReviewView } from '#lib/reviews/queries.ts';

const shortHash = 16;

/** The receipt of this submission: number, moment, who signed, which content. */
export function SubmissionFacts({ view }: { view: ReviewView }) {
  const { contentHash, receiptNumber, submittedAt, submittedBy, position, cycle, extendedDeadline } = view;
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded-md border border-line bg-surface p-4 text-sm sm:grid-cols-2 xl:grid-cols-[auto_auto_auto_1fr]">
      <Fact term="Số biên nhận">
        <span className="font-semibold">{receiptNumber}</span>
      </Fact>
      <Fact term="Gửi lúc">
        <ExactInstant at={submittedAt} />
      </Fact>
      <Fact term="Người gửi">
        {submittedBy}
        {position ? `, ${position}` : ''}
      </Fact>
      <Fact term="Thời hạn">{deadlineLabel({ ...cycle, extendedDeadline })}</Fact>
      <Fact term="Mã nội dung (SHA-256)" wide>
        <details>
          <summary className="w-fit">
            <code className="font-semibold">{contentHash.slice(0, shortHash)}</code>{' '}
            <span className="link">xem đầy đủ</span>
          </summary>
          <code className="mt-1 block break-all">{contentHash}</code>
        </details>
      </Fact>
    </dl>
  );
}

function Fact({ term, wide = false, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'min-w-0 sm:col-span-2 xl:col-span-4' : 'min-w-0'}>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
