import { DateTime } from '#components/ui/time.tsx';
import { formatDate, formatDateTime, formatTime } from '#lib/dates.ts';

/** "09:41 ngày 14/12/2026", to the second on hover. */
export function Moment({ at }: { at: Date }) {
  return (
    <DateTime
      dateTime={at.toISOString()}
      text={formatDateTime(at)}
      exact={`${formatTime(at)} ngày ${formatDate(at)}`}
      tabIndex={-1}
    />
  );
}
