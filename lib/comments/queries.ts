import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { db } from '../db.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import type { CommentView } from './schema.ts';

/** What the filing organisation says to itself is read by nobody else, the receiver included. */
export function visibleTo(actor: Actor): Prisma.ReviewCommentWhereInput {
  return { audience: 'filer', organisationId: actor.organisation.id, report: reportsVisibleTo(actor) };
}

/** The comments on an own report, in the order in which they were made. */
export async function listComments(actor: Actor, reportId: string): Promise<CommentView[]> {
  return db.reviewComment.findMany({
    where: { reportId, AND: visibleTo(actor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
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
