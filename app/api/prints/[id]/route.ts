import { answerTo, privateHeaders } from '#lib/api.ts';
import { getPrint } from '#lib/prints/queries.ts';

type Context = { params: Promise<{ id: string }> };

export function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerTo(async (actor) => {
    const { id } = await params;
    return Response.json(await getPrint(actor, id), { headers: privateHeaders });
  });
}
