import { Card } from '#components/ui/card.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { Link } from '#components/ui/link.tsx';
import type { SummaryListItem } from '#lib/summaries/queries.ts';

/** What the Government Office sees of a cycle: the newest published edition. */
export function PublishedCard({ item: { cycle, edition } }: { item: SummaryListItem }) {
  if (!edition) return null;
  return (
    <Card>
      <h2 className="text-lg font-semibold">
        <Link href={`/summaries/editions/${edition.id}`} className="link">
          Báo cáo tổng hợp năm {cycle.year}
        </Link>
      </h2>
      <p>{cycle.name}</p>
      <p className="text-sm text-muted">
        Bản số {edition.number}
        {edition.publishedAt ? (
          <>
            {' · công bố '}
            <Moment at={edition.publishedAt} />
          </>
        ) : null}
      </p>
    </Card>
  );
}
