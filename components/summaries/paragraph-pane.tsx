import { Plus } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { paragraphsIn } from '#lib/summaries/coverage.ts';
import type { SummaryView } from '#lib/summaries/queries.ts';
import { operationForms, paneIds, paragraphIdOf } from './operation-names.ts';
import { ParagraphItem } from './paragraph-item.tsx';
import { RemovedParagraphs } from './removed-paragraphs.tsx';

interface ParagraphPaneProps {
  view: SummaryView;
  sectionKey: string;
  accountId: string;
  editable: boolean;
}

/** More paragraphs than this need a way to jump among them. */
const longSection = 8;

export function ParagraphPane({ view, sectionKey, accountId, editable }: ParagraphPaneProps) {
  const paragraphs = paragraphsIn(view.paragraphs, sectionKey);
  const names = view.sources.map(({ name }) => name);
  return (
    <section aria-labelledby={paneIds.editor} className="min-w-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={paneIds.editor} className="scroll-mt-14 text-lg font-semibold xl:scroll-mt-0">
          Các đoạn của mục
        </h2>
        {editable ? (
          <p className="text-sm text-muted">
            Ctrl + Enter lưu đoạn đang viết; gõ @ và tên cơ quan để dẫn nguồn
          </p>
        ) : null}
      </div>
      {paragraphs.length > longSection ? (
        <nav aria-label="Đến đoạn" className="mb-3">
          <ul className="flex flex-wrap gap-x-1">
            {paragraphs.map(({ id }, index) => (
              <li key={id}>
                <a
                  href={`#${paragraphIdOf(id)}`}
                  className="link inline-flex min-h-7 min-w-7 items-center justify-center text-sm tabular-nums"
                >
                  {index + 1}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {paragraphs.length === 0 ? (
        <EmptyState title="Mục này chưa có đoạn nào">
          {editable
            ? 'Chọn câu ở danh sách nguồn, nhận đoạn soạn sẵn từ số liệu, hoặc thêm một đoạn của Bộ Ngoại giao.'
            : 'Báo cáo in “Không có nội dung.” ở mục này.'}
        </EmptyState>
      ) : (
        <ol className="flex flex-col gap-3">
          {paragraphs.map(({ id }, index) => (
            <ParagraphItem
              key={id}
              view={view}
              paragraphs={paragraphs}
              index={index}
              names={names}
              accountId={accountId}
              editable={editable}
            />
          ))}
        </ol>
      )}
      {editable ? (
        <>
          <Button type="submit" form={operationForms.add} variant="secondary" className="mt-4">
            <Plus aria-hidden />
            Thêm đoạn
          </Button>
          <RemovedParagraphs paragraphs={paragraphsIn(view.removed, sectionKey)} />
        </>
      ) : null}
    </section>
  );
}
