import { LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { cycleKindLabels, deadlineLabel } from '#lib/cycles/labels.ts';
import type { Collection } from '#lib/cycles/preparing.ts';
import type { CycleRow } from '#lib/cycles/queries.ts';
import { type CyclePhase, cyclePhases } from '#lib/cycles/schema.ts';
import { CollectionCard } from './collection-card.tsx';
import { UrgencyMark } from './urgency-mark.tsx';

const headings: Record<CyclePhase, string> = {
  open: 'Đang mở',
  planned: 'Chưa mở',
  closed: 'Đã đóng',
};

const columns = [
  { id: 'name', header: 'Kỳ báo cáo' },
  { id: 'kind', header: 'Loại' },
  { id: 'deadline', header: 'Thời hạn' },
  { id: 'opened', header: 'Mở lúc' },
  { id: 'filed', header: 'Đã gửi' },
];

interface CycleListProps {
  cycles: readonly CycleRow[];
  collections: readonly Collection[];
  mayManage: boolean;
  mayAsk: boolean;
}

/** The cycles by phase, and for bodies with units what they ask of them. */
export function CycleList({ cycles, collections, mayManage, mayAsk }: CycleListProps) {
  return (
    <>
      <PageHeader
        title="Kỳ báo cáo"
        action={
          mayManage ? (
            <>
              <LinkButton href="/cycles/new?kind=ad_hoc" variant="secondary">
                Mở kỳ đột xuất
              </LinkButton>
              <LinkButton href="/cycles/new?kind=thematic" variant="secondary">
                Mở kỳ chuyên đề
              </LinkButton>
              <LinkButton href="/cycles/new">Mở kỳ hằng năm</LinkButton>
            </>
          ) : undefined
        }
      />
      {collections.length > 0 ? (
        <section aria-labelledby="thu-bao-cao" className="mb-8">
          <h2 id="thu-bao-cao" className="mb-3 text-xl font-semibold">
            Thu báo cáo từ đơn vị
          </h2>
          <div className="flex max-w-4xl flex-col gap-4">
            {collections.map((collection) => (
              <CollectionCard key={collection.cycleId} collection={collection} mayAsk={mayAsk} />
            ))}
          </div>
        </section>
      ) : null}
      {cycles.length === 0 ? (
        <EmptyState title="Chưa có kỳ báo cáo nào">
          {mayManage ? 'Chọn “Mở kỳ hằng năm” để bắt đầu.' : 'Kỳ báo cáo hiện ở đây khi Bộ Ngoại giao mở.'}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          {cyclePhases.map((phase) => {
            const rows = cycles.filter((cycle) => cycle.phase === phase);
            return rows.length > 0 ? <PhaseTable key={phase} phase={phase} cycles={rows} /> : null;
          })}
        </div>
      )}
    </>
  );
}

function PhaseTable({ phase, cycles }: { phase: CyclePhase; cycles: readonly CycleRow[] }) {
  return (
    <section aria-label={headings[phase]}>
      <h2 className="mb-3 text-xl font-semibold">{headings[phase]}</h2>
      <DataTable
        caption={`Kỳ báo cáo: ${headings[phase].toLowerCase()}`}
        columns={columns}
        rows={cycles.map((cycle) => ({
          id: cycle.id,
          href: `/cycles/${cycle.id}`,
          label: cycle.name,
          cells: {
            name: cycle.name,
            kind: (
              <span className="flex flex-wrap items-center gap-2">
                {cycleKindLabels[cycle.kind]} <UrgencyMark urgency={cycle.urgency} />
              </span>
            ),
            deadline: deadlineLabel({ ...cycle, extendedDeadline: null }),
            opened: <Moment at={cycle.openedAt} />,
            filed: phase === 'planned' ? `${cycle.addressees} cơ quan` : `${cycle.filed}/${cycle.addressees}`,
          },
        }))}
      />
    </section>
  );
}
