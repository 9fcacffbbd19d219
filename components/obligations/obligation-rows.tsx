import type { ReactNode } from 'react';
import { timelinessLooks } from '#components/cycles/timeliness-tag.tsx';
import { stateLooks } from '#components/reports/state-tag.tsx';
import { DataTable, type DataTableProps } from '#components/ui/data-table.tsx';
import type { DataTableColumn, DataTableRow } from '#components/ui/data-table-model.ts';
import { IconSprite, spriteIcon } from '#components/ui/icon-sprite.tsx';
import { tagClass } from '#components/ui/status-tag.tsx';
import type { Tone } from '#components/ui/tones.ts';
import { timelinessLabels } from '#lib/cycles/labels.ts';
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

function tagOf(tone: Tone, icon: string, words: string): ReactNode {
  return (
    <span className={tagClass(tone)}>
      {spriteIcon(icon)}
      {words}
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
      state: tagOf(stateLooks[state].tone, `state-${state}`, obligationStateLabels[state]),
      timeliness: tagOf(timelinessLooks[timeliness].tone, `time-${timeliness}`, timelinessLabels[timeliness]),
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
