import { answerTo } from '#lib/api.ts';
import { now } from '#lib/clock.ts';
import { businessDate } from '#lib/dates.ts';
import { downloadHeaders } from '#lib/downloads.ts';
import { exportObligations } from '#lib/obligations/queries.ts';
import { dashboardParams, exportFormat } from '#lib/obligations/schema.ts';
import { obligationSheet } from '#lib/obligations/sheet.ts';
import { csvOf } from '#lib/spreadsheets/csv.ts';
import { xlsxOf } from '#lib/spreadsheets/xlsx.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The rows that the dashboard of this address shows, of all its pages. */
export async function GET(request: Request): Promise<Response> {
  return answerTo(async (actor) => {
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const format = exportFormat.catch('xlsx').parse(search.format);
    const { cycle, rows } = await exportObligations(actor, dashboardParams.parse(search), format);
    const sheet = obligationSheet(rows);
    const bytes = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet);
    const name = `Theo dõi thời hạn - ${cycle.name} - ${businessDate(now())}.${format}`;
    return new Response(new Uint8Array(bytes), { headers: downloadHeaders({ name, type: types[format] }) });
  });
}
