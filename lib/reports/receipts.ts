import type { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { timelinessOf } from '../cycles/rules.ts';
import { db, type Tx } from '../db.ts';
import { shortHash } from '../documents/text.ts';
import { publicUrl } from '../env.ts';
import { UserError } from '../errors.ts';
import { queueMail } from '../outbox/mutations.ts';
import type { MailView } from '../outbox/schema.ts';
import { visibleTo } from './queries.ts';
import { minutesUntilResend, receiptLetter } from './receipt-mail.ts';
import { type resendInput, submissionSnapshot } from './schema.ts';

const include = {
  report: { include: { drafter: true, obligation: { include: { cycle: true } } } },
  mails: { where: { kind: 'receipt' }, select: { accountId: true, createdAt: true } },
} satisfies Prisma.SubmissionInclude;

type SubmissionRow = Prisma.SubmissionGetPayload<{ include: typeof include }>;

/** Sender and drafter, once each, and who asks for it again; closed accounts get no mail. */
async function recipientsOf(tx: Tx, { submittedById, report }: SubmissionRow, asker: string | null) {
  const ids = [submittedById, report.drafterId, asker].filter((id) => id !== null);
  return tx.account.findMany({
    where: { id: { in: ids }, disabledAt: null },
    select: { id: true, name: true, email: true },
    orderBy: { email: 'asc' },
  });
}

async function queue(tx: Tx, row: SubmissionRow, asker: string | null): Promise<void> {
  const { report, id: submissionId } = row;
  const { cycle, extendedDeadline, firstSubmittedAt } = report.obligation;
  const snapshot = submissionSnapshot.parse(row.snapshot);
  const facts = {
    cycle: cycle.name,
    organisation: snapshot.organisation.title,
    receiver: snapshot.receiver.title,
    receiptNumber: row.receiptNumber,
    number: row.number,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedBy,
    position: row.position,
    timeliness: timelinessOf(
      { deadline: cycle.deadline, extendedDeadline },
      firstSubmittedAt ?? row.submittedAt,
      row.submittedAt,
    ),
    contentHash: row.contentHash,
    verifyUrl: `${publicUrl()}/verify/${shortHash(row.contentHash)}`,
  };
  for (const { id: accountId, name, email } of await recipientsOf(tx, row, asker)) {
    const before = row.mails.filter((mail) => mail.accountId === accountId).length;
    await queueMail(tx, {
      key: `receipt:${submissionId}:${accountId}:${before + 1}`,
      kind: 'receipt',
      accountId,
      address: email,
      ...receiptLetter({ ...facts, name }),
      submissionId,
      obligationId: null,
    });
  }
}

/** The receipt of a sending goes out to who sent it and who wrote it, in the transaction of the sending. */
export async function queueReceipts(tx: Tx, submissionId: string): Promise<void> {
  await queue(tx, await tx.submission.findUniqueOrThrow({ where: { id: submissionId }, include }), null);
}

/** Mails the receipt of an own submission once more, also to who asks. */
export async function resendReceipt(
  actor: Actor,
  { submissionId }: z.infer<typeof resendInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Two clicks at once count one after the other.
    await tx.$queryRaw`SELECT 1 FROM "Submission" WHERE "id" = ${submissionId}::uuid FOR UPDATE`;
    const row = await tx.submission.findFirst({
      where: { id: submissionId, report: visibleTo(actor) },
      include,
    });
    if (!row) throw await notFound(actor, 'submission', submissionId);
    const rounds = [...new Set(row.mails.map(({ createdAt }) => createdAt.getTime()))];
    const minutes = minutesUntilResend(
      rounds.map((time) => new Date(time)),
      now(),
    );
    if (minutes > 0) throw new UserError('receiptJustSent', { minutes });
    await queue(tx, row, actor.accountId);
    await audit(tx, actor, {
      action: 'receipt.resent',
      subject: { type: 'submission', id: submissionId },
      details: { receiptNumber: row.receiptNumber },
    });
  });
}

export type ReceiptMail = MailView & { submissionId: string };

/** The latest mail to each address, of every submission of an own report. */
export async function listReceiptMails(actor: Actor, reportId: string): Promise<ReceiptMail[]> {
  const rows = await db.outboxMail.findMany({
    where: { kind: 'receipt', submission: { reportId, report: visibleTo(actor) } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      address: true,
      status: true,
      createdAt: true,
      sentAt: true,
      nextTryAt: true,
      error: true,
      submissionId: true,
    },
  });
  const seen = new Set<string>();
  return rows.flatMap(({ submissionId, ...mail }) => {
    const place = `${submissionId} ${mail.address}`;
    if (submissionId === null || seen.has(place)) return [];
    seen.add(place);
    return [{ ...mail, submissionId }];
  });
}
