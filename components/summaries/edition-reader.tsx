import { PrintPanel } from '#components/prints/print-panel.tsx';
import { PrintedFiles } from '#components/prints/printed-files.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { IntactMark } from '#components/verification/intact-mark.tsx';
import { isCompiler, isCoordinatorLeader } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol } from '#lib/documents/text.ts';
import type { PrintedFile, PrintViews } from '#lib/prints/schema.ts';
import type { EditionHeadView } from '#lib/summaries/editions.ts';
import { editionKindLabels } from '#lib/summaries/labels.ts';
import type { EditionView } from '#lib/summaries/queries.ts';
import { EditionNumber } from './edition-number.tsx';
import { EditionStandingTag, StandingAlerts } from './edition-standing.tsx';
import { RecallCard } from './recall-card.tsx';
import { SummaryPaper } from './summary-paper.tsx';

interface EditionReaderProps {
  actor: Actor;
  head: EditionHeadView;
  edition: EditionView;
  prints: PrintViews;
  /** With the reports in full. */
  fullPrints: PrintViews;
  files: readonly PrintedFile[];
  /** There is another version that the reader may lay beside it. */
  comparable: boolean;
}

/** One approved edition: what it is, how it stands, its files, and its text. */
export function EditionReader(props: EditionReaderProps) {
  const { actor, head, edition, prints, fullPrints, files, comparable } = props;
  const { id, summaryId, number, contentHash, approvedAt, approvedBy, snapshot, template } = edition;
  const { year, name } = snapshot.cycle;
  const maker = isCompiler(actor) || isCoordinatorLeader(actor);
  return (
    <>
      <PageHeader
        title={`Báo cáo tổng hợp năm ${year} – Bản số ${number}`}
        lead={name}
        breadcrumbs={[
          { label: 'Báo cáo tổng hợp', href: '/summaries' },
          ...(maker ? [{ label: `Năm ${year}`, href: `/summaries/${summaryId}` }] : []),
          { label: `Bản số ${number}` },
        ]}
        meta={<EditionStandingTag standing={head.standing} />}
        action={
          comparable ? (
            <LinkButton href={`/summaries/${summaryId}/compare?to=${id}`} variant="secondary">
              So với bản khác
            </LinkButton>
          ) : null
        }
      />
      <StandingAlerts edition={head} />
      <div className="mb-8 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Facts edition={edition} />
          {maker ? <EditionNumber actor={actor} head={head} symbol={`BC-${snapshot.issuer.symbol}`} /> : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Bản in">
            <PrintPanel
              subject={{ kind: 'edition', id }}
              prints={prints}
              hint="Cùng nội dung và mã nội dung với bản trên trang này."
            />
            <h3 className="mt-6 mb-2 font-semibold">Bản đầy đủ (kèm toàn văn các báo cáo)</h3>
            <PrintPanel
              subject={{ kind: 'edition_full', id }}
              prints={fullPrints}
              names={{ pdf: 'bản đầy đủ PDF', docx: 'bản đầy đủ Word' }}
              hint="Thêm phụ lục gồm toàn văn từng báo cáo đã tiếp nhận; dàn trang lần đầu mất vài chục giây."
            />
            {files.length > 0 ? (
              <Disclosure summary="Mã SHA-256 của các tệp đã in" className="mt-4" wide>
                <PrintedFiles files={files} />
              </Disclosure>
            ) : null}
          </Card>
          <RecallCard actor={actor} head={head} />
        </div>
      </div>
      <SummaryPaper
        snapshot={snapshot}
        definition={template.definition}
        contentHash={contentHash}
        signer={approvedBy}
        at={approvedAt}
        issued={edition.issued}
      />
    </>
  );
}

function Facts({ edition }: { edition: EditionView }) {
  const { kind, reason, issued, approvedAt, approvedBy, publishedAt, publishedBy, contentHash } = edition;
  return (
    <DescriptionList
      items={[
        ...(kind === 'original'
          ? []
          : [
              {
                term: 'Loại bản',
                value: (
                  <>
                    {editionKindLabels[kind]}
                    <span className="block text-sm whitespace-pre-line text-muted">Lý do: {reason}</span>
                  </>
                ),
              },
            ]),
        {
          term: 'Số, ngày văn bản',
          value: issued
            ? `${numberAndSymbol(issued)} ngày ${formatBusinessDate(issued.date)}`
            : 'Văn thư chưa cấp số',
        },
        {
          term: 'Phê duyệt',
          value: (
            <>
              <Moment at={approvedAt} /> · {approvedBy}
            </>
          ),
        },
        {
          term: 'Công bố',
          value: publishedAt ? (
            <>
              <Moment at={publishedAt} /> · {publishedBy}
            </>
          ) : (
            'Chưa công bố'
          ),
        },
        {
          term: 'Mã nội dung',
          value: (
            <>
              <code className="text-sm break-all">{contentHash}</code>
              <IntactMark intact={edition.intact} />
              {publishedAt ? (
                <Link href={`/verify/${contentHash}`} className="link text-sm">
                  Trang tra cứu công khai
                </Link>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
