import { CalendarClock } from 'lucide-react';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';

export interface CycleBarProps {
  name: string;
  /** "Còn 22 ngày · trước ngày 15/12/2026" */
  countdown: string;
  tone: Tone;
}

export function CycleBar({ name, countdown, tone }: CycleBarProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="font-semibold">{name}</p>
      <StatusTag tone={tone} icon={CalendarClock}>
        {countdown}
      </StatusTag>
    </div>
  );
}
