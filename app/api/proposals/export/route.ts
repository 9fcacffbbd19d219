import { answerTo } from '#lib/api.ts';
import { now } from '#lib/clock.ts';
import { businessDate } from '#lib/dates.ts';
import { downloadHeaders } from '#lib/downloads.ts';
import { exportRegister } from '#lib/proposals/queries.ts';
import { registerParams } from '#lib/proposals/schema.ts';
import { registerSheet } from '#lib/proposals/sheet.ts';
import { xlsxOf } from '#lib/spreadsheets/xlsx.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The entries that the register of this address shows, of all its pages. */
export async function GET(request: Request): Promise<Response> {
  return answerTo(async (actor) => {
    const search = Object.fromEntries(new URL(request.url).searchParams);
    const { cycle, rows } = await exportRegister(actor, registerParams.parse(search));
    const bytes = await xlsxOf(registerSheet(rows));
    const name = `Đề xuất, kiến nghị - ${cycle?.name ?? 'mọi kỳ'} - ${businessDate(now())}.xlsx`;
    return new Response(new Uint8Array(bytes), { headers: downloadHeaders({ name, type }) });
  });
}
