import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol } from '#lib/documents/text.ts';
import type { EditionHead } from '#lib/summaries/edition-heads.ts';
import { editionKindLabels } from '#lib/summaries/labels.ts';
import { standingOf, successorOf } from '#lib/summaries/rules.ts';
import { EditionStandingTag } from './edition-standing.tsx';

interface EditionListProps {
  summaryId: string;
  editions: readonly EditionHead[];
}

/** Every approved edition, the newest first. */
export function EditionList({ summaryId, editions }: EditionListProps) {
  return (
    <Card title="Các bản đã phê duyệt">
      {editions.length === 0 ? (
        <p className="text-muted">
          Chưa có bản nào. Mỗi lần lãnh đạo phê duyệt tạo một bản cố định, không sửa được.
        </p>
      ) : (
        <>
          <ul className="-my-2 divide-y divide-line">
            {editions.map((edition) => (
              <li key={edition.id} className="flex flex-col items-start gap-1.5 py-3">
                <EditionLine edition={edition} />
                <EditionStandingTag standing={standingOf(edition, successorOf(edition, editions))} />
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <Link href={`/summaries/${summaryId}/compare`} className="link">
              So sánh các bản
            </Link>
          </p>
        </>
      )}
    </Card>
  );
}

function EditionLine({ edition }: { edition: EditionHead }) {
  const { id, number, kind, issued, approvedAt, approvedBy, publishedAt, recalledAt, contentHash } = edition;
  return (
    <div className="min-w-0">
      <p>
        <Link href={`/summaries/editions/${id}`} className="link font-medium">
          Bản số {number}
        </Link>
        {kind === 'original' ? null : ` · ${editionKindLabels[kind].toLowerCase()}`}
      </p>
      {issued ? (
        <p className="text-sm">
          Số {numberAndSymbol(issued)} ngày {formatBusinessDate(issued.date)}
        </p>
      ) : null}
      <p className="text-sm text-muted">
        Phê duyệt <Moment at={approvedAt} /> · {approvedBy}
      </p>
      {publishedAt ? (
        <p className="text-sm text-muted">
          Công bố <Moment at={publishedAt} />
        </p>
      ) : null}
      {recalledAt ? (
        <p className="text-sm text-muted">
          Thu hồi <Moment at={recalledAt} />
        </p>
      ) : null}
      <p className="text-sm text-muted">
        Mã nội dung <code title={contentHash}>{contentHash.slice(0, 16)}</code>
      </p>
    </div>
  );
}
