import { Disclosure } from '#components/ui/disclosure.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CycleNotes } from '#lib/cycles/queries.ts';
import { formatBusinessDate, formatDate } from '#lib/dates.ts';
import { ChangeList } from './change-list.tsx';
import { UrgencyMark } from './urgency-mark.tsx';

/** What a filer has to know of a duty besides its deadline: who asks by which paper, how urgently, what changed and why. */
export function DutyNotes({ notes }: { notes: CycleNotes }) {
  const { cycleId, urgency, originDocument, deadline, lateDataUntil, extension, confidential, changes } =
    notes;
  const [latest] = changes;
  return (
    <div className="flex flex-col items-start gap-1.5 text-sm empty:hidden">
      <UrgencyMark urgency={urgency} />
      {originDocument ? <p>Văn bản yêu cầu: {originDocument}</p> : null}
      {extension ? (
        <p>
          {extension.until < deadline
            ? `Hạn do cơ quan chủ quản đặt: trước ngày ${formatDate(extension.until)}.`
            : `Đã gia hạn đến trước ngày ${formatDate(extension.until)} theo ${extension.document}. Lý do: ${extension.reason}`}
        </p>
      ) : null}
      {lateDataUntil ? (
        <p>Sau thời hạn, báo cáo đã gửi được bổ sung số liệu đến trước ngày {formatDate(lateDataUntil)}.</p>
      ) : null}
      {confidential ? (
        <p>
          Đã ghi nhận văn bản {confidential.document} gửi theo đường mật, nhận ngày{' '}
          {formatBusinessDate(confidential.receivedOn)}.
        </p>
      ) : null}
      {latest ? (
        <Disclosure
          summary={
            changes.length > 1
              ? `${changes.length} thay đổi của kỳ báo cáo, mới nhất ngày ${formatDate(latest.changedAt)}`
              : `Kỳ báo cáo có thay đổi ngày ${formatDate(latest.changedAt)}`
          }
        >
          <ChangeList changes={changes} />
          <Link href={`/cycles/${cycleId}`} className="link mt-3 inline-block">
            Xem kỳ báo cáo
          </Link>
        </Disclosure>
      ) : null}
    </div>
  );
}
