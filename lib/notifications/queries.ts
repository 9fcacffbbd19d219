import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { db, runHot } from '../db.ts';
import { type NoticeKind, noticeKind } from '../outbox/schema.ts';
import { comesAlways, isMuted, noticeKindsFor } from './rules.ts';
import { type NoticeParams, noticePageSize } from './schema.ts';

/** Notices are seen by the account that they were written to. */
export function visibleTo(actor: Actor): Prisma.NotificationWhereInput {
  return { accountId: actor.accountId };
}

/** More are not counted: the bell says "99+". */
const countedAtMost = 100;

/** For the bell: runs with every page. */
export async function countUnread(actor: Actor): Promise<number> {
  const [row] = await runHot<{ count: number }>(Prisma.sql`
    SELECT COUNT(*)::int AS "count" FROM (
      SELECT 1 FROM "Notification" WHERE "accountId" = ${actor.accountId}::uuid AND "readAt" IS NULL
      LIMIT ${countedAtMost}) AS unread`);
  return row?.count ?? 0;
}

export type NoticeView = {
  id: string;
  kind: NoticeKind;
  title: string;
  text: string;
  href: string;
  createdAt: Date;
  readAt: Date | null;
};

type Row = Omit<NoticeView, 'kind'> & { kind: string };

export type Notices = { rows: NoticeView[]; total: number; unread: number; kinds: NoticeKind[] };

/** One page of the actor's notices: unread ones first, the newest above. */
export async function listNotices(actor: Actor, { kind, page }: NoticeParams): Promise<Notices> {
  const where = { ...visibleTo(actor), ...(kind ? { kind } : {}) };
  const [rows, total, unread, present] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT "id", "kind", "title", "text", "href", "createdAt", "readAt" FROM "Notification"
      WHERE "accountId" = ${actor.accountId}::uuid AND ${kind ? Prisma.sql`"kind" = ${kind}` : Prisma.sql`TRUE`}
      ORDER BY "readAt" IS NULL DESC, "createdAt" DESC, "id" DESC
      LIMIT ${noticePageSize} OFFSET ${(page - 1) * noticePageSize}`,
    db.notification.count({ where }),
    db.notification.count({ where: { ...visibleTo(actor), readAt: null } }),
    db.notification.groupBy({ by: ['kind'], where: visibleTo(actor) }),
  ]);
  const known = new Set(present.map((row) => row.kind));
  return {
    rows: rows.map((row) => ({ ...row, kind: noticeKind.parse(row.kind) })),
    total,
    unread,
    kinds: noticeKind.options.filter((one) => known.has(one)),
  };
}

export type MailChoice = {
  kind: NoticeKind;
  /** Comes by mail. */
  mailed: boolean;
  /** Cannot be left out. */
  always: boolean;
};

/** Which of the notices that the actor may get come by mail as well. */
export async function listMailChoices(actor: Actor): Promise<MailChoice[]> {
  const { mutedMails } = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { mutedMails: true },
  });
  return noticeKindsFor(actor).map((kind) => ({
    kind,
    mailed: !isMuted(kind, mutedMails),
    always: comesAlways(kind),
  }));
}
