import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import { refuse } from '../errors.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import { submissionsVisibleTo } from '../reviews/queries.ts';
import { refusalToDownload } from './rules.ts';

/**
 * The files of its own live report, the files that a submission names which the actor may see, and the signed scan
 * of such a submission.
 */
function visibleFile(actor: Actor, id: string): Prisma.AttachmentWhereInput {
  const submissions = submissionsVisibleTo(actor);
  return {
    id,
    OR: [
      { report: { is: reportsVisibleTo(actor) }, removedAt: null },
      {
        report: {
          is: {
            submissions: {
              some: { AND: [submissions, { snapshot: { path: ['files'], array_contains: [{ id }] } }] },
            },
          },
        },
      },
      { issued: { is: { submission: { is: submissions } } } },
    ],
  };
}

export type AttachmentFile = { name: string; type: string; bytes: number; sha256: string };

/** What a reader downloads; somebody else's file is "not found", and recorded. */
export async function getAttachmentFile(actor: Actor, id: string): Promise<AttachmentFile> {
  const row = isUuid(id)
    ? await db.attachment.findFirst({
        where: visibleFile(actor, id),
        select: { name: true, type: true, bytes: true, sha256: true, scan: true },
      })
    : null;
  if (!row) throw await notFound(actor, 'attachment', id);
  refuse(refusalToDownload(row.scan));
  return row;
}
