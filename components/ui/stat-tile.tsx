import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import { type Tone, toneIcons, toneTexts } from './tones.ts';

export interface StatTileProps {
  label: ReactNode;
  /** Already written the Vietnamese way: "1.234". */
  value: ReactNode;
  hint?: ReactNode;
  tone?: Tone;
  href?: string;
  /** The filter that this tile stands for is on. */
  current?: boolean;
}

export function StatTile({ label, value, hint, tone = 'neutral', href, current = false }: StatTileProps) {
  const Icon = toneIcons[tone];
  const body = (
    <>
      <span className="flex items-center gap-1.5 text-sm font-medium text-muted">
        {tone === 'neutral' ? null : (
          <Icon aria-hidden className={classNames('size-4 shrink-0', toneTexts[tone])} />
        )}
        {label}
      </span>
      <span className={classNames('text-3xl leading-tight font-semibold tabular-nums', toneTexts[tone])}>
        {value}
      </span>
      {hint ? <span className="text-sm text-muted">{hint}</span> : null}
    </>
  );
  const box = 'flex min-w-0 flex-col gap-1 rounded-md border bg-white p-4';
  if (!href) return <div className={classNames(box, 'border-line')}>{body}</div>;
  return (
    <Link
      href={href}
      aria-current={current ? 'true' : undefined}
      className={classNames(
        box,
        'text-ink no-underline transition-colors hover:border-primary hover:bg-primary-soft',
        current ? 'border-primary bg-primary-soft' : 'border-line',
      )}
    >
      {body}
    </Link>
  );
}
