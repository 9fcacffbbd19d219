import { AlarmClockOff, CircleAlert, Clock, ClockCheck, type LucideIcon } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { timelinessLabels } from '#lib/cycles/labels.ts';
import type { Timeliness } from '#lib/cycles/schema.ts';

export const timelinessLooks: Record<Timeliness, { tone: Tone; icon: LucideIcon }> = {
  pending: { tone: 'neutral', icon: Clock },
  on_time: { tone: 'success', icon: ClockCheck },
  late: { tone: 'danger', icon: CircleAlert },
  missing: { tone: 'danger', icon: AlarmClockOff },
};

export function TimelinessTag({ timeliness }: { timeliness: Timeliness }) {
  return <StatusTag {...timelinessLooks[timeliness]}>{timelinessLabels[timeliness]}</StatusTag>;
}
