import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import type { Actor } from './accounts/schema.ts';
import { currentActor } from './auth.ts';
import { failed, failureOf } from './http.ts';

export { answerChange, privateHeaders, readJson } from './http.ts';

/** For route handlers that read: the actor or 401, expected failures as JSON with their text, the unexpected logged. */
export async function answerTo(work: (actor: Actor) => Promise<Response>): Promise<Response> {
  try {
    const actor = await currentActor();
    return actor ? await work(actor) : failed({ code: 'signedOut' });
  } catch (error) {
    return failureOf(error, (await headers()).get('x-request-id') ?? randomUUID());
  }
}
