import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { toneBoxes, toneIcons, toneTexts } from './tones.ts';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

const tones = { info: 'info', success: 'success', warning: 'warning', error: 'danger' } as const;

export interface AlertProps {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Announce when it appears: an answer to what the user just did. */
  live?: boolean;
  className?: string;
}

export function Alert({ tone = 'info', title, children, action, live = false, className }: AlertProps) {
  const shade = tones[tone];
  const Icon = toneIcons[shade];
  return (
    <div
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
      className={classNames('flex gap-3 rounded border px-4 py-3', toneBoxes[shade], className)}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', toneTexts[shade])} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="prose-width text-ink">{children}</div> : null}
        {action ? <div className="mt-2 flex flex-wrap gap-3">{action}</div> : null}
      </div>
    </div>
  );
}
