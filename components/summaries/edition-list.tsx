import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { SummaryView } from '#lib/summaries/queries.ts';

/** Every approved edition, the newest first. */
export function EditionList({ editions }: { editions: SummaryView['editions'] }) {
  return (
    <Card title="Các bản đã phê duyệt">
      {editions.length === 0 ? (
        <p className="text-muted">
          Chưa có bản nào. Mỗi lần lãnh đạo phê duyệt tạo một bản cố định, không sửa được.
        </p>
      ) : (
        <ul className="-my-2 divide-y divide-line">
          {editions.map(({ id, number, approvedAt, approvedBy, publishedAt, contentHash }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
              <div className="min-w-0">
                <Link href={`/summaries/editions/${id}`} className="link font-medium">
                  Bản số {number}
                </Link>
                <p className="text-sm text-muted">
                  Phê duyệt <Moment at={approvedAt} /> · {approvedBy}
                </p>
                <p className="text-sm text-muted">
                  Mã nội dung <code title={contentHash}>{contentHash.slice(0, 16)}</code>
                </p>
              </div>
              {publishedAt ? (
                <div className="flex flex-col items-start gap-1 text-sm text-muted sm:items-end">
                  <StatusTag tone="success">Đã công bố</StatusTag>
                  <Moment at={publishedAt} />
                </div>
              ) : (
                <StatusTag tone="info">Chưa công bố</StatusTag>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
