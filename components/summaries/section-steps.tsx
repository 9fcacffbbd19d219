import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link } from '#components/ui/link.tsx';
import type { SectionCoverage, SectionPlace } from '#lib/summaries/coverage.ts';

function nameOf({ label, title }: SectionCoverage): string {
  return label === '' ? title : `${label}. ${title}`;
}

/** Previous and next section. */
export function SectionSteps({ summaryId, place }: { summaryId: string; place: SectionPlace }) {
  const { previous, next } = place;
  const address = (key: string) => `/summaries/${summaryId}/sections/${key}`;
  const look = 'link inline-flex min-h-11 max-w-full items-center gap-2';
  return (
    <nav
      aria-label="Mục trước và mục sau"
      className="mt-8 flex flex-wrap justify-between gap-x-6 border-t border-line pt-3"
    >
      {previous ? (
        <Link href={address(previous.key)} rel="prev" className={look}>
          <ArrowLeft aria-hidden className="size-5 shrink-0" />
          <span className="line-clamp-1">Mục trước: {nameOf(previous)}</span>
        </Link>
      ) : null}
      {next ? (
        <Link href={address(next.key)} rel="next" className={`${look} ml-auto`}>
          <span className="line-clamp-1">Mục sau: {nameOf(next)}</span>
          <ArrowRight aria-hidden className="size-5 shrink-0" />
        </Link>
      ) : null}
    </nav>
  );
}
