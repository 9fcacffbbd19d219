import { PrintPanel } from '#components/prints/print-panel.tsx';
import { Card } from '#components/ui/card.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { isCompiler, isCoordinatorLeader } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import type { PrintViews } from '#lib/prints/schema.ts';
import type { EditionView } from '#lib/summaries/queries.ts';
import { SummaryPaper } from './summary-paper.tsx';

interface EditionReaderProps {
  actor: Actor;
  edition: EditionView;
  prints: PrintViews;
  /** With the reports in full. */
  fullPrints: PrintViews;
}

/** One approved edition: what it is, its PDF, and its text. */
export function EditionReader({ actor, edition, prints, fullPrints }: EditionReaderProps) {
  const { id, summaryId, number, contentHash, approvedAt, approvedBy, publishedAt, snapshot, template } =
    edition;
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
        meta={
          publishedAt ? (
            <StatusTag tone="success">Đã công bố</StatusTag>
          ) : (
            <StatusTag tone="info">Đã phê duyệt, chưa công bố</StatusTag>
          )
        }
      />
      <div className="mb-8 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DescriptionList
          items={[
            {
              term: 'Phê duyệt',
              value: (
                <>
                  <Moment at={approvedAt} /> · {approvedBy}
                </>
              ),
            },
            { term: 'Công bố', value: publishedAt ? <Moment at={publishedAt} /> : 'Chưa công bố' },
            { term: 'Mã nội dung', value: <code className="text-sm break-all">{contentHash}</code> },
          ]}
        />
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
        </Card>
      </div>
      <SummaryPaper
        snapshot={snapshot}
        definition={template.definition}
        contentHash={contentHash}
        signer={approvedBy}
        at={approvedAt}
      />
    </>
  );
}
