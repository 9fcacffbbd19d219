import { Prisma } from '#prisma/client/client.ts';
import { hasRole, isReviewer } from '../accounts/rules.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import { fold } from '../text.ts';
import {
  type MailKind,
  type MailStatus,
  type MailView,
  mailKind,
  mailStatuses,
  type OutboxParams,
  outboxPageSize,
} from './schema.ts';

/** What people of the filing organisation say to each other stays with them. */
const withReceiver: MailKind[] = [
  'receipt',
  'cycle_opened',
  'cycle_changed',
  'extended',
  'reminder',
  'returned',
  'accepted',
  'reopened',
  'decision_undone',
  'received',
  'proposal_answered',
];

/** Mails about the reports that the actor's organisation receives; to administrators all, without what they say. */
export function visibleTo(actor: Actor): Prisma.OutboxMailWhereInput {
  if (hasRole(actor, 'administrator')) return {};
  if (!isReviewer(actor)) return { id: { in: [] } };
  const received = { receiverId: actor.organisation.id };
  return {
    kind: { in: withReceiver },
    OR: [{ obligation: received }, { submission: { report: { obligation: received } } }],
  };
}

/** visibleTo for lists, which are plain SQL over the sources below. */
function visibleSql(actor: Actor): Prisma.Sql {
  if (hasRole(actor, 'administrator')) return Prisma.sql`TRUE`;
  if (!isReviewer(actor)) return Prisma.sql`FALSE`;
  return Prisma.sql`m."kind" IN (${Prisma.join(withReceiver)}) AND o."receiverId" = ${actor.organisation.id}::uuid`;
}

const source = Prisma.sql`
  FROM "OutboxMail" m
  LEFT JOIN "Submission" s ON s."id" = m."submissionId"
  LEFT JOIN "Report" r ON r."id" = s."reportId"
  LEFT JOIN "Obligation" o ON o."id" = COALESCE(m."obligationId", r."obligationId")
  LEFT JOIN "Organisation" g ON g."id" = o."organisationId"`;

function matching({ q, kind }: Pick<OutboxParams, 'q' | 'kind'>): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  const search = fold(q).replace(/[\\%_]/g, '\\$&');
  if (search)
    conditions.push(
      Prisma.sql`(lower(m."address") LIKE ${`%${search}%`} OR g."searchKey" LIKE ${`%${search}%`})`,
    );
  if (kind) conditions.push(Prisma.sql`m."kind" = ${kind}`);
  return Prisma.join(conditions, ' AND ');
}

export type OutboxRow = MailView & {
  kind: MailKind;
  /** Whose report it is about. */
  organisation: string | null;
  /** Not for administrators: it names what became of a report. */
  subject: string | null;
};

export type Outbox = {
  rows: OutboxRow[];
  total: number;
  byStatus: Record<MailStatus, number>;
  /** Kinds that the actor may see at all. */
  kinds: readonly MailKind[];
};

type ListRow = Omit<OutboxRow, 'kind' | 'subject'> & { kind: string; subject: string };

function shown(actor: Actor, { kind, subject, ...row }: ListRow): OutboxRow {
  return { ...row, kind: mailKind.parse(kind), subject: hasRole(actor, 'administrator') ? null : subject };
}

/** One page of the mails that the actor may know of, newest first, with counts over all that match. */
export async function listMails(actor: Actor, params: OutboxParams): Promise<Outbox> {
  const administrator = hasRole(actor, 'administrator');
  if (!administrator && !isReviewer(actor)) throw await notFound(actor, 'outbox', 'mails');
  const where = Prisma.sql`WHERE ${visibleSql(actor)} AND ${matching(params)}`;
  const status = params.status ? Prisma.sql`AND m."status"::text = ${params.status}` : Prisma.empty;
  const [counts, rows] = await Promise.all([
    db.$queryRaw<{ status: MailStatus; count: number }[]>`
      SELECT m."status"::text AS status, COUNT(*)::int AS count ${source} ${where} GROUP BY 1`,
    db.$queryRaw<ListRow[]>`
      SELECT m."id", m."kind", m."address", m."subject", m."status"::text AS status, m."createdAt", m."sentAt",
        m."nextTryAt", m."error", g."name" AS organisation
      ${source} ${where} ${status}
      ORDER BY m."createdAt" DESC, m."id" DESC
      LIMIT ${outboxPageSize} OFFSET ${(params.page - 1) * outboxPageSize}`,
  ]);
  const countOf = (one: MailStatus) => counts.find((row) => row.status === one)?.count ?? 0;
  const byStatus = {
    queued: countOf('queued'),
    sent: countOf('sent'),
    deferred: countOf('deferred'),
    bounced: countOf('bounced'),
    cancelled: countOf('cancelled'),
  };
  const total = params.status
    ? byStatus[params.status]
    : mailStatuses.reduce((sum, one) => sum + byStatus[one], 0);
  return {
    rows: rows.map((row) => shown(actor, row)),
    total,
    byStatus,
    kinds: administrator ? mailKind.options : withReceiver,
  };
}

export type MailDetails = OutboxRow & {
  attempts: number;
  /** Null for administrators. */
  text: string | null;
  /** Whether a file goes along. */
  withFile: boolean;
};

/** One mail as it goes out; to administrators only how far it has come. */
export async function getMail(actor: Actor, id: string): Promise<MailDetails> {
  const row = isUuid(id)
    ? await db.outboxMail.findFirst({
        where: { id, AND: visibleTo(actor) },
        include: {
          obligation: { select: { organisation: { select: { name: true } } } },
          submission: {
            select: {
              report: { select: { obligation: { select: { organisation: { select: { name: true } } } } } },
            },
          },
        },
      })
    : null;
  if (!row) throw await notFound(actor, 'mail', id);
  const { obligation, submission, text, submissionId, ...mail } = row;
  const about = obligation ?? submission?.report.obligation;
  return {
    ...shown(actor, { ...mail, organisation: about?.organisation.name ?? null }),
    attempts: mail.attempts,
    text: hasRole(actor, 'administrator') ? null : text,
    withFile: submissionId !== null,
  };
}
