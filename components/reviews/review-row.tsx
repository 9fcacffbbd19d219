import type { ReactNode } from 'react';
import '#components/documents/official-document.css';
import { classNames } from '#components/ui/class-names.ts';
import { sectionAnchor } from './review-paths.ts';

interface ReviewRowProps {
  sectionKey?: string;
  /** Names the words of the section for remarks: "mục I.6". */
  about?: string;
  /** The stretch begins or ends a sheet. */
  first?: boolean;
  last?: boolean;
  beside: ReactNode;
  children: ReactNode;
}

/** A stretch of the paper with what belongs to it on the right; below it where there is no room. */
export function ReviewRow(props: ReviewRowProps) {
  const { sectionKey, about, first = false, last = false, beside, children } = props;
  return (
    <div
      id={sectionKey === undefined ? undefined : sectionAnchor(sectionKey)}
      className="grid scroll-mt-20 gap-x-6 xl:grid-cols-[minmax(0,1fr)_23rem]"
    >
      <div className="official-document min-w-0">
        <div
          data-quotable={sectionKey}
          data-about={about}
          className={classNames(
            'official-sheet official-piece w-full border-x border-line bg-white font-document',
            first && 'official-piece-first border-t',
            last && 'official-piece-last border-b',
          )}
        >
          {children}
        </div>
      </div>
      <div className="min-w-0 py-1.5 empty:hidden max-xl:py-3">{beside}</div>
    </div>
  );
}
