import { decode } from 'next-auth/jwt';
import { z } from 'zod';
import { findActorBySession } from './accounts/queries.ts';
import type { Actor } from './accounts/schema.ts';
import { authSecret } from './env.ts';

const carried = z.object({ sessionToken: z.string() });

// The prefix is next-auth's, for sites that are served by TLS.
const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token'];

const mostOpened = 5000;
/** Opening an envelope always gives the same; whether it still counts, the session's row says each time. */
const opened = new Map<string, string>();

async function tokenIn(envelope: string): Promise<string | null> {
  const known = opened.get(envelope);
  if (known !== undefined) return known;
  const parsed = carried.safeParse(await decode({ token: envelope, secret: authSecret() }).catch(() => null));
  if (!parsed.success) return null;
  if (opened.size >= mostOpened) opened.clear();
  opened.set(envelope, parsed.data.sessionToken);
  return parsed.data.sessionToken;
}

/**
 * The actor whose session the cookies carry. next-auth's own reader would also make a new cookie at every request,
 * only to throw it away.
 */
export async function actorOfCookies(cookie: (name: string) => string | undefined): Promise<Actor | null> {
  const envelope = cookieNames.map(cookie).find((value) => value !== undefined);
  const token = envelope === undefined ? null : await tokenIn(envelope);
  return token === null ? null : findActorBySession(token);
}
