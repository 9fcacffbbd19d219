import { StateTag } from '#components/reports/state-tag.tsx';
import { formatBusinessDate } from '#lib/dates.ts';
import type { Handover, MovedReport } from '#lib/handovers/queries.ts';

/** Exactly what the order will move. */
export function HandoverPreview({ handover }: { handover: Handover }) {
  const { from, to, reports, reviews, spans } = handover;
  const nothing = reports.length + reviews.length + spans.length === 0;
  return (
    <div className="flex flex-col gap-5">
      <p>
        <strong className="font-semibold">{from.name}</strong> bàn giao cho{' '}
        <strong className="font-semibold">{to.name}</strong>:
      </p>
      {nothing ? (
        <p className="text-muted">Đồng chí {from.name} không phụ trách báo cáo nào chưa xong.</p>
      ) : null}
      <Moved title="Báo cáo chưa xong" reports={reports} />
      <Moved title="Báo cáo đang thẩm định" reports={reviews} />
      {spans.length > 0 ? (
        <section>
          <h3 className="mb-1 font-semibold">Ủy quyền kết thúc ngay ({spans.length})</h3>
          <ul className="list-disc pl-5">
            {spans.map(({ id, leader, deputy, toDate }) => (
              <li key={id}>
                {leader} ủy quyền cho {deputy}, đến hết ngày {formatBusinessDate(toDate)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="text-sm text-muted">Báo cáo đã được tiếp nhận không chuyển.</p>
    </div>
  );
}

function Moved({ title, reports }: { title: string; reports: readonly MovedReport[] }) {
  if (reports.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">
        {title} ({reports.length})
      </h3>
      <ul className="divide-y divide-line border-y border-line">
        {reports.map(({ id, cycle, organisation, status }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              {cycle} <span className="text-muted">· {organisation}</span>
            </span>
            <StateTag state={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
