import type { NoticeKind } from '../outbox/schema.ts';

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
