import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { db } from '../db.ts';
import { visibleTo as reportsVisibleTo } from '../reports/queries.ts';
import { openPieces } from './rules.ts';
import { type ImportPieces, importPieces, type WordRefusal, wordRefusal } from './schema.ts';

/** An import is seen by whoever sees its live report. */
export function visibleTo(actor: Actor): Prisma.WordImportWhereInput {
  return { report: { is: reportsVisibleTo(actor) } };
}

export type ImportStatus = 'reading' | 'ready' | 'refused' | 'done';

export type ImportSummary = {
  id: string;
  reportId: string;
  fileName: string;
  status: ImportStatus;
  refusal: WordRefusal | null;
  version: number;
  uploadedAt: Date;
  uploadedBy: string;
  /** Pieces that still wait for a decision. */
  waiting: number;
};
export type ImportView = ImportSummary & ImportPieces;

type Row = Prisma.WordImportGetPayload<object>;

function viewOf(row: Row): ImportView {
  const { notes, items } = importPieces.parse(row.pieces);
  const { id, reportId, fileName, status, version, uploadedAt, uploadedBy } = row;
  return {
    id,
    reportId,
    fileName,
    status,
    refusal: status === 'refused' ? (wordRefusal.safeParse(row.refusal).data ?? 'wordUnread') : null,
    version,
    uploadedAt,
    uploadedBy,
    waiting: openPieces(items).length,
    notes,
    items,
  };
}

export async function getImport(actor: Actor, id: string): Promise<ImportView> {
  const row = isUuid(id) ? await db.wordImport.findFirst({ where: { id, AND: visibleTo(actor) } }) : null;
  if (!row) throw await notFound(actor, 'import', id);
  return viewOf(row);
}

/** How far the reading is, for the page that waits. */
export async function getImportStatus(actor: Actor, id: string): Promise<{ status: ImportStatus }> {
  const row = isUuid(id)
    ? await db.wordImport.findFirst({ where: { id, AND: visibleTo(actor) }, select: { status: true } })
    : null;
  if (!row) throw await notFound(actor, 'import', id);
  return row;
}

/** The imports of a report, newest first; who does not see the report sees none. */
export async function listImports(actor: Actor, reportId: string): Promise<ImportSummary[]> {
  const rows = await db.wordImport.findMany({
    where: { reportId, AND: visibleTo(actor) },
    orderBy: { uploadedAt: 'desc' },
    take: 20,
  });
  return rows.map((row) => {
    const { items: _items, notes: _notes, ...summary } = viewOf(row);
    return summary;
  });
}

/** Files of a report whose text is not all placed or dismissed yet. */
export async function unfinishedImports(actor: Actor, reportId: string): Promise<ImportSummary[]> {
  const unfinished = await db.wordImport.count({ where: { reportId, status: { in: ['reading', 'ready'] } } });
  if (unfinished === 0) return [];
  const all = await listImports(actor, reportId);
  return all.filter(({ status, waiting }) => status === 'reading' || (status === 'ready' && waiting > 0));
}
