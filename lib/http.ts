import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from './accounts/schema.ts';
import { actorOfCookies } from './carried-session.ts';
import { isDatabaseDown } from './database-down.ts';
import { type ErrorCode, messageOf, type Refusal, UserError } from './errors.ts';
import { log } from './log.ts';

export const privateHeaders = { 'Cache-Control': 'private, no-store' } as const;

const statuses: Partial<Record<ErrorCode, number>> = {
  signedOut: 401,
  crossSite: 403,
  otherAccount: 403,
  notAllowed: 403,
  notFound: 404,
  tooLarge: 413,
  invalidInput: 422,
  saveKeyReused: 422,
  nothingWithContent: 422,
  stateSecret: 422,
  unknownKey: 422,
  tooManyDecimals: 422,
  uploadBroken: 400,
  fileTooLarge: 413,
  fileEmpty: 422,
  fileKind: 422,
  fileMismatch: 422,
  fileMacros: 422,
  fileSecret: 422,
  fileInfected: 422,
  signedKind: 422,
  unexpected: 500,
  storeDown: 503,
  storageFull: 507,
  unavailable: 503,
};

/** What happened, for a program (code) and for people (message); an expected failure that is not listed is 409. */
function answerWith(code: ErrorCode, message: string, details?: unknown): Response {
  const headers: Record<string, string> = { ...privateHeaders };
  if (code === 'unavailable') headers['Retry-After'] = '2';
  return Response.json({ code, message, details }, { status: statuses[code] ?? 409, headers });
}

export function failed(refusal: Refusal): Response {
  return answerWith(refusal.code, messageOf(refusal));
}

/** A body that is not what the route takes; the first finding in words. */
class InvalidBody extends Error {}

/** What was thrown as an answer; the unexpected is logged. */
export function failureOf(error: unknown, requestId: string): Response {
  if (error instanceof UserError) return answerWith(error.code, error.message, error.details);
  if (error instanceof InvalidBody) return answerWith('invalidInput', error.message);
  if (isDatabaseDown(error)) {
    log.warn({ requestId, err: error }, 'database does not answer');
    return failed({ code: 'unavailable' });
  }
  log.error({ requestId, err: error }, 'request failed');
  return failed({ code: 'unexpected', params: { requestId } });
}

/** Browsers say where a request comes from; what carries a cookie but comes from another site is not the user's wish. */
export function isCrossSite(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return true;
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  const own = [request.headers.get('x-forwarded-host'), request.headers.get('host')];
  return !URL.canParse(origin) || !own.includes(new URL(origin).host);
}

/** A page says whose it is: what one person typed is never stored under the name of who signed in after her. */
function isOfAnother(request: Request, actor: Actor): boolean {
  const account = request.headers.get('x-account');
  return account !== null && account !== actor.accountId;
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/**
 * For route handlers that change something: the actor or 401, expected failures as JSON with their text, the
 * unexpected logged; refused when another site or another's page asks. Needs nothing but the request.
 */
export async function answerChange(
  request: Request,
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> {
  if (isCrossSite(request)) return failed({ code: 'crossSite' });
  try {
    const actor = await actorOfCookies((name) => cookieOf(request, name));
    if (!actor) return failed({ code: 'signedOut' });
    return isOfAnother(request, actor) ? failed({ code: 'otherAccount' }) : await work(actor);
  } catch (error) {
    // What goes around the proxy has no id yet.
    return failureOf(error, request.headers.get('x-request-id') ?? randomUUID());
  }
}

/** The bytes of a body, counted as they come: what a sender announces is no promise. */
async function bytesOf(request: Request, maxBytes: number): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  if (request.body === null) return pieces;
  const reader = request.body.getReader();
  for (let count = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    count += value.length;
    if (count > maxBytes) {
      await reader.cancel();
      throw new UserError('tooLarge');
    }
    pieces.push(value);
  }
}

/** A JSON body as the schema has it; anything else is refused with words. */
export async function readJson<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { maxBytes }: { maxBytes: number },
): Promise<z.output<Schema>> {
  const text = Buffer.concat(await bytesOf(request, maxBytes)).toString('utf8');
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new InvalidBody(parsed.error.issues[0]?.message ?? messageOf({ code: 'invalidInput' }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidBody(messageOf({ code: 'invalidInput' }));
  }
}
