import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { now } from './clock.ts';
import { env } from './env.ts';

export type Envelope = {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  attachments: { filename: string; content: Uint8Array; contentType: string }[];
};

export function mailIsConfigured(): boolean {
  return env().SMTP_URL !== undefined;
}

/** Who the mails come from: MAIL_FROM, or the account at the mail server. */
export function mailSender(): string {
  const { SMTP_URL, MAIL_FROM } = env();
  if (MAIL_FROM !== undefined) return MAIL_FROM;
  const server = new URL(SMTP_URL ?? 'smtp://localhost');
  const user = decodeURIComponent(server.username);
  return z.email().safeParse(user).success ? user : `nhip-cau@${server.hostname}`;
}

const quickMs = 10_000;
const idleMs = 20_000;
/** A server that answers drop by drop must not hold the worker either. */
export const wholeMs = 60_000;

/** Hands one mail to the mail server; throws what went wrong. */
export async function sendMail({ to, attachments, ...envelope }: Envelope): Promise<void> {
  const transport = createTransport({
    url: env().SMTP_URL,
    connectionTimeout: quickMs,
    greetingTimeout: quickMs,
    dnsTimeout: quickMs,
    socketTimeout: idleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = mailSender();
  let late: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('The mail server took too long.')), wholeMs);
  });
  try {
    const sent = transport.sendMail({
      ...envelope,
      from: { name: 'Nhịp Cầu', address: from },
      to: { name: '', address: to },
      date: now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: attachments.map(({ content, ...rest }) => ({ ...rest, content: Buffer.from(content) })),
    });
    await Promise.race([sent, tooLong]);
  } finally {
    clearTimeout(late);
    transport.close();
  }
}
