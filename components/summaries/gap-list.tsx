import type { ReactNode } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import type { Gaps } from '#lib/summaries/coverage.ts';
import type { PlacedSection } from '#lib/summaries/outline.ts';

interface GapListProps {
  summaryId: string;
  gaps: Gaps;
}

/** What the text leaves out or rests on no more, for the one who is about to approve it. */
export function GapList({ summaryId, gaps }: GapListProps) {
  const { uncited, unused, withoutSource, flagged } = gaps;
  const sectionLink = (section: PlacedSection) => (
    <Link href={`/summaries/${summaryId}/sections/${section.key}`} className="link">
      {section.label === '' ? section.title : `${section.label}. ${section.title}`}
    </Link>
  );
  return (
    <div className="flex flex-col gap-3 text-sm">
      <Part count={flagged.length} words="mục có dẫn nguồn hoặc số liệu cần xem lại" open>
        <ul className="flex flex-col gap-1">
          {flagged.map(({ section, flags }) => (
            <li key={section.key}>
              {sectionLink(section)}: {flags} chỗ
            </li>
          ))}
        </ul>
      </Part>
      <Part count={uncited.length} words="báo cáo đã tiếp nhận không được dẫn ở mục nào">
        <Names sources={uncited} />
      </Part>
      <Part count={unused.length} words="mục còn báo cáo chưa dùng">
        <ul className="flex flex-col gap-1">
          {unused.map(({ section, sources }) => (
            <li key={section.key}>
              {sectionLink(section)}
              <Disclosure summary={`${sources.length} cơ quan chưa dùng`} wide>
                <Names sources={sources} />
              </Disclosure>
            </li>
          ))}
        </ul>
      </Part>
      <Part count={withoutSource.length} words="mục không có báo cáo nào nêu nội dung">
        <ul className="flex flex-col gap-1">
          {withoutSource.map((section) => (
            <li key={section.key}>{sectionLink(section)}</li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

interface PartProps {
  count: number;
  words: string;
  open?: boolean;
  children: ReactNode;
}

function Part({ count, words, open = false, children }: PartProps) {
  if (count === 0) return null;
  return (
    <Disclosure
      open={open}
      wide
      summary={
        <>
          <strong className="tabular-nums">{count}</strong> {words}
        </>
      }
    >
      {children}
    </Disclosure>
  );
}

function Names({ sources }: { sources: Gaps['uncited'] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {sources.map(({ submissionId, name }) => (
        <li key={submissionId}>
          <Link href={`/submissions/${submissionId}`} className="link">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
