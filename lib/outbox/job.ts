import { z } from 'zod';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { enqueue } from '../jobs.ts';
import { log } from '../log.ts';
import { mailIsConfigured, mailSender, sendMail } from '../mail.ts';
import { delayAfter, type MailOutcome, messageIdOf, outcomeOf } from './rules.ts';

export type MailFile = { filename: string; content: Uint8Array; contentType: string };

/** The file that goes along; null while it is still being made. */
export type FileOfMail = (submissionId: string) => Promise<MailFile | null>;

type Claimed = {
  id: string;
  address: string;
  subject: string;
  text: string;
  submissionId: string | null;
  attempts: number;
};

/** Longer than a try may take: a mail whose worker was killed is taken up again after that. */
const leaseSeconds = 180;
const atOnce = 50;
const fileSeconds = 5;

function inSeconds(seconds: number): Date {
  return new Date(now().getTime() + seconds * 1000);
}

/** Takes the next mail that is due, counting the try before it is made. */
async function claim(): Promise<Claimed | undefined> {
  const [mail] = await db.$queryRaw<Claimed[]>`
    UPDATE "OutboxMail" SET "attempts" = "attempts" + 1, "nextTryAt" = ${inSeconds(leaseSeconds)}
    WHERE "id" = (
      SELECT "id" FROM "OutboxMail"
      WHERE "status" IN ('queued', 'deferred') AND "nextTryAt" <= ${now()}
      ORDER BY "nextTryAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "address", "subject", "text", "submissionId", "attempts"`;
  return mail;
}

/** The file is being made: that was no try. */
async function waitForFile(mail: Claimed): Promise<void> {
  await db.outboxMail.update({
    where: { id: mail.id },
    data: { attempts: { decrement: 1 }, nextTryAt: inSeconds(fileSeconds) },
  });
  await enqueue(db, 'deliverMail', {}, { startAfter: fileSeconds + 1 });
}

const failure = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  message: z.string().default(''),
});

async function attempt(mail: Claimed, file: MailFile | null): Promise<MailOutcome> {
  try {
    await sendMail({
      to: mail.address,
      subject: mail.subject,
      text: mail.text,
      messageId: messageIdOf(mail.id, mailSender()),
      attachments: file ? [file] : [],
    });
    return { kind: 'sent' };
  } catch (error) {
    const known = failure.safeParse(error);
    return outcomeOf(known.success ? known.data : { message: String(error) });
  }
}

async function settle(mail: Claimed, outcome: MailOutcome): Promise<void> {
  const where = { id: mail.id };
  if (outcome.kind === 'sent') {
    await db.outboxMail.update({ where, data: { status: 'sent', sentAt: now(), error: '' } });
    return;
  }
  log.warn({ mailId: mail.id, attempts: mail.attempts, outcome }, 'mail not sent');
  const minutes = outcome.kind === 'deferred' ? delayAfter(mail.attempts) : null;
  await db.outboxMail.update({
    where,
    data:
      minutes === null
        ? { status: 'bounced', error: outcome.words }
        : { status: 'deferred', error: outcome.words, nextTryAt: inSeconds(minutes * 60) },
  });
}

/**
 * Sends what is due, one mail after the other. A kill between the server's "250" and our note repeats the mail under
 * the same Message-ID: SMTP can promise at least once, never exactly once. While the server cannot be reached the
 * rest waits for the next round.
 */
export async function deliverMails(fileOf: FileOfMail): Promise<void> {
  if (!mailIsConfigured()) return;
  for (let done = 0; done < atOnce; done += 1) {
    const mail = await claim();
    if (!mail) return;
    const file = mail.submissionId === null ? null : await fileOf(mail.submissionId);
    if (mail.submissionId !== null && file === null) {
      await waitForFile(mail);
      continue;
    }
    const outcome = await attempt(mail, file);
    await settle(mail, outcome);
    if (outcome.kind === 'deferred' && outcome.unreachable) return;
  }
  await enqueue(db, 'deliverMail', {});
}
