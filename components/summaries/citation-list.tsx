import { TriangleAlert } from 'lucide-react';
import { Link } from '#components/ui/link.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { CitationView, ParagraphView } from '#lib/summaries/paragraph-views.ts';
import { citationHref } from './operation-names.ts';

const shownWords = 60;
/** More than so many are folded. */
const shownAtOnce = 6;

function shortened(words: string): string {
  if (words === '') return 'cả mục';
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= shownWords) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', shownWords))} …”`;
}

function isFlagged({ state, confirmed }: CitationView): boolean {
  return state !== 'current' && !confirmed;
}

type Props = { summaryId: string; sectionKey: string; paragraph: ParagraphView };

/** What a paragraph rests on; each leads to its source, opened at the words. */
export function CitationList({ summaryId, sectionKey, paragraph: { citations, facts } }: Props) {
  if (citations.length === 0)
    return (
      <p className="text-sm text-muted">
        {facts.length > 0 ? 'Số liệu của hệ thống.' : 'Đoạn của Bộ Ngoại giao, không dẫn nguồn.'}
      </p>
    );
  const flagged = citations.filter(isFlagged);
  const sorted = [...flagged, ...citations.filter((citation) => !isFlagged(citation))];
  const items = (listed: CitationView[]) => (
    <ul className="flex flex-col">
      {listed.map((citation) => (
        <li key={citation.id}>
          <Link
            href={citationHref(summaryId, sectionKey, citation.id)}
            className="link inline-flex min-h-6 items-baseline gap-1"
          >
            {isFlagged(citation) ? (
              <TriangleAlert aria-hidden className="size-4 shrink-0 self-center text-warning" />
            ) : null}
            <span>
              [{citation.mark}] {citation.name}
              <span className="text-muted"> {shortened(citation.words)}</span>
              {isFlagged(citation) ? <strong className="text-warning"> nguồn đã thay đổi</strong> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <div className="text-sm">
      <p className="text-muted">
        Nguồn: {formatCount(new Set(citations.map(({ submissionId }) => submissionId)).size)} cơ quan
      </p>
      {items(sorted.slice(0, shownAtOnce))}
      {sorted.length > shownAtOnce ? (
        <details>
          <summary className="min-h-6 text-primary underline underline-offset-4">
            Xem thêm {formatCount(sorted.length - shownAtOnce)} nguồn
          </summary>
          {items(sorted.slice(shownAtOnce))}
        </details>
      ) : null}
    </div>
  );
}
