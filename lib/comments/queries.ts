import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { db, type Tx } from '../db.ts';
import { receivedBy, visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import type { CommentView, ThreadView } from './schema.ts';

/**
 * What the filing organisation says to itself is read by nobody else, the receiver included; nor is the other way
 * round what the receiver says to itself, or has not told the filer yet.
 */
export function visibleTo(actor: Actor): Prisma.ReviewCommentWhereInput {
  return {
    OR: [
      { audience: 'filer', organisationId: actor.organisation.id, report: reportsVisibleTo(actor) },
      { audience: 'shared', publishedAt: { not: null }, report: reportsVisibleTo(actor) },
      { audience: { in: ['receiver', 'shared'] }, report: receivedBy(actor) },
    ],
  };
}

const inOrder = [
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ReviewCommentOrderByWithRelationInput[];

/** The comments of the own organisation on its report, in the order in which they were made. */
export async function listComments(actor: Actor, reportId: string): Promise<CommentView[]> {
  return db.reviewComment.findMany({
    where: { reportId, audience: 'filer', AND: visibleTo(actor) },
    orderBy: inOrder,
    select: {
      id: true,
      sectionKey: true,
      author: true,
      text: true,
      createdAt: true,
      resolvedAt: true,
      resolvedBy: true,
    },
  });
}

async function namesOf(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The receiver's remarks with what both sides said about them, as far as this person reads them. */
export async function listThreads(actor: Actor, reportId: string, tx: Tx = db): Promise<ThreadView[]> {
  const rows = await tx.reviewComment.findMany({
    where: { reportId, parentId: null, audience: { in: ['receiver', 'shared'] }, AND: visibleTo(actor) },
    orderBy: inOrder,
    include: {
      submission: { select: { number: true } },
      replies: { where: visibleTo(actor), orderBy: inOrder },
    },
  });
  const names = await namesOf(
    tx,
    rows.flatMap(({ replies }) => replies.map(({ organisationId }) => organisationId)),
  );
  return rows.map(({ submission, replies, audience, ...row }) => ({
    id: row.id,
    sectionKey: row.sectionKey,
    author: row.author,
    organisationId: row.organisationId,
    text: row.text,
    createdAt: row.createdAt,
    resolvedAt: row.resolvedAt,
    resolvedBy: row.resolvedBy,
    audience: audience === 'shared' ? 'shared' : 'receiver',
    demand: row.demand,
    quote: row.quote,
    submission: submission?.number ?? null,
    publishedAt: row.publishedAt,
    replies: replies.map(({ id, author, organisationId, text, createdAt }) => ({
      id,
      author,
      organisationId,
      organisation: names.get(organisationId) ?? '',
      text,
      createdAt,
    })),
  }));
}
