import { proposalFieldLabels } from '../reports/labels.ts';
import type { Sheet, SheetColumn } from '../spreadsheets/schema.ts';
import { proposalStateLabels } from './labels.ts';
import type { RegisterEntry } from './queries.ts';

const columns: SheetColumn[] = [
  { header: 'STT', kind: 'count', width: 6 },
  { header: 'Đề xuất, kiến nghị', kind: 'text', width: 70 },
  { header: 'Lĩnh vực', kind: 'text', width: 20 },
  { header: 'Kiến nghị với', kind: 'text', width: 28 },
  { header: 'Số cơ quan đề xuất', kind: 'count', width: 12 },
  { header: 'Cơ quan đề xuất', kind: 'text', width: 44 },
  { header: 'Nêu lần đầu năm', kind: 'text', width: 10 },
  { header: 'Cơ quan xử lý', kind: 'text', width: 28 },
  { header: 'Tình trạng', kind: 'text', width: 16 },
  { header: 'Nội dung trả lời', kind: 'text', width: 70 },
  { header: 'Trả lời lúc', kind: 'instant', width: 18 },
];

/** The register as a table of data. */
export function registerSheet(rows: readonly RegisterEntry[]): Sheet {
  return {
    name: 'Đề xuất, kiến nghị',
    columns,
    rows: rows.map((row, index) => [
      index + 1,
      row.text,
      proposalFieldLabels[row.field],
      row.addressee,
      row.organisations.length,
      row.organisations.join('; '),
      String(row.firstYear),
      row.responsible,
      proposalStateLabels[row.state],
      row.answer,
      row.answeredAt,
    ]),
  };
}
