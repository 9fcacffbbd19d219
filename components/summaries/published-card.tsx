import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import { numberAndSymbol } from '#lib/documents/text.ts';
import type { EditionHead } from '#lib/summaries/edition-heads.ts';
import { editionStandingLabels } from '#lib/summaries/labels.ts';
import type { SummaryListItem } from '#lib/summaries/queries.ts';
import { standingOf, successorOf } from '#lib/summaries/rules.ts';
import { EditionStandingTag } from './edition-standing.tsx';

/** What the Government Office sees of a cycle: the newest published edition, and how it and the earlier ones stand. */
export function PublishedCard({ item: { cycle, editions } }: { item: SummaryListItem }) {
  const [newest, ...earlier] = editions;
  if (!newest) return null;
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-lg font-semibold">
            <Link href={`/summaries/editions/${newest.id}`} className="link">
              Báo cáo tổng hợp năm {cycle.year}
            </Link>
          </h2>
          <p>{cycle.name}</p>
          <Dates edition={newest} />
        </div>
        <EditionStandingTag standing={standingOf(newest, null)} />
      </div>
      {earlier.length > 0 ? (
        <ul className="mt-3 flex flex-col gap-1 border-t border-line pt-3 text-sm">
          {earlier.map((edition) => (
            <li key={edition.id}>
              <Link href={`/summaries/editions/${edition.id}`} className="link">
                Bản số {edition.number}
              </Link>
              {`: ${editionStandingLabels[standingOf(edition, successorOf(edition, editions))].toLowerCase()}`}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function Dates({ edition: { number, issued, publishedAt, recalledAt } }: { edition: EditionHead }) {
  return (
    <p className="text-sm text-muted">
      Bản số {number}
      {issued ? `, số ${numberAndSymbol(issued)} ngày ${formatBusinessDate(issued.date)}` : null}
      {publishedAt ? (
        <>
          {' · công bố '}
          <Moment at={publishedAt} />
        </>
      ) : null}
      {recalledAt ? (
        <>
          {' · thu hồi '}
          <Moment at={recalledAt} />
        </>
      ) : null}
    </p>
  );
}
