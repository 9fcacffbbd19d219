import { DeadlineTag } from '#components/cycles/deadline-tag.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { DateTime } from '#components/ui/time.tsx';
import type { Actor } from '#lib/accounts/schema.ts';
import { deadlineLabel } from '#lib/cycles/labels.ts';
import { formatDateTime } from '#lib/dates.ts';
import type { Duty } from '#lib/obligations/queries.ts';
import { dutyAdvice } from './duty-advice.ts';
import { DutyStep } from './duty-card.tsx';
import { reportPath } from './paths.ts';
import { StateTag } from './state-tag.tsx';

const columns = [
  { id: 'cycle', header: 'Kỳ báo cáo' },
  { id: 'state', header: 'Trạng thái' },
  { id: 'deadline', header: 'Hạn gửi' },
  { id: 'timeliness', header: 'Thời hạn' },
  { id: 'sent', header: 'Lần gửi gần nhất' },
  { id: 'step', header: 'Việc tiếp theo' },
];

interface DutyTableProps {
  duties: readonly Duty[];
  actor: Actor;
  now: Date;
}

/** The reports of the organisation over the cycles. */
export function DutyTable({ duties, actor, now }: DutyTableProps) {
  return (
    <DataTable
      caption="Báo cáo của cơ quan qua các kỳ"
      columns={columns}
      empty={
        <EmptyState title="Cơ quan của đồng chí chưa có nghĩa vụ báo cáo nào">
          Khi Bộ Ngoại giao mở kỳ báo cáo, nghĩa vụ báo cáo của cơ quan sẽ hiện ở đây.
        </EmptyState>
      }
      rows={duties.map((duty) => {
        const { cycle, extendedDeadline, firstSubmittedAt, lastSubmission, obligationId, reportId, state } =
          duty;
        const deadline = { ...cycle, extendedDeadline };
        const { step, urgent } = dutyAdvice(duty, actor.roles);
        return {
          id: obligationId,
          href: reportId === null ? undefined : reportPath(reportId),
          label: cycle.name,
          cells: {
            cycle: cycle.name,
            deadline: deadlineLabel(deadline),
            state: <StateTag state={state} />,
            sent: lastSubmission ? (
              <>
                Lần {lastSubmission.number},{' '}
                <DateTime
                  dateTime={lastSubmission.submittedAt.toISOString()}
                  text={formatDateTime(lastSubmission.submittedAt)}
                />
              </>
            ) : (
              'Chưa gửi'
            ),
            timeliness: <DeadlineTag deadline={deadline} firstSubmittedAt={firstSubmittedAt} now={now} />,
            step: <DutyStep obligationId={obligationId} step={step} primary={urgent} size="small" />,
          },
        };
      })}
    />
  );
}
