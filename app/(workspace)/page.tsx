import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DutyCard } from '#components/reports/duty-card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hasRole, isFiler, isReceiver } from '#lib/accounts/rules.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { requireActor } from '#lib/auth.ts';
import { now } from '#lib/clock.ts';
import { listDuties } from '#lib/obligations/queries.ts';

export const metadata: Metadata = { title: 'Việc cần làm' };

/** Where the work of somebody who files nothing begins. */
function startOf(actor: Actor): string | null {
  if (isReceiver(actor)) return '/dashboard';
  if (hasRole(actor, 'reader')) return '/summaries';
  return hasRole(actor, 'administrator') ? '/audit' : null;
}

export default async function HomePage() {
  const actor = await requireActor();
  const duties = await listDuties(actor);
  const start = startOf(actor);
  if (duties.length === 0 && start) redirect(start);
  const open = duties.filter(({ cycle }) => !cycle.closed);
  const at = now();
  return (
    <>
      <PageHeader title="Việc cần làm" lead={actor.organisation.name} />
      {open.length === 0 ? (
        <EmptyState title="Không có báo cáo nào đến hạn">
          {isFiler(actor)
            ? 'Khi Bộ Ngoại giao mở kỳ báo cáo mới, việc cần làm sẽ hiện ở đây. Các kỳ trước có trong “Báo cáo của cơ quan”.'
            : 'Tài khoản này chưa được giao việc. Liên hệ cán bộ quản trị hệ thống.'}
        </EmptyState>
      ) : (
        <div className="flex max-w-4xl flex-col gap-6">
          {open.map((duty) => (
            <DutyCard key={duty.obligationId} duty={duty} actor={actor} now={at} />
          ))}
        </div>
      )}
    </>
  );
}
