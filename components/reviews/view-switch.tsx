import { FilterLinks } from '#components/ui/toolbar.tsx';
import { reviewViewLabels } from '#lib/reviews/labels.ts';
import type { ReviewViewName } from '#lib/reviews/schema.ts';
import { submissionPath } from './review-paths.ts';

interface ViewSwitchProps {
  submissionId: string;
  current: ReviewViewName;
  /** How many sections differ; no entry where there is nothing to compare with. */
  counts: Partial<Record<ReviewViewName, number>>;
}

/** The same sending as paper, against the sending before, against last year. */
export function ViewSwitch({ submissionId, current, counts }: ViewSwitchProps) {
  const views = (['print', 'previous', 'year'] as const).filter(
    (view) => view === 'print' || counts[view] !== undefined,
  );
  if (views.length === 1) return null;
  return (
    <FilterLinks
      label="Cách xem"
      items={views.map((view) => {
        const count = counts[view];
        return {
          href: submissionPath(submissionId, view),
          label: reviewViewLabels[view],
          current: view === current,
          ...(count === undefined ? {} : { count: `${count} mục` }),
        };
      })}
    />
  );
}
