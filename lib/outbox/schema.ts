import { z } from 'zod';

export const mailKinds = ['receipt'] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStatuses = ['queued', 'sent', 'deferred', 'bounced'] as const;
export type MailStatus = (typeof mailStatuses)[number];

export const mailAddress = z.email().max(254);

/** A mail to be sent; one for each key, however often its cause is repeated. */
export type Letter = {
  key: string;
  kind: MailKind;
  accountId: string | null;
  address: string;
  subject: string;
  text: string;
  /** Submission whose receipt goes along. */
  submissionId: string | null;
};

/** What the page shows of a mail. */
export type MailView = {
  id: string;
  address: string;
  status: MailStatus;
  createdAt: Date;
  sentAt: Date | null;
  nextTryAt: Date;
  /** The mail server's words, or why the address cannot be used. */
  error: string;
};
