import { Card } from '#components/ui/card.tsx';
import type { EditionChanges } from '#lib/summaries/comparison.ts';
import { annexChangeAnchor, headingOf, sectionChangeAnchor, sectionChangeWords } from './change-words.ts';

/** "Những gì đã đổi", each leading to where it is shown. */
export function EditionChangeList({ changes }: { changes: EditionChanges }) {
  const { sections, unchanged, sources, filings, checklist, figures, proposals } = changes;
  const counted = [
    { words: 'nguồn thêm', count: sources.added.length },
    { words: 'nguồn không còn', count: sources.removed.length },
    { words: 'cơ quan đổi tình trạng gửi báo cáo', count: filings.length },
    { words: 'hoạt động đổi số cơ quan trả lời', count: checklist.length },
    { words: 'chỉ tiêu đổi tổng số', count: figures.length },
  ].filter(({ count }) => count > 0);
  const annexes = [
    ...counted.map(({ count, words }) => `${count} ${words}`),
    ...(proposals ? ['danh mục đề xuất, kiến nghị'] : []),
  ];
  return (
    <Card
      title="Những gì đã đổi"
      lead={`${sections.length}/${sections.length + unchanged.length} mục của phần lời.`}
    >
      <ul className="flex flex-col gap-2 text-sm">
        {sections.map((change) => (
          <li key={change.key}>
            <a
              href={`#${sectionChangeAnchor(change)}`}
              className="link inline-flex min-h-6 items-center font-medium"
            >
              {headingOf(change)}
            </a>
            <span className="text-muted"> {sectionChangeWords(change)}</span>
          </li>
        ))}
        {annexes.length > 0 ? (
          <li>
            <a href={`#${annexChangeAnchor}`} className="link inline-flex min-h-6 items-center font-medium">
              Phụ lục
            </a>
            <span className="text-muted"> {annexes.join(', ')}</span>
          </li>
        ) : null}
      </ul>
      {unchanged.length > 0 ? (
        <p className="mt-3 text-sm text-muted">
          Không đổi: {unchanged.map(({ label, title }) => (label === '' ? title : label)).join(', ')}.
        </p>
      ) : null}
    </Card>
  );
}
