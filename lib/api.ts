import { headers } from 'next/headers';
import type { Actor } from './accounts/schema.ts';
import { currentActor } from './auth.ts';
import { type ErrorCode, messageOf, UserError } from './errors.ts';
import { log } from './log.ts';

export const privateHeaders = { 'Cache-Control': 'private, no-store' } as const;

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: privateHeaders });
}

function statusOf(code: ErrorCode): number {
  return code === 'notFound' ? 404 : 409;
}

/** For route handlers: the actor or 401, expected failures as JSON with their text, the unexpected logged. */
export async function answerTo(work: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    const actor = await currentActor();
    return actor ? await work(actor) : refusal(401, messageOf({ code: 'signedOut' }));
  } catch (error) {
    if (error instanceof UserError) return refusal(statusOf(error.code), error.message);
    const requestId = (await headers()).get('x-request-id') ?? '';
    log.error({ requestId, err: error }, 'request failed');
    return refusal(500, messageOf({ code: 'unexpected', params: { requestId } }));
  }
}
