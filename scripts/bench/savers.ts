import { randomBytes, randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { findActorBySession } from '#lib/accounts/queries.ts';
import type { Actor } from '#lib/accounts/schema.ts';
import { sha256 } from '#lib/canonical.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { authSecret } from '#lib/env.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import type { AnswerContent } from '#lib/reports/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';

const reports = 16;
const keys = ['implementation', 'coordination', 'communication', 'training'].map(
  (name) => `achievements.${name}`,
);

/** Somebody with a section of her own open: nobody waits for a colleague's version. */
export type Saver = { actor: Actor; cookie: string; reportId: string; key: string; version: number };

/** Some paragraphs, as a section has them. */
export function someContent(): AnswerContent {
  return { kind: 'text', doc: docOf(`Nội dung đo ${randomUUID()}\n`.repeat(20)), nothing: false };
}

/** As signing in would, without the deliberate slowness of passwords. */
async function openSession(accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  await db.session.create({
    data: {
      tokenHash: sha256(token),
      accountId,
      userAgent: 'bench',
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    },
  });
  return token;
}

/** Drafters of sixteen bodies whose reports are open, with four sections each. */
export async function makeSavers(): Promise<Saver[]> {
  const duties = await db.obligation.findMany({
    where: {
      cycle: { closedAt: null },
      organisation: { accounts: { some: { roles: { has: 'drafter' }, disabledAt: null } } },
      OR: [{ report: null }, { report: { status: 'draft' } }],
    },
    include: {
      organisation: { select: { accounts: { where: { roles: { has: 'drafter' }, disabledAt: null } } } },
    },
    orderBy: { id: 'asc' },
    take: reports,
  });
  const savers: Saver[] = [];
  for (const { id: obligationId, organisation } of duties) {
    const sessionToken = await openSession(organisation.accounts[0]?.id ?? '');
    const actor = await findActorBySession(sessionToken);
    if (!actor) throw new Error('no session');
    const cookie = `next-auth.session-token=${await encode({ token: { sessionToken }, secret: authSecret() })}`;
    const { id: reportId } = await startReport(actor, { obligationId });
    for (const key of keys) {
      const row = await db.answer.findUnique({ where: { reportId_key: { reportId, key } } });
      const { version } = await saveAnswer(actor, {
        reportId,
        key,
        version: row?.version ?? 0,
        saveKey: randomUUID(),
        content: someContent(),
      });
      savers.push({ actor, cookie, reportId, key, version });
    }
  }
  return savers;
}
