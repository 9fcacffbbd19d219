import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cache } from 'react';
import { z } from 'zod';
import { signIn, signOut } from './accounts/mutations.ts';
import { sessionHours } from './accounts/rules.ts';
import { type Actor, signInInput } from './accounts/schema.ts';
import { actorOfCookies } from './carried-session.ts';
import { authSecret } from './env.ts';
import { UserError } from './errors.ts';

const carried = z.object({ sessionToken: z.string() });

/**
 * next-auth keeps the cookie and the CSRF token; the session itself is a row that is checked on every request,
 * because a JWT alone cannot be revoked.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    pages: { signIn: '/login' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: async (credentials, request) => {
          const input = signInInput.safeParse(credentials);
          if (!input.success) return null;
          const sent = new Map(Object.entries(request.headers ?? {}));
          const address =
            String(sent.get('x-forwarded-for') ?? '')
              .split(',')[0]
              ?.trim() ?? '';
          try {
            return {
              id: await signIn(input.data, { address, userAgent: String(sent.get('user-agent') ?? '') }),
            };
          } catch (error) {
            if (error instanceof UserError && error.code === 'badCredentials') return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionToken: user.id } : token),
      session: ({ session, token }) => ({ ...session, sessionToken: token.sessionToken }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith('/') && !url.startsWith('//') ? `${baseUrl}${url}` : baseUrl,
    },
    events: {
      signOut: async ({ token }) => {
        const held = carried.safeParse(token);
        if (held.success) await signOut(held.data.sessionToken);
      },
    },
  };
}

/** Who is signed in, from the session row; read once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const held = await cookies();
  return actorOfCookies((name) => held.get(name)?.value);
});

/** For pages: sends strangers to the sign-in page and brings them back afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  const path = (await headers()).get('x-path') ?? '/';
  return redirect(`/login?next=${encodeURIComponent(path)}`);
}
