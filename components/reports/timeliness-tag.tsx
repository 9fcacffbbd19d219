import { CalendarClock } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { countdownLabel, timelinessLabels } from '#lib/cycles/labels.ts';
import { type Deadline, daysLeft, timelinessOf } from '#lib/cycles/rules.ts';
import type { Timeliness } from '#lib/cycles/schema.ts';

const tones: Record<Exclude<Timeliness, 'pending'>, Tone> = {
  on_time: 'success',
  late: 'danger',
  missing: 'danger',
};

const soonDays = 7;

interface TimelinessTagProps {
  deadline: Deadline;
  firstSubmittedAt: Date | null;
  now: Date;
}

/** The days left while nothing was sent and there still are some; afterwards what the first sending decided. */
export function TimelinessTag({ deadline, firstSubmittedAt, now }: TimelinessTagProps) {
  const timeliness = timelinessOf(deadline, firstSubmittedAt, now);
  if (timeliness === 'pending')
    return (
      <StatusTag tone={daysLeft(deadline, now) <= soonDays ? 'warning' : 'info'} icon={CalendarClock}>
        {countdownLabel(deadline, now)}
      </StatusTag>
    );
  const words =
    timeliness === 'missing' ? `Chưa gửi · ${countdownLabel(deadline, now)}` : timelinessLabels[timeliness];
  return <StatusTag tone={tones[timeliness]}>{words}</StatusTag>;
}
