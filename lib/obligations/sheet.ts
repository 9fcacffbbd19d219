import { timelinessLabels } from '../cycles/labels.ts';
import { organisationGroupLabels } from '../organisations/labels.ts';
import { obligationStateLabels } from '../reports/labels.ts';
import type { Sheet, SheetColumn } from '../spreadsheets/schema.ts';
import { riskReasonLabels } from './labels.ts';
import type { ObligationRow } from './queries.ts';

const columns: SheetColumn[] = [
  { header: 'STT', kind: 'count', width: 6 },
  { header: 'Mã', kind: 'text', width: 12 },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40 },
  { header: 'Nhóm', kind: 'text', width: 20 },
  { header: 'Vùng', kind: 'text', width: 34 },
  { header: 'Trạng thái', kind: 'text', width: 22 },
  { header: 'Thời hạn', kind: 'text', width: 20 },
  { header: 'Nguy cơ chậm', kind: 'text', width: 34 },
  { header: 'Gia hạn đến trước', kind: 'instant', width: 18 },
  { header: 'Gửi lần đầu', kind: 'instant', width: 18 },
  { header: 'Số lần gửi', kind: 'count', width: 10 },
  { header: 'Cập nhật', kind: 'instant', width: 18 },
  { header: 'Người thẩm định', kind: 'text', width: 26 },
];

/** The list of obligations as a table of data, with every column whatever the screen shows. */
export function obligationSheet(rows: readonly ObligationRow[]): Sheet {
  return {
    name: 'Theo dõi thời hạn',
    columns,
    rows: rows.map((row, index) => [
      index + 1,
      row.code,
      row.name,
      organisationGroupLabels[row.group],
      row.region,
      obligationStateLabels[row.state],
      timelinessLabels[row.timeliness],
      row.risks.map((reason) => riskReasonLabels[reason]).join('; ') || null,
      row.extendedDeadline,
      row.firstSubmittedAt,
      row.submissions,
      row.statusChangedAt,
      row.reviewer,
    ]),
  };
}
