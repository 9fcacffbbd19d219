import { CalendarClock } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { countdownLabel } from '#lib/cycles/labels.ts';
import { type Deadline, daysLeft, timelinessOf } from '#lib/cycles/rules.ts';
import { TimelinessTag } from './timeliness-tag.tsx';

const soonDays = 7;

interface DeadlineTagProps {
  deadline: Deadline;
  firstSubmittedAt: Date | null;
  now: Date;
}

/** The days left while nothing was sent and there still are some; afterwards what the first sending decided. */
export function DeadlineTag({ deadline, firstSubmittedAt, now }: DeadlineTagProps) {
  const timeliness = timelinessOf(deadline, firstSubmittedAt, now);
  if (timeliness === 'pending')
    return (
      <StatusTag tone={daysLeft(deadline, now) <= soonDays ? 'warning' : 'info'} icon={CalendarClock}>
        {countdownLabel(deadline, now)}
      </StatusTag>
    );
  if (timeliness === 'missing')
    return <StatusTag tone="danger">Chưa gửi · {countdownLabel(deadline, now)}</StatusTag>;
  return <TimelinessTag timeliness={timeliness} />;
}
