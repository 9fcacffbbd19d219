import type { Actor } from '../accounts/schema.ts';
import { UserError } from '../errors.ts';
import { answerChange, privateHeaders, readJson } from '../http.ts';
import { presenceBody } from '../section-presence.ts';
import { keepPresence } from './presence.ts';
import { saveAnswer } from './save-answer.ts';
import { saveBody, saveKey } from './save-schema.ts';

/** The longest section with formatting, and the largest table, with room to spare. */
export const maxBytes = 2 * 1024 * 1024;

/** PUT /api/reports/[id]/answers/[key] */
export function putAnswer(request: Request, { id, key }: { id: string; key: string }): Promise<Response> {
  return answerChange(request, async (actor: Actor) => {
    const idempotency = saveKey.safeParse(request.headers.get('idempotency-key'));
    if (!idempotency.success) throw new UserError('invalidInput');
    const { version, content } = await readJson(request, saveBody, { maxBytes });
    const saved = await saveAnswer(actor, { reportId: id, key, version, saveKey: idempotency.data, content });
    return Response.json({ version: saved.version, savedAt: saved.savedAt }, { headers: privateHeaders });
  });
}

/** POST /api/reports/[id]/presence */
export function postPresence(request: Request, { id }: { id: string }): Promise<Response> {
  return answerChange(request, async (actor: Actor) => {
    const input = await readJson(request, presenceBody, { maxBytes: 2_000 });
    return Response.json(await keepPresence(actor, { ...input, subjectId: id }), { headers: privateHeaders });
  });
}
