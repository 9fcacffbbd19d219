import { urgencyLabels } from '#lib/cycles/labels.ts';
import type { Urgency } from '#lib/cycles/schema.ts';

/** As on paper: red, boxed, in capitals. */
export function UrgencyMark({ urgency }: { urgency: Urgency | null }) {
  if (urgency === null) return null;
  return (
    <span className="inline-block rounded border-2 border-danger px-2 text-sm font-bold whitespace-nowrap text-danger">
      <span className="sr-only">Độ khẩn: </span>
      {urgencyLabels[urgency]}
    </span>
  );
}
