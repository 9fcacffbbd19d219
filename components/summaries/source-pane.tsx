import { Alert } from '#components/ui/alert.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { fold } from '#lib/text.ts';
import { paneIds, sourceIdOf } from './operation-names.ts';
import { type SectionSources, sourcesOf } from './section-sources.ts';
import { SourceFilter } from './source-filter.tsx';
import { SourceItem } from './source-item.tsx';

interface SourcePaneProps {
  view: SummaryView;
  sectionKey: string;
  editable: boolean;
}

/** The accepted reports beside the text: what they offer for this section. */
export function SourcePane({ view, sectionKey, editable }: SourcePaneProps) {
  const { offered, silent, stale } = sourcesOf(view, sectionKey);
  return (
    <section aria-labelledby={paneIds.sources} className="min-w-0">
      <h2 id={paneIds.sources} className="mb-3 scroll-mt-14 text-lg font-semibold xl:scroll-mt-0">
        Nguồn của mục
      </h2>
      {stale.length > 0 ? <StaleSources stale={stale} /> : null}
      {offered.length === 0 ? (
        <p className="text-muted">Không có báo cáo nào đã tiếp nhận có nội dung ở mục này.</p>
      ) : (
        <SourceFilter
          items={offered.map((source) => ({
            id: sourceIdOf(source.submissionId),
            folded: fold(source.title),
            used: source.uses.length > 0,
            node: <SourceItem source={source} editable={editable} />,
          }))}
        />
      )}
      {silent.length > 0 ? (
        <Disclosure
          summary={`${formatCount(silent.length)} cơ quan không phát sinh nội dung`}
          className="mt-4"
        >
          <ul className="list-disc pl-4 text-sm">
            {silent.map(({ submissionId, title }) => (
              <li key={submissionId}>{title}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </section>
  );
}

function StaleSources({ stale }: { stale: SectionSources['stale'] }) {
  return (
    <Alert tone="warning" title="Nguồn không còn là báo cáo được tiếp nhận" className="mb-4">
      <p className="text-sm">Đối chiếu rồi sửa hoặc bỏ các đoạn dẫn nguồn này.</p>
      <ul className="mt-1 text-sm">
        {stale.map(({ submissionId, mark, title, receiptNumber }) => (
          <li key={submissionId} id={sourceIdOf(submissionId)} tabIndex={-1}>
            [{mark}] {title},{' '}
            <Link href={`/submissions/${submissionId}`} className="link">
              {receiptNumber}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
