import { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { sha256 } from '../canonical.ts';
import { now } from '../clock.ts';
import { businessDate, businessYear } from '../dates.ts';
import { db, type Tx } from '../db.ts';
import { type PrintFormat, printFormats } from '../documents/schema.ts';
import { publicUrl } from '../env.ts';
import { lettersVisibleTo } from '../reminders/letters.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import { issuedOf, issuedSelect, submissionsVisibleTo } from '../reviews/queries.ts';
import { draftsVisibleTo, editionsVisibleTo } from '../summaries/queries.ts';
import { cacheKeyOf, contentTypes, fileNameOf, issuedStamp } from './rules.ts';
import type { PrintedFile, PrintSubject, PrintView, PrintViews } from './schema.ts';

/** A print is seen by who may see what it prints: a draft by its own organisation, an empty template by everybody. */
export function visibleTo(actor: Actor): Prisma.PrintedDocumentWhereInput {
  return {
    OR: [
      { kind: { in: ['submission', 'receipt'] }, submission: { is: submissionsVisibleTo(actor) } },
      { kind: 'draft', report: { is: reportsVisibleTo(actor) } },
      { kind: 'blank' },
      { kind: { in: ['edition', 'edition_full'] }, edition: { is: editionsVisibleTo(actor) } },
      { kind: 'summary_draft', summary: { is: draftsVisibleTo(actor) } },
      { kind: 'letter', letter: { is: lettersVisibleTo(actor) } },
    ],
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

async function issuedOfEdition(tx: Tx, editionId: string): Promise<string> {
  return issuedStamp(
    issuedOf(await tx.issuedPaper.findUnique({ where: { editionId }, select: issuedSelect })),
  );
}

async function stampOf(tx: Tx, { kind, id }: PrintSubject): Promise<string> {
  switch (kind) {
    case 'submission':
      return issuedStamp(
        issuedOf(await tx.issuedPaper.findUnique({ where: { submissionId: id }, select: issuedSelect })),
      );
    case 'edition':
      return issuedOfEdition(tx, id);
    case 'edition_full':
      return `${await issuedOfEdition(tx, id)} ${await issuedStampsOf(tx, id)}`;
    case 'draft':
    case 'summary_draft':
      return String(businessYear(now()));
    case 'receipt':
    case 'blank':
    case 'letter':
      return '';
  }
}

const sourcesOfEdition = z.object({ sources: z.array(z.object({ submissionId: z.string() })) });

/** The enclosed reports carry numbers that may be given after the edition was approved. */
async function issuedStampsOf(tx: Tx, editionId: string): Promise<string> {
  const { snapshot } = await tx.summaryEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { snapshot: true },
  });
  const ids = sourcesOfEdition.parse(snapshot).sources.map(({ submissionId }) => submissionId);
  const issued = await tx.issuedPaper.findMany({
    where: { submissionId: { in: ids } },
    orderBy: { submissionId: 'asc' },
    select: { ...issuedSelect, submissionId: true },
  });
  return sha256(issued.map((row) => `${row.submissionId} ${issuedStamp(issuedOf(row))}`).join('\n'));
}

/** The key under which the print of this content is kept today. */
export async function findCacheKey(
  tx: Tx,
  subject: PrintSubject,
  format: PrintFormat,
  contentHash: string,
): Promise<string> {
  const stamp = await stampOf(tx, subject);
  return cacheKeyOf(subject, format, { contentHash, stamp, publicUrl: publicUrl() });
}

export async function getPrint(actor: Actor, id: string): Promise<PrintView> {
  const row = isUuid(id)
    ? await db.printedDocument.findFirst({ where: { id, AND: visibleTo(actor) }, select: viewSelect })
    : null;
  if (!row) throw await notFound(actor, 'print', id);
  return row;
}

/** The prints of a subject in the present layout, as far as they were asked for. */
export async function findPrints(
  actor: Actor,
  subject: PrintSubject,
  contentHash: string,
): Promise<PrintViews> {
  const found: PrintViews = {};
  for (const format of printFormats) {
    const cacheKey = await findCacheKey(db, subject, format, contentHash);
    const where = { cacheKey, AND: visibleTo(actor) };
    const view = await db.printedDocument.findFirst({ where, select: viewSelect });
    if (view) found[format] = view;
  }
  return found;
}

/** The printed receipts of several submissions, by submission. */
export async function findReceipts(
  actor: Actor,
  submissions: readonly { id: string; contentHash: string }[],
): Promise<Record<string, PrintViews>> {
  const found = submissions.map(async ({ id, contentHash }) => [
    id,
    await findPrints(actor, { kind: 'receipt', id }, contentHash),
  ]);
  return Object.fromEntries(await Promise.all(found));
}

export const printedFileSelect = {
  id: true,
  format: true,
  file: true,
  pages: true,
  bytes: true,
  finishedAt: true,
} satisfies Prisma.PrintedDocumentSelect;

/** A file that was printed, by which anybody can tell a copy from a forgery. */
export function printedFileOf({
  file,
  bytes,
  finishedAt,
  ...rest
}: Prisma.PrintedDocumentGetPayload<{ select: typeof printedFileSelect }>): PrintedFile[] {
  return file === null || bytes === null || finishedAt === null
    ? []
    : [{ ...rest, sha256: file, bytes, finishedAt }];
}

/** Every file that was printed of an edition, in whatever layout and with or without its number. */
export async function listEditionFiles(actor: Actor, editionId: string): Promise<PrintedFile[]> {
  const rows = await db.printedDocument.findMany({
    where: { editionId, status: 'done', AND: visibleTo(actor) },
    orderBy: [{ format: 'asc' }, { finishedAt: 'desc' }],
    select: printedFileSelect,
  });
  return rows.flatMap(printedFileOf);
}

const nameSelect = {
  kind: true,
  format: true,
  file: true,
  submission: {
    select: {
      number: true,
      receiptNumber: true,
      report: { select: { obligation: { select: { cycle: true, organisation: true } } } },
    },
  },
  report: { select: { obligation: { select: { cycle: true, organisation: true } } } },
  templateVersion: { select: { version: true, template: { select: { name: true } } } },
  edition: { select: { number: true, summary: { select: { cycle: { select: { year: true } } } } } },
  summary: { select: { cycle: { select: { year: true } } } },
  letter: { select: { kind: true, createdAt: true } },
} satisfies Prisma.PrintedDocumentSelect;

type NamedRow = Prisma.PrintedDocumentGetPayload<{ select: typeof nameSelect }>;

const letterNames = { letter: 'cong-van', list: 'danh-sach' };

function nameParts({ kind, submission, report, templateVersion, edition, summary, letter }: NamedRow) {
  const { cycle, organisation } = (submission?.report ?? report)?.obligation ?? {};
  switch (kind) {
    case 'submission':
      return [cycle?.year, organisation?.name, 'lan', submission?.number];
    case 'receipt':
      return [submission?.receiptNumber];
    case 'draft':
      return [cycle?.year, organisation?.name];
    case 'blank':
      return [templateVersion?.template.name.replace(/^Báo cáo /, ''), 'ban', templateVersion?.version];
    case 'summary_draft':
      return [summary?.cycle.year];
    case 'edition':
    case 'edition_full':
      return [edition?.summary.cycle.year, 'ban', edition?.number];
    case 'letter':
      return letter ? [letterNames[letter.kind], businessDate(letter.createdAt)] : [];
  }
}

export type PrintFile = { file: string; name: string; type: string };

/** Where the bytes of a finished print are, and how the reader's file is called. */
export async function getPrintFile(actor: Actor, id: string): Promise<PrintFile> {
  const row = isUuid(id)
    ? await db.printedDocument.findFirst({
        where: { id, status: 'done', AND: visibleTo(actor) },
        select: nameSelect,
      })
    : null;
  if (!row?.file) throw await notFound(actor, 'print', id);
  const { kind, format, file } = row;
  return { file, name: fileNameOf({ kind, format, parts: nameParts(row) }), type: contentTypes[format] };
}
