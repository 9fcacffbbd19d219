import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { messageOf } from '#lib/errors.ts';
import { formatCount } from '#lib/numbers.ts';
import type { SummaryListItem } from '#lib/summaries/queries.ts';
import { CreateSummaryForm } from './create-summary-form.tsx';
import { SummaryStatusTag } from './summary-status.tsx';

/** One cycle for the makers: how far its national report is, and the way to it. */
export function SummaryCard({ item, mayCreate }: { item: SummaryListItem; mayCreate: boolean }) {
  const { cycle, summary, accepted, editions } = item;
  const [edition] = editions;
  return (
    <Card
      title={`Báo cáo tổng hợp năm ${cycle.year}`}
      lead={cycle.name}
      action={summary ? <SummaryStatusTag status={summary.status} /> : <StatusTag>Chưa lập</StatusTag>}
    >
      <div className="flex flex-col gap-4">
        <p>
          <strong className="tabular-nums">{formatCount(accepted)}</strong> báo cáo đã tiếp nhận trong kỳ.
          {edition ? (
            <>
              {' Bản gần nhất: '}
              <Link href={`/summaries/editions/${edition.id}`} className="link">
                Bản số {edition.number}
              </Link>
              {edition.publishedAt ? (
                <>
                  {', công bố '}
                  <Moment at={edition.publishedAt} />
                  {edition.recalledAt ? ', đã thu hồi.' : '.'}
                </>
              ) : (
                ', chưa công bố.'
              )}
            </>
          ) : null}
        </p>
        {summary ? (
          <div>
            <LinkButton href={`/summaries/${summary.id}`} variant="secondary">
              Mở báo cáo tổng hợp năm {cycle.year}
            </LinkButton>
          </div>
        ) : (
          <Start item={item} mayCreate={mayCreate} />
        )}
      </div>
    </Card>
  );
}

function Start({ item: { cycle, accepted }, mayCreate }: { item: SummaryListItem; mayCreate: boolean }) {
  if (accepted === 0) return <p className="text-muted">{messageOf({ code: 'noAcceptedReports' })}</p>;
  if (!mayCreate) return <p className="text-muted">Chuyên viên tổng hợp chưa lập báo cáo của kỳ này.</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="prose-width text-sm text-muted">
        Báo cáo được biên soạn từ {formatCount(accepted)} báo cáo đã tiếp nhận: chọn câu trong các báo cáo,
        mỗi đoạn giữ nguồn của mình. Dự thảo chỉ Bộ Ngoại giao xem được; báo cáo tiếp nhận sau vẫn đưa thêm
        vào được.
      </p>
      <CreateSummaryForm cycleId={cycle.id} cycle={cycle.name} />
    </div>
  );
}
