import { Bell as BellIcon } from 'lucide-react';
import { Link } from '#components/ui/link.tsx';

const countedTo = 99;

/** Leads to the notices; says how many are unread. */
export function Bell({ unread }: { unread: number }) {
  const count = unread > countedTo ? `${countedTo}+` : String(unread);
  return (
    <Link
      href="/notices"
      aria-label={unread === 0 ? 'Thông báo' : `Thông báo: ${count} chưa đọc`}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded text-primary hover:bg-surface-strong"
    >
      <BellIcon aria-hidden className="size-6" />
      {unread === 0 ? null : (
        <span
          aria-hidden
          className="absolute top-1 right-0.5 min-w-5 rounded-full bg-danger px-1 text-center text-xs leading-5 font-semibold text-white tabular-nums"
        >
          {count}
        </span>
      )}
    </Link>
  );
}
