import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';
import { Link } from '#components/ui/link.tsx';
import { formatCount } from '#lib/numbers.ts';
import type { CoverageGroup, SectionCoverage } from '#lib/summaries/coverage.ts';
import { ShowCurrent } from './show-current.tsx';

interface SectionOutlineProps {
  summaryId: string;
  groups: readonly CoverageGroup[];
  current: string;
  label: string;
}

/** All sections, the one at hand marked, each with how much of its sources is used. */
export function SectionOutline({ summaryId, groups, current, label }: SectionOutlineProps) {
  return (
    <nav aria-label={label} className="flex flex-col gap-4 text-sm">
      <ShowCurrent current={current} />
      {groups.map(({ key, numeral, title, sections }) => (
        <div key={key}>
          <p className="mb-1 font-semibold">{numeral === '' ? title : `${numeral}. ${title}`}</p>
          <ol>
            {sections.map((section) => (
              <li key={section.key}>
                <Entry summaryId={summaryId} section={section} current={section.key === current} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}

function Entry(props: { summaryId: string; section: SectionCoverage; current: boolean }) {
  const { summaryId, section, current } = props;
  const { key, label, title, paragraphs, offered, cited, flagged } = section;
  const covered = paragraphs > 0 && cited === offered;
  const Icon = flagged > 0 ? TriangleAlert : covered ? CircleCheck : CircleDashed;
  return (
    <Link
      href={`/summaries/${summaryId}/sections/${key}`}
      aria-current={current ? 'page' : undefined}
      className={classNames(
        'flex items-start gap-2 border-l-4 px-2 py-1.5 text-ink no-underline',
        current ? 'border-l-primary bg-primary-soft' : 'border-l-transparent hover:bg-surface-strong',
      )}
    >
      <Icon
        aria-hidden
        className={classNames(
          'mt-0.5 size-4 shrink-0',
          flagged > 0 ? 'text-warning' : covered ? 'text-success' : 'text-muted',
        )}
      />
      <span className="min-w-0">
        <span className={classNames('line-clamp-2', current && 'font-semibold')}>
          {label === '' ? title : `${label}. ${title}`}
        </span>
        <span className="text-muted tabular-nums">
          {formatCount(paragraphs)} đoạn
          {offered > 0 ? ` · ${formatCount(cited)}/${formatCount(offered)} nguồn` : ''}
          {flagged > 0 ? ` · ${formatCount(flagged)} cần xem lại` : ''}
        </span>
      </span>
    </Link>
  );
}
