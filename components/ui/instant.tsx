import { formatDate, formatDateTime, formatTime } from '#lib/dates.ts';
import { DateTime } from './time.tsx';

function exactText(at: Date): string {
  return `${formatTime(at)} ngày ${formatDate(at)}`;
}

/** The day, with the exact second on hover; not a stop of the Tab key, since tables hold many of them. */
export function Instant({ at }: { at: Date }) {
  return <DateTime dateTime={at.toISOString()} text={formatDate(at)} exact={exactText(at)} tabIndex={-1} />;
}

/** To the second, where the moment itself matters. */
export function ExactInstant({ at }: { at: Date }) {
  return <DateTime dateTime={at.toISOString()} text={exactText(at)} />;
}

/** "09:41 ngày 14/12/2026", to the second on hover. */
export function Moment({ at }: { at: Date }) {
  return (
    <DateTime dateTime={at.toISOString()} text={formatDateTime(at)} exact={exactText(at)} tabIndex={-1} />
  );
}
