import { CalendarClock, ChevronDown } from 'lucide-react';
import { Link } from '#components/ui/link.tsx';
import { MenuDetails } from '#components/ui/menu-details.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';

export interface CycleBarProps {
  name: string;
  /** "Còn 22 ngày · trước ngày 15/12/2026" */
  countdown?: string | undefined;
  tone?: Tone | undefined;
  /** The other cycles to switch to. */
  others?: readonly { href: string; label: string }[];
}

export function CycleBar({ name, countdown, tone = 'info', others = [] }: CycleBarProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5">
      {others.length > 0 ? (
        <MenuDetails
          summaryClass="-ml-1 inline-flex min-h-9 list-none items-center gap-1 rounded px-1 font-semibold hover:bg-surface-strong"
          summary={
            <>
              <span className="sr-only">Kỳ báo cáo đang xem: </span>
              {name}
              <ChevronDown aria-hidden className="size-4 shrink-0 text-muted" />
            </>
          }
          panelClass="left-0 mt-1 w-80 max-w-[calc(100vw-2rem)] p-2"
        >
          <p className="px-2 py-1 text-sm text-muted">Chuyển sang kỳ khác</p>
          <ul>
            {others.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="flex min-h-10 items-center rounded px-2 py-1 text-ink no-underline hover:bg-surface-strong"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </MenuDetails>
      ) : (
        <p className="font-semibold">{name}</p>
      )}
      {countdown ? (
        <StatusTag tone={tone} icon={CalendarClock}>
          {countdown}
        </StatusTag>
      ) : null}
    </div>
  );
}
