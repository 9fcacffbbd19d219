import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { SpriteIcon } from './icon-sprite.tsx';
import { type Tone, toneBoxes, toneIcons } from './tones.ts';

export interface StatusTagProps {
  tone?: Tone;
  icon?: LucideIcon;
  /** Name in the page's IconSprite, for long lists. */
  sprite?: string;
  id?: string;
  children: ReactNode;
}

export function StatusTag({ tone = 'neutral', icon, sprite, id, children }: StatusTagProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span
      id={id}
      className={classNames(
        'inline-flex items-center gap-1.5 rounded border px-2 py-0.5 text-sm font-medium whitespace-nowrap',
        toneBoxes[tone],
      )}
    >
      {sprite ? <SpriteIcon name={sprite} /> : <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </span>
  );
}
