import { classNames } from './class-names.ts';

export interface ProgressBarProps {
  label: string;
  value: number;
  max: number;
  /** What the numbers mean, such as "12/18 mục". */
  text?: string;
  tone?: 'primary' | 'success';
}

export function ProgressBar({ label, value, max, text, tone = 'primary' }: ProgressBarProps) {
  const words = text ?? `${value}/${max}`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-muted tabular-nums">{words}</span>
      </div>
      <progress
        aria-label={`${label}: ${words}`}
        value={value}
        max={Math.max(max, 1)}
        className={classNames('bar', tone === 'success' ? 'text-success' : 'text-primary')}
      />
    </div>
  );
}
