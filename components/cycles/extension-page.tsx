import { Card } from '#components/ui/card.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Moment } from '#components/ui/instant.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import { formatDate } from '#lib/dates.ts';
import type { SelectedDuty, Selection } from '#lib/obligations/selections.ts';
import type { Pickable } from './addressee-picker.tsx';
import { ExtensionForm } from './extension-form.tsx';

const columns = [
  { id: 'name', header: 'Cơ quan' },
  { id: 'until', header: 'Trước ngày' },
  { id: 'reason', header: 'Lý do' },
  { id: 'document', header: 'Văn bản' },
  { id: 'granted', header: 'Gia hạn lúc' },
];

function choiceOf({ id, name, kind, extendedDeadline }: SelectedDuty): Pickable {
  return {
    id,
    name,
    kind,
    note: extendedDeadline ? `đang có hạn riêng: trước ngày ${formatDate(extendedDeadline)}` : undefined,
  };
}

export function ExtensionPage({ selection }: { selection: Selection }) {
  const { cycle, duties, chosen, extensions } = selection;
  const open = duties.filter(({ firstSubmittedAt }) => firstSubmittedAt === null);
  const filed = duties.filter(({ id, firstSubmittedAt }) => firstSubmittedAt !== null && chosen.includes(id));
  const deadline = deadlineLabel({ ...cycle, extendedDeadline: null });
  return (
    <>
      <PageHeader
        title="Gia hạn gửi báo cáo"
        breadcrumbs={[
          { label: 'Kỳ báo cáo', href: '/cycles' },
          { label: cycle.name, href: `/cycles/${cycle.id}` },
          { label: 'Gia hạn' },
        ]}
        lead={`Thời hạn chung: ${deadline}.`}
      />
      <div className="flex max-w-5xl flex-col gap-6">
        <Card title="Gia hạn mới">
          {filed.length > 0 ? (
            <p className="prose-width mb-4">
              Không gia hạn được vì đã gửi: {filed.map(({ name }) => name).join(', ')}.
            </p>
          ) : null}
          {cycle.closed ? (
            <p>Kỳ báo cáo đã đóng. Mở lại kỳ trước khi gia hạn.</p>
          ) : open.length === 0 ? (
            <p>Mọi cơ quan đã gửi báo cáo.</p>
          ) : (
            <ExtensionForm
              key={extensions.length}
              cycleId={cycle.id}
              choices={open.map(choiceOf)}
              chosen={chosen.filter((id) => open.some((duty) => duty.id === id))}
              deadline={deadline}
            />
          )}
        </Card>
        <section aria-label="Các lần gia hạn">
          <h2 className="mb-3 text-xl font-semibold">Các lần gia hạn</h2>
          <DataTable
            caption="Các lần gia hạn của kỳ"
            columns={columns}
            empty={<EmptyState title="Chưa gia hạn cho cơ quan nào" />}
            rows={extensions.map(({ id, name, until, reason, document, grantedAt, grantedBy }) => ({
              id,
              label: name,
              cells: {
                name,
                until: formatDate(until),
                reason,
                document: document || '—',
                granted: (
                  <>
                    <Moment at={grantedAt} />, {grantedBy}
                  </>
                ),
              },
            }))}
          />
        </section>
      </div>
    </>
  );
}
