import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import { submissionsVisibleTo } from '../reviews/queries.ts';
import { editionsVisibleTo } from '../summaries/queries.ts';
import { layoutVersion, type PrintSubject, type PrintView } from './schema.ts';

/** A print is seen by who may see what it prints. */
export function visibleTo(actor: Actor): Prisma.PrintedDocumentWhereInput {
  return {
    OR: [{ submission: { is: submissionsVisibleTo(actor) } }, { edition: { is: editionsVisibleTo(actor) } }],
  };
}

const viewSelect = {
  id: true,
  status: true,
  progress: true,
  step: true,
  pages: true,
  bytes: true,
} satisfies Prisma.PrintedDocumentSelect;

export function cacheKeyOf({ kind, id }: PrintSubject, contentHash: string): string {
  return `${kind}:${id}:${contentHash}:${layoutVersion}`;
}

export async function getPrint(actor: Actor, id: string): Promise<PrintView> {
  const row = isUuid(id)
    ? await db.printedDocument.findFirst({ where: { id, AND: visibleTo(actor) }, select: viewSelect })
    : null;
  if (!row) throw await notFound(actor, 'print', id);
  return row;
}

/** The print of a subject in the present layout, if it was asked for. */
export function findPrint(
  actor: Actor,
  subject: PrintSubject,
  contentHash: string,
): Promise<PrintView | null> {
  return db.printedDocument.findFirst({
    where: { cacheKey: cacheKeyOf(subject, contentHash), AND: visibleTo(actor) },
    select: viewSelect,
  });
}

/** Where the bytes of a finished print are, and the name that the reader's file gets. */
export async function getPrintFile(actor: Actor, id: string): Promise<{ file: string; name: string }> {
  const row = isUuid(id)
    ? await db.printedDocument.findFirst({
        where: { id, status: 'done', AND: visibleTo(actor) },
        select: {
          file: true,
          submission: {
            select: {
              number: true,
              report: {
                select: { obligation: { select: { cycle: true, organisation: { select: { key: true } } } } },
              },
            },
          },
          edition: { select: { number: true, summary: { select: { cycle: { select: { year: true } } } } } },
        },
      })
    : null;
  if (!row?.file) throw await notFound(actor, 'print', id);
  const { submission, edition } = row;
  if (submission) {
    const { cycle, organisation } = submission.report.obligation;
    return { file: row.file, name: `bao-cao-${cycle.year}-${organisation.key}-lan-${submission.number}.pdf` };
  }
  return {
    file: row.file,
    name: `bao-cao-tong-hop-${edition?.summary.cycle.year}-ban-${edition?.number}.pdf`,
  };
}
