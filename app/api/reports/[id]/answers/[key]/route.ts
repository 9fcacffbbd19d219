import { answerChange, privateHeaders, readJson } from '#lib/api.ts';
import { UserError } from '#lib/errors.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import { saveBody, saveKey } from '#lib/reports/save-schema.ts';

type Context = { params: Promise<{ id: string; key: string }> };

/** The longest section with formatting, and the largest table, with room to spare. */
const maxBytes = 2 * 1024 * 1024;

export function PUT(request: Request, { params }: Context): Promise<Response> {
  return answerChange(request, async (actor) => {
    const { id, key } = await params;
    const idempotency = saveKey.safeParse(request.headers.get('idempotency-key'));
    if (!idempotency.success) throw new UserError('invalidInput');
    const { version, content } = await readJson(request, saveBody, { maxBytes });
    const saved = await saveAnswer(actor, {
      reportId: id,
      key,
      version,
      saveKey: idempotency.data,
      content,
    });
    return Response.json({ version: saved.version, savedAt: saved.savedAt }, { headers: privateHeaders });
  });
}
