import { UserRoundCheck } from 'lucide-react';
import type { StandIn } from '#lib/accounts/schema.ts';
import { formatBusinessDate } from '#lib/dates.ts';

/** Says to a deputy, on every page, in whose place she acts and until when. */
export function StandInNotice({ standsInFor }: { standsInFor: readonly StandIn[] }) {
  if (standsInFor.length === 0) return null;
  return (
    <aside
      aria-label="Ủy quyền"
      className="flex flex-col gap-1 border-b border-line bg-primary-soft px-4 py-2 text-sm sm:px-6 lg:px-8 print:hidden"
    >
      {standsInFor.map(({ leaderId, name, position, until }) => (
        <p key={leaderId} className="flex items-start gap-2">
          <UserRoundCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-primary" />
          <span>
            Đồng chí đang được ủy quyền thay đồng chí <strong className="font-semibold">{name}</strong>
            {position === '' ? '' : ` (${position})`} đến hết ngày {formatBusinessDate(until)}.
          </span>
        </p>
      ))}
    </aside>
  );
}
