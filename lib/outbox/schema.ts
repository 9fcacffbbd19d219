import { z } from 'zod';

/** What people are told about, on the screen and by mail. */
export const noticeKinds = [
  'cycle_opened',
  'cycle_changed',
  'extended',
  'reminder',
  'awaiting_approval',
  'sent_back',
  'returned',
  'accepted',
  'reopened',
  'decision_undone',
  'comment',
  'received',
  'assigned',
] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

export const mailKinds = ['receipt', ...noticeKinds] as const;
export type MailKind = (typeof mailKinds)[number];

export const mailStatuses = ['queued', 'sent', 'deferred', 'bounced', 'cancelled'] as const;
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
  /** Duty that it is about; a reminder is called off when that is fulfilled. */
  obligationId: string | null;
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
