import { answerTo, privateHeaders } from '#lib/api.ts';
import { getImportStatus } from '#lib/imports/queries.ts';

type Context = { params: Promise<{ id: string; importId: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerTo(async (actor) =>
    Response.json(await getImportStatus(actor, (await params).importId), { headers: privateHeaders }),
  );
}
