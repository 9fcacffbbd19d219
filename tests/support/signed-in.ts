import { z } from 'zod';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';

const token = z.object({ csrfToken: z.string() });

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The Cookie header of somebody of the demonstration who signed in over HTTP. */
export async function signedIn(url: string, email: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = token.parse(await asked.json());
  const answered = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password: demoPassword, json: 'true' }),
  });
  const session = cookiesOf(answered);
  if (!session.includes('session-token')) throw new Error(`${email} could not sign in`);
  return session;
}
