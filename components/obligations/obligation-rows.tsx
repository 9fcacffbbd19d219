import { timelinessLooks } from '#components/cycles/timeliness-tag.tsx';
import { stateLooks } from '#components/reports/state-tag.tsx';
import { DataTable, type DataTableProps } from '#components/ui/data-table.tsx';
import type { DataTableColumn, DataTableRow } from '#components/ui/data-table-model.ts';
import { IconSprite } from '#components/ui/icon-sprite.tsx';
import { StatusTag } from '#components/ui/status-tag.tsx';
import { timelinessLabels } from '#lib/cycles/labels.ts';
import type { Timeliness } from '#lib/cycles/schema.ts';
import { formatDate, formatTime } from '#lib/dates.ts';
import { formatCount } from '#lib/numbers.ts';
import { riskReasonLabels } from '#lib/obligations/labels.ts';
import type { ObligationRow } from '#lib/obligations/queries.ts';
import { organisationGroupLabels } from '#lib/organisations/labels.ts';
import { obligationStateLabels } from '#lib/reports/labels.ts';

const columns: DataTableColumn[] = [
  { id: 'code', header: 'Mã', sortable: true },
  { id: 'group', header: 'Nhóm' },
  { id: 'state', header: 'Trạng thái', sortable: true },
  { id: 'timeliness', header: 'Thời hạn' },
  { id: 'risk', header: 'Nguy cơ chậm' },
  { id: 'firstSubmittedAt', header: 'Gửi lần đầu', sortable: true },
  { id: 'statusChangedAt', header: 'Cập nhật', sortable: true, descendingFirst: true },
  { id: 'reviewer', header: 'Người thẩm định' },
];

const icons = Object.fromEntries([
  ...Object.entries(stateLooks).map(([name, { icon }]) => [`state-${name}`, icon] as const),
  ...Object.entries(timelinessLooks).map(([name, { icon }]) => [`time-${name}`, icon] as const),
]);

const none = '—';

/** The day, with the exact second on hover. */
function Day({ at }: { at: Date }) {
  const day = formatDate(at);
  return (
    <time dateTime={at.toISOString()} title={`${formatTime(at)} ngày ${day}`}>
      {day}
    </time>
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
      state: (
        <StatusTag tone={stateLooks[state].tone} sprite={`state-${state}`}>
          {obligationStateLabels[state]}
        </StatusTag>
      ),
      timeliness: <TimelinessCell timeliness={timeliness} />,
      risk: row.risks.length > 0 ? riskText(row, questions) : none,
      firstSubmittedAt: firstSubmittedAt ? (
        <>
          <Day at={firstSubmittedAt} />
          {row.submissions > 1 ? (
            <span className="block text-muted">đã gửi {formatCount(row.submissions)} lần</span>
          ) : null}
        </>
      ) : (
        none
      ),
      statusChangedAt: statusChangedAt ? <Day at={statusChangedAt} /> : none,
      reviewer: reviewer ?? none,
    },
  };
}

function TimelinessCell({ timeliness }: { timeliness: Timeliness }) {
  return (
    <StatusTag tone={timelinessLooks[timeliness].tone} sprite={`time-${timeliness}`}>
      {timelinessLabels[timeliness]}
    </StatusTag>
  );
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
      <IconSprite icons={icons} />
      <DataTable
        {...table}
        columns={[{ id: 'name', header: filer, sortable: true }, ...columns]}
        rows={rows.map((row) => rowOf(row, questions))}
      />
    </>
  );
}
