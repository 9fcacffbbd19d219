import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { type Tone, toneBoxes, toneIcons } from './tones.ts';

export interface StatusTagProps {
  tone?: Tone;
  icon?: LucideIcon;
  id?: string;
  children: ReactNode;
}

export function tagClass(tone: Tone): string {
  return classNames(
    'inline-flex items-center gap-1.5 rounded border px-2 py-0.5 text-sm font-medium whitespace-nowrap',
    toneBoxes[tone],
  );
}

export function StatusTag({ tone = 'neutral', icon, id, children }: StatusTagProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span id={id} className={tagClass(tone)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}
