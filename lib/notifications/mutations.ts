import type { Role } from '../accounts/schema.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { publicUrl } from '../env.ts';
import { queueMail } from '../outbox/mutations.ts';
import { cleanLine, cleanText } from '../text.ts';
import type { Notice, Recipient } from './schema.ts';

/** The open accounts of an organisation that have one of the roles. */
export async function recipientsIn(
  tx: Tx,
  organisationId: string,
  roles: readonly Role[],
): Promise<Recipient[]> {
  return tx.account.findMany({
    where: { organisationId, disabledAt: null, roles: { hasSome: [...roles] } },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
}

/** Tells people on the screen and by mail; to be called in the transaction of the cause. */
export async function notify(
  tx: Tx,
  { key, kind, to, title, text, href, obligationId }: Notice,
): Promise<void> {
  if (to.length === 0) return;
  await tx.notification.createMany({
    data: to.map(({ id: accountId }) => ({
      key: `${key}:${accountId}`,
      kind,
      accountId,
      title: cleanLine(title),
      text: cleanText(text),
      href,
      obligationId,
      createdAt: now(),
    })),
    skipDuplicates: true,
  });
  const muted = await tx.account.findMany({
    where: { id: { in: to.map(({ id }) => id) }, mutedMails: { has: kind } },
    select: { id: true },
  });
  const silent = new Set(muted.map(({ id }) => id));
  for (const { id: accountId, email: address } of to) {
    if (silent.has(accountId)) continue;
    await queueMail(tx, {
      key: `${key}:${accountId}`,
      kind,
      accountId,
      address,
      subject: title,
      text: `${text}\n\nMở trên hệ thống: ${publicUrl()}${href}\n`,
      submissionId: null,
      obligationId,
    });
  }
}
