import { answerChange, privateHeaders, readJson } from '#lib/api.ts';
import { keepPresence } from '#lib/reports/presence.ts';
import { presenceBody } from '#lib/reports/save-schema.ts';

type Context = { params: Promise<{ id: string }> };

export function POST(request: Request, { params }: Context): Promise<Response> {
  return answerChange(request, async (actor) => {
    const { id } = await params;
    const input = await readJson(request, presenceBody, { maxBytes: 2_000 });
    return Response.json(await keepPresence(actor, { ...input, reportId: id }), { headers: privateHeaders });
  });
}
