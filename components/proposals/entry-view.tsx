import { Alert } from '#components/ui/alert.tsx';
import { Card } from '#components/ui/card.tsx';
import { Instant } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { EntryView as Entry, ItemView, TargetView } from '#lib/proposals/matter.ts';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import { MoveForm } from './move-form.tsx';
import { ProposalTag } from './proposal-tag.tsx';
import { RecordForm } from './record-form.tsx';

interface EntryViewProps {
  entry: Entry;
  /** Bodies that may have to answer, offered while typing. */
  bodies: readonly string[];
  targets: readonly TargetView[];
  q: string;
  mayChange: boolean;
}

/** One matter: who proposes it in which words, who answers, and what. */
export function EntryView({ entry, bodies, targets, q, mayChange }: EntryViewProps) {
  const living = entry.items.filter(({ vanishedAt }) => vanishedAt === null);
  const organisations = new Set(living.map(({ organisation }) => organisation)).size;
  return (
    <>
      <PageHeader
        title="Xử lý đề xuất, kiến nghị"
        breadcrumbs={[{ label: 'Đề xuất, kiến nghị', href: '/proposals' }, { label: 'Xử lý' }]}
        meta={
          <>
            <ProposalTag state={entry.state} />
            <span>{formatCount(organisations)} cơ quan đề xuất</span>
            <span>Nêu lần đầu năm {entry.firstYear}</span>
            <span>{proposalFieldLabels[entry.field]}</span>
          </>
        }
        lead={entry.text}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Trả lời">
            {mayChange ? (
              <RecordForm key={entry.id} entry={entry} bodies={bodies} />
            ) : (
              <Record entry={entry} />
            )}
          </Card>
        </div>
        <Card
          title={`Đề xuất của các cơ quan (${formatCount(living.length)})`}
          lead="Nguyên văn trong báo cáo đã tiếp nhận."
        >
          {living.length === 0 ? (
            <Alert tone="info">
              Các báo cáo không còn nêu đề xuất này; nội dung trả lời đã ghi vẫn được giữ.
            </Alert>
          ) : null}
          <ul className="flex flex-col divide-y divide-line">
            {entry.items.map((item) => (
              <li key={item.id} className="py-3 first:pt-0 last:pb-0">
                <Item item={item} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
      {mayChange ? (
        <div className="mt-6">
          <MoveForm key={`${entry.id} ${entry.version}`} entry={entry} targets={targets} q={q} />
        </div>
      ) : null}
    </>
  );
}

function Item({ item }: { item: ItemView }) {
  return (
    <>
      <p className="font-semibold">
        {item.organisation} <span className="font-normal text-muted">năm {item.year}</span>
      </p>
      <p className="prose-width whitespace-pre-line [overflow-wrap:anywhere]">{item.text}</p>
      <p className="text-sm text-muted">
        Kiến nghị: {item.addressee || '(chưa ghi)'} ·{' '}
        <Link href={`/submissions/${item.submissionId}#muc-${item.answerKey}`} className="link">
          {item.receiptNumber}
          <span className="sr-only">, báo cáo của {item.organisation}</span>
        </Link>
      </p>
      {item.vanishedAt ? (
        <p className="text-sm font-medium text-warning">
          Lần gửi được tiếp nhận ngày <Instant at={item.vanishedAt} /> không còn nêu đề xuất này.
        </p>
      ) : item.reopened ? (
        <p className="text-sm font-medium text-warning">Báo cáo đang được mở lại để sửa.</p>
      ) : null}
    </>
  );
}

/** What stands there, for those who only read. */
function Record({ entry }: { entry: Entry }) {
  return (
    <div className="flex flex-col gap-3">
      <p>
        <span className="font-semibold">Cơ quan xử lý:</span> {entry.responsible || '(chưa xác định)'}
      </p>
      <p className="prose-width whitespace-pre-line">{entry.answer || 'Chưa có nội dung trả lời.'}</p>
      {entry.answeredAt ? (
        <p className="text-sm text-muted">
          {entry.answeredBy}, ngày <Instant at={entry.answeredAt} />
        </p>
      ) : null}
    </div>
  );
}
