import { encode } from 'next-auth/jwt';
import { signIn } from '#lib/accounts/mutations.ts';
import { findActorBySession } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { authSecret } from '#lib/env.ts';
import { listDuties } from '#lib/obligations/queries.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { demoPassword } from '#prisma/seed/demo/accounts.ts';

export type Visitor = { actor: Actor; cookie: string; openReport: () => Promise<string> };

/** A signed-in account of the demonstration, with the cookie that its browser would send. */
export async function visitor(email: string): Promise<Visitor> {
  const sessionToken = await signIn(
    { email, password: demoPassword },
    { address: '127.0.0.1', userAgent: 'bench' },
  );
  const actor = await findActorBySession(sessionToken);
  if (!actor) throw new Error(`No session for ${email}`);
  const token = await encode({ token: { sessionToken }, secret: authSecret() });
  return {
    actor,
    cookie: `next-auth.session-token=${token}`,
    openReport: async () => {
      const duty = (await listDuties(actor)).find(({ cycle }) => !cycle.closed);
      if (!duty) throw new Error(`${email} owes no report`);
      return (await startReport(actor, { obligationId: duty.obligationId })).id;
    },
  };
}
