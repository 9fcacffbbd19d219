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
  'proposal_answered',
  'edition',
] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

export const mailKinds = ['receipt', ...noticeKinds] as const;
export const mailKind = z.enum(mailKinds);
export type MailKind = z.infer<typeof mailKind>;

export const mailStatuses = ['queued', 'sent', 'deferred', 'bounced', 'cancelled'] as const;
export const mailStatus = z.enum(mailStatuses);
export type MailStatus = z.infer<typeof mailStatus>;

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

export const outboxPageSize = 50;

/** What the address of the outbox says; anything unknown falls back to the default. */
export const outboxParams = z.object({
  q: z.string().max(200).default('').catch(''),
  status: mailStatus.optional().catch(undefined),
  kind: mailKind.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});
export type OutboxParams = z.infer<typeof outboxParams>;

export const mailInput = z.object({ mailId: z.uuid() });
