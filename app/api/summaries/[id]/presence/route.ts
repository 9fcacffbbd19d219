import { answerChange, privateHeaders, readJson } from '#lib/api.ts';
import { presenceBody } from '#lib/section-presence.ts';
import { keepSummaryPresence } from '#lib/summaries/presence.ts';

type Context = { params: Promise<{ id: string }> };

/** Who else has the section open; neither a write of content nor a read of it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerChange(request, async (actor) => {
    const input = await readJson(request, presenceBody, { maxBytes: 2_000 });
    return Response.json(await keepSummaryPresence(actor, { ...input, subjectId: id }), {
      headers: privateHeaders,
    });
  });
}
