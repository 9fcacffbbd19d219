import { z } from 'zod';
import { now } from '../clock.ts';
import { db } from '../db.ts';
import { enqueue } from '../jobs.ts';
import { log } from '../log.ts';
import { type Mailer, mailIsConfigured, mailSender, openMailer } from '../mail.ts';
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
export const leaseSeconds = 180;
/** Connections to the mail server at a time. */
const lanes = 4;
/** A round takes no new mail after that, so that a worker which is to stop is not kept. */
const roundMs = 10_000;
const fileSeconds = 5;

function inSeconds(seconds: number): Date {
  return new Date(now().getTime() + seconds * 1000);
}

/** Takes the next mail that is due, counting the try before it is made. Without words of the server it is in the air. */
async function claim(): Promise<Claimed | undefined> {
  const [mail] = await db.$queryRaw<Claimed[]>`
    UPDATE "OutboxMail" SET "attempts" = "attempts" + 1, "error" = '', "nextTryAt" = ${inSeconds(leaseSeconds)}
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

async function attempt(mailer: Mailer, mail: Claimed, file: MailFile | null): Promise<MailOutcome> {
  try {
    await mailer.send({
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

/** A mail that was called off meanwhile stays so, unless it went out all the same: that is the truth then. */
async function settle(mail: Claimed, outcome: MailOutcome): Promise<void> {
  if (outcome.kind === 'sent') {
    await db.outboxMail.update({
      where: { id: mail.id },
      data: { status: 'sent', sentAt: now(), error: '' },
    });
    return;
  }
  log.warn({ mailId: mail.id, attempts: mail.attempts, outcome }, 'mail not sent');
  const minutes = outcome.kind === 'deferred' ? delayAfter(mail.attempts) : null;
  await db.outboxMail.updateMany({
    where: { id: mail.id, status: { in: ['queued', 'deferred'] } },
    data:
      minutes === null
        ? { status: 'bounced', error: outcome.words }
        : { status: 'deferred', error: outcome.words, nextTryAt: inSeconds(minutes * 60) },
  });
}

/** Sends the next mail that is due. "empty": there is none; "stop": the server cannot be reached. */
async function deliverNext(mailer: Mailer, fileOf: FileOfMail): Promise<'done' | 'empty' | 'stop'> {
  const mail = await claim();
  if (!mail) return 'empty';
  const file = mail.submissionId === null ? null : await fileOf(mail.submissionId);
  if (mail.submissionId !== null && file === null) {
    await waitForFile(mail);
    return 'done';
  }
  const outcome = await attempt(mailer, mail, file);
  await settle(mail, outcome);
  return outcome.kind === 'deferred' && outcome.unreachable ? 'stop' : 'done';
}

/**
 * Sends what is due over a few connections; the first mail goes alone, so that a dead server costs one try and not
 * several. A kill between the server's "250" and our note repeats the mail under the same Message-ID: SMTP can promise
 * at least once, never exactly once. While the server cannot be reached the rest waits for the next round.
 */
export async function deliverMails(fileOf: FileOfMail): Promise<void> {
  if (!mailIsConfigured()) return;
  const mailer = openMailer(lanes);
  try {
    const end = performance.now() + roundMs;
    let goesOn = (await deliverNext(mailer, fileOf)) === 'done';
    const lane = async () => {
      while (goesOn && performance.now() < end) {
        const result = await deliverNext(mailer, fileOf);
        if (result !== 'done') goesOn = false;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (goesOn) await enqueue(db, 'deliverMail', {});
  } finally {
    mailer.close();
  }
}
