import type { z } from 'zod';
import type { Actor, Role } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { businessDate } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { publicUrl } from '../env.ts';
import { cancelMails, queueMails } from '../outbox/mutations.ts';
import type { Letter } from '../outbox/schema.ts';
import { cleanLine, cleanText } from '../text.ts';
import { isMuted, mutedAfter } from './rules.ts';
import type { mailChoiceInput, Notice, noticeInput, Recipient } from './schema.ts';

/**
 * The open accounts of an organisation that have one of the roles. Who stands in for a leader today is told as the
 * leader is.
 */
export async function recipientsIn(
  tx: Tx,
  organisationId: string,
  roles: readonly Role[],
): Promise<Recipient[]> {
  const today = new Date(businessDate(now()));
  const standsIn = {
    roles: { isEmpty: false },
    NOT: { roles: { hasSome: ['administrator' as const, 'reader' as const] } },
    deputyFor: {
      some: {
        revokedAt: null,
        fromDate: { lte: today },
        toDate: { gte: today },
        leader: { organisationId, disabledAt: null, roles: { has: 'leader' as const } },
      },
    },
  };
  return tx.account.findMany({
    where: {
      organisationId,
      disabledAt: null,
      OR: [{ roles: { hasSome: [...roles] } }, ...(roles.includes('leader') ? [standsIn] : [])],
    },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
}

/** All who read the national report. */
export async function readersToTell(tx: Tx): Promise<Recipient[]> {
  return tx.account.findMany({
    where: { disabledAt: null, roles: { has: 'reader' } },
    select: { id: true, email: true },
    orderBy: { id: 'asc' },
  });
}

/** Tells people on the screen and by mail; to be called in the transaction of the causes. */
export async function notifyAll(tx: Tx, notices: readonly Notice[]): Promise<void> {
  const told = notices.flatMap(({ to, ...notice }) =>
    to.map((account) => ({ account, key: `${notice.key}:${account.id}`, notice })),
  );
  if (told.length === 0) return;
  const createdAt = now();
  await tx.notification.createMany({
    data: told.map(({ account, key, notice: { kind, title, text, href, obligationId } }) => ({
      key,
      kind,
      accountId: account.id,
      title: cleanLine(title),
      text: cleanText(text),
      href,
      obligationId,
      createdAt,
    })),
    skipDuplicates: true,
  });
  const choices = await tx.account.findMany({
    where: { id: { in: told.map(({ account }) => account.id) } },
    select: { id: true, mutedMails: true },
  });
  const muted = new Map(choices.map(({ id, mutedMails }) => [id, mutedMails]));
  const letters = told.flatMap(({ account, key, notice }): Letter[] => {
    const { kind, title, text, href, obligationId } = notice;
    if (isMuted(kind, muted.get(account.id) ?? [])) return [];
    return [
      {
        key,
        kind,
        accountId: account.id,
        address: account.email,
        subject: title,
        text: `${text}\n\nMở trên hệ thống: ${publicUrl()}${href}\n`,
        submissionId: null,
        obligationId,
      },
    ];
  });
  if (letters.length > 0) await queueMails(tx, letters);
}

export function notify(tx: Tx, notice: Notice): Promise<void> {
  return notifyAll(tx, [notice]);
}

/** What a duty was asked for has been done: mails that still wait do not go out, and what the screen asked is settled. */
export async function cancelReminders(
  tx: Tx,
  obligationId: string,
  why = 'Đã gửi báo cáo trước khi thư được gửi đi.',
): Promise<void> {
  await cancelMails(tx, [obligationId], ['reminder', 'awaiting_approval'], why);
  await tx.notification.updateMany({
    where: { obligationId, kind: { in: ['reminder', 'awaiting_approval'] }, readAt: null },
    data: { readAt: now() },
  });
}

/** Reading is nobody else's matter: there is no audit row. */
export async function markRead(actor: Actor, { noticeId }: z.infer<typeof noticeInput>): Promise<void> {
  const own = { id: noticeId, accountId: actor.accountId };
  const { count } = await db.notification.updateMany({
    where: { ...own, readAt: null },
    data: { readAt: now() },
  });
  if (count === 0 && (await db.notification.findFirst({ where: own, select: { id: true } })) === null)
    throw await notFound(actor, 'notice', noticeId);
}

export async function markAllRead(actor: Actor): Promise<void> {
  await db.notification.updateMany({
    where: { accountId: actor.accountId, readAt: null },
    data: { readAt: now() },
  });
}

/** Which kinds of notices come by mail as well. */
export async function chooseMails(actor: Actor, { mails }: z.infer<typeof mailChoiceInput>): Promise<void> {
  await db.$transaction(async (tx) => {
    const { mutedMails } = await tx.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { mutedMails: true },
    });
    const muted = mutedAfter(actor, mutedMails, mails);
    await tx.account.update({ where: { id: actor.accountId }, data: { mutedMails: muted } });
    await audit(tx, actor, {
      action: 'account.mailsChosen',
      subject: { type: 'account', id: actor.accountId },
      details: { muted },
    });
  });
}
