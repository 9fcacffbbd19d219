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

/** Some connections to the mail server, kept open from one mail to the next. */
export type Mailer = {
  /** Hands one mail to the mail server; throws what went wrong. */
  send(envelope: Envelope): Promise<void>;
  close(): void;
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

export function openMailer(connections: number): Mailer {
  const transport = createTransport({
    url: env().SMTP_URL,
    pool: true,
    maxConnections: connections,
    // Many servers end a connection after so many.
    maxMessages: 20,
    // Tried again by the outbox alone, which counts the tries.
    maxRequeues: 0,
    connectionTimeout: quickMs,
    greetingTimeout: quickMs,
    dnsTimeout: quickMs,
    socketTimeout: idleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = mailSender();
  return {
    send: async ({ to, attachments, ...envelope }) => {
      await transport.sendMail({
        ...envelope,
        signal: AbortSignal.timeout(wholeMs),
        from: { name: 'Nhịp Cầu', address: from },
        to: { name: '', address: to },
        date: now(),
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: attachments.map(({ content, ...rest }) => ({ ...rest, content: Buffer.from(content) })),
      });
    },
    close: () => transport.close(),
  };
}
