import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { timelinessLooks } from '#components/cycles/timeliness-tag.tsx';
import { stateLooks } from '#components/reports/state-tag.tsx';
import { DataTable, type DataTableProps } from '#components/ui/data-table.tsx';
import type { DataTableColumn, DataTableRow } from '#components/ui/data-table-model.ts';
import { IconSprite, spriteIcon } from '#components/ui/icon-sprite.tsx';
import { tagClass } from '#components/ui/status-tag.tsx';
import { timelinessLabels } from '#lib/cycles/labels.ts';
import { formatDate, formatTime } from '#lib/dates.ts';
import { formatCount } from '#lib/numbers.ts';
import { riskReasonLabels } from '#lib/obligations/labels.ts';
import type { ObligationRow } from '#lib/obligations/queries.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { obligationStateLabels } from '#lib/reports/labels.ts';
import type { ObligationState } from '#lib/reports/schema.ts';

const columns: DataTableColumn[] = [
  { id: 'code', header: 'Mã', sortable: true },
  { id: 'group', header: 'Nhóm', onRequest: true },
  { id: 'state', header: 'Trạng thái', sortable: true },
  { id: 'timeliness', header: 'Thời hạn' },
  { id: 'risk', header: 'Nguy cơ chậm' },
  { id: 'firstSubmittedAt', header: 'Gửi lần đầu', sortable: true },
  { id: 'statusChangedAt', header: 'Cập nhật', sortable: true, descendingFirst: true },
  { id: 'reviewer', header: 'Người thẩm định' },
];

const none = '—';

// Called, not rendered as components: a page has hundreds of them, and none has a state.

/** The day, with the exact second on hover. */
function dayOf(at: Date): ReactNode {
  const day = formatDate(at);
  return (
    <time dateTime={at.toISOString()} title={`${formatTime(at)} ngày ${day}`}>
      {day}
    </time>
  );
}

function stateTag(state: ObligationState): ReactNode {
  return (
    <span className={tagClass(stateLooks[state].tone)}>
      {spriteIcon(state)}
      {obligationStateLabels[state]}
    </span>
  );
}

function riskText({ risks, answered }: ObligationRow, questions: number): string {
  const reasons = risks.map((reason) => {
    const said = riskReasonLabels[reason];
    return reason === 'little_text' ? `${said} (${answered}/${questions} ô)` : said;
  });
  return reasons.join('; ');
}

function rowOf(row: ObligationRow, questions: number): DataTableRow {
  const { id, name, code, group, state, timeliness, firstSubmittedAt, statusChangedAt, reviewer } = row;
  return {
    id,
    href: row.submissionId ? `/submissions/${row.submissionId}` : undefined,
    label: name,
    cells: {
      name,
      code,
      group: organisationGroupLabels[group],
      state: stateTag(state),
      timeliness: (
        <span className={tagClass(timelinessLooks[timeliness].tone)}>{timelinessLabels[timeliness]}</span>
      ),
      risk: row.risks.length > 0 ? riskText(row, questions) : none,
      firstSubmittedAt: firstSubmittedAt ? (
        <>
          {dayOf(firstSubmittedAt)}
          {row.submissions > 1 ? (
            <span className="block text-muted">đã gửi {formatCount(row.submissions)} lần</span>
          ) : null}
        </>
      ) : (
        none
      ),
      statusChangedAt: statusChangedAt ? dayOf(statusChangedAt) : none,
      reviewer: reviewer ?? none,
    },
  };
}

/** Of the states that the page shows. */
function iconsOf(rows: readonly ObligationRow[]): Record<string, LucideIcon> {
  return Object.fromEntries(rows.map(({ state }) => [state, stateLooks[state].icon]));
}

type Props = Omit<DataTableProps, 'columns' | 'rows'> & {
  rows: readonly ObligationRow[];
  questions: number;
  /** What a row is: "Cơ quan", "Đơn vị". */
  filer: string;
};

/** The rows of the list, as cells. */
export function ObligationRows({ rows, questions, filer, ...table }: Props) {
  return (
    <>
      <IconSprite icons={iconsOf(rows)} />
      <DataTable
        {...table}
        columns={[{ id: 'name', header: filer, sortable: true }, ...columns]}
        rows={rows.map((row) => rowOf(row, questions))}
      />
    </>
  );
}
