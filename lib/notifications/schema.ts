import { z } from 'zod';
import { type NoticeKind, noticeKind } from '../outbox/schema.ts';

export type Recipient = { id: string; email: string };

/** What people are told, written in the transaction of its cause. */
export type Notice = {
  /** Names the cause: "returned:<review>". One notice and one mail for each account, however often it is repeated. */
  key: string;
  kind: NoticeKind;
  to: readonly Recipient[];
  /** One line that names the state; the subject of the mail. */
  title: string;
  text: string;
  /** Page of the application that it leads to: "/reports/…". */
  href: string;
  obligationId: string | null;
};

export const noticePageSize = 30;

/** What the address of the list says; anything unknown falls back to the default. */
export const noticeParams = z.object({
  kind: noticeKind.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type NoticeParams = z.infer<typeof noticeParams>;

export const noticeInput = z.object({ noticeId: z.uuid() });

/** The kinds that shall come by mail, of those that may be left out. */
export const mailChoiceInput = z.object({ mails: z.array(noticeKind).max(50).default([]) });
