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
  return classNames('tag', toneBoxes[tone]);
}

export function StatusTag({ tone = 'neutral', icon, id, children }: StatusTagProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span id={id} className={tagClass(tone)}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}
