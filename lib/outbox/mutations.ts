import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse } from '../errors.ts';
import { enqueue } from '../jobs.ts';
import { cleanLine, cleanText } from '../text.ts';
import { visibleTo } from './queries.ts';
import { addressProblem, refusalToRetry } from './rules.ts';
import type { Letter, MailKind, mailInput } from './schema.ts';

/** Writes mails in the transaction of their cause; the worker sends them once that has committed. */
export async function queueMails(tx: Tx, letters: readonly Letter[]): Promise<void> {
  const at = now();
  const data = letters.map((letter) => {
    const problem = addressProblem(letter.address);
    return {
      ...letter,
      address: cleanLine(letter.address),
      subject: cleanLine(letter.subject),
      text: cleanText(letter.text),
      status: problem ? ('bounced' as const) : ('queued' as const),
      error: problem ?? '',
      createdAt: at,
      nextTryAt: at,
    };
  });
  const { count } = await tx.outboxMail.createMany({ data, skipDuplicates: true });
  if (count > 0 && data.some(({ status }) => status === 'queued')) await enqueue(tx, 'deliverMail', {});
}

export function queueMail(tx: Tx, letter: Letter): Promise<void> {
  return queueMails(tx, [letter]);
}

/** Calls off mails about duties that still wait to be sent; one that is in the air cannot be called back. */
export async function cancelMails(
  tx: Tx,
  obligationIds: readonly string[],
  kinds: readonly MailKind[],
  why: string,
): Promise<void> {
  await tx.outboxMail.updateMany({
    where: {
      obligationId: { in: [...obligationIds] },
      kind: { in: [...kinds] },
      status: { in: ['queued', 'deferred'] },
    },
    data: { status: 'cancelled', error: why },
  });
}

/** Sends a mail that came back, or waits for its next try, at once: to the address that the account has now. */
export async function retryMail(actor: Actor, { mailId }: z.infer<typeof mailInput>): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two clicks at once are judged one after the other.
    await tx.$queryRaw`SELECT 1 FROM "OutboxMail" WHERE "id" = ${mailId}::uuid FOR UPDATE`;
    const mail = await tx.outboxMail.findFirst({
      where: { id: mailId, AND: visibleTo(actor) },
      include: { obligation: { select: { confidential: true, report: { select: { status: true } } } } },
    });
    if (!mail) throw await notFound(actor, 'mail', mailId);
    const account =
      mail.accountId === null
        ? null
        : await tx.account.findUnique({
            where: { id: mail.accountId },
            select: { email: true, disabledAt: true },
          });
    const address = account?.email ?? mail.address;
    const status = mail.obligation?.report?.status;
    refuse(
      refusalToRetry({
        kind: mail.kind,
        status: mail.status,
        error: mail.error,
        address,
        closed: account?.disabledAt != null,
        fulfilled: mail.obligation?.confidential != null || status === 'submitted' || status === 'accepted',
      }),
    );
    await tx.outboxMail.update({
      where: { id: mailId },
      data: { status: 'queued', address: cleanLine(address), attempts: 0, error: '', nextTryAt: now() },
    });
    await enqueue(tx, 'deliverMail', {});
    await audit(tx, actor, {
      action: 'mail.retried',
      subject: { type: 'mail', id: mailId },
      details: { kind: mail.kind },
    });
  });
}
