import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { safeName, wordsOfName } from '../attachments/file-name.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { storeUpload } from '../files.ts';
import { enqueue } from '../jobs.ts';
import { getReport } from '../reports/queries.ts';
import { refusalToEdit } from '../reports/rules.ts';
import { scan } from '../scan.ts';
import { questionsOf } from '../templates/rules.ts';
import { secrecyMarkIn } from '../text-care/secrecy.ts';
import type { Upload } from '../uploads.ts';
import { applyPieces, type OpenImport } from './apply.ts';
import { visibleTo } from './queries.ts';
import { mayStandIn, openPieces, refusalToImport } from './rules.ts';
import {
  type applyInput,
  type dismissInput,
  type ImportPiece,
  importPieces,
  type movePiecesInput,
  noPieces,
} from './schema.ts';

/** A scanner that does not answer holds nothing up here: the file is read behind closed doors and never handed out. */
async function refuseInfected(actor: Actor, reportId: string, { path }: Upload): Promise<void> {
  const verdict = await scan(path);
  if (verdict.is !== 'infected') return;
  await audit(db, actor, {
    action: 'import.infected',
    subject: { type: 'report', id: reportId },
    details: { found: verdict.found },
  });
  throw new UserError('fileInfected', { found: verdict.found });
}

/** Takes the file in and asks the worker to read it. Who may not import does not get to send it. */
export async function receiveImport(
  actor: Actor,
  { reportId, fileName }: { reportId: string; fileName: string },
  receive: () => Promise<Upload>,
): Promise<{ id: string }> {
  const report = await getReport(actor, reportId);
  refuse(refusalToImport(report.state, report.template.definition, actor));
  const mark = secrecyMarkIn(wordsOfName(fileName));
  if (mark !== null) throw new UserError('fileSecret', { mark });
  const upload = await receive();
  try {
    await refuseInfected(actor, reportId, upload);
    await storeUpload(upload);
    return await db.$transaction(async (tx) => {
      const row = await tx.wordImport.create({
        data: {
          reportId,
          fileName: safeName(fileName, 'docx'),
          sha256: upload.sha256,
          status: 'reading',
          pieces: noPieces,
          uploadedAt: now(),
          uploadedBy: actor.name,
        },
        select: { id: true },
      });
      await enqueue(tx, 'import', { importId: row.id });
      await audit(tx, actor, {
        action: 'import.uploaded',
        subject: { type: 'import', id: row.id },
        details: { report: reportId, sha256: upload.sha256, bytes: upload.bytes },
      });
      return row;
    });
  } finally {
    await upload.cleanup();
  }
}

/** Holds the import, so that two people who arrange it do so one after the other. */
async function lockedImport(tx: Tx, actor: Actor, id: string): Promise<OpenImport> {
  if (isUuid(id)) await tx.$queryRaw`SELECT 1 FROM "WordImport" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = isUuid(id) ? await tx.wordImport.findFirst({ where: { id, AND: visibleTo(actor) } }) : null;
  if (!row) throw await notFound(actor, 'import', id);
  if (row.status !== 'ready' && row.status !== 'done') throw new UserError('importUnread');
  const report = await getReport(actor, row.reportId, tx);
  refuse(refusalToImport(report.state, report.template.definition, actor));
  return { id, version: row.version, pieces: importPieces.parse(row.pieces), report };
}

/** Stores what became of the pieces; the import is done when none waits. */
async function storePieces(tx: Tx, open: OpenImport, items: ImportPiece[]): Promise<void> {
  const isDone = openPieces(items).length === 0;
  await tx.wordImport.update({
    where: { id: open.id },
    data: {
      pieces: { ...open.pieces, items },
      version: { increment: 1 },
      status: isDone ? 'done' : 'ready',
      finishedAt: isDone ? now() : null,
    },
  });
}

/** Moves pieces to a section, or back to the tray; a dismissed piece comes back with it. */
export async function movePieces(
  actor: Actor,
  { importId, pieces, target }: z.infer<typeof movePiecesInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = await lockedImport(tx, actor, importId);
    const { definition } = open.report.template;
    const question = questionsOf(definition).find(({ key }) => key === target);
    if (target !== null && !question) throw new UserError('importTarget');
    if (question) refuse(refusalToEdit(open.report.state, question.sectionKey, actor));
    const chosen = new Set(pieces);
    const moved = open.pieces.items.filter(({ id, state }) => chosen.has(id) && state !== 'placed');
    if (question && moved.some(({ content }) => !mayStandIn(content, question)))
      throw new UserError('importTarget');
    await storePieces(
      tx,
      open,
      open.pieces.items.map((piece) =>
        moved.includes(piece)
          ? { ...piece, target, state: 'waiting', confidence: 'sure', problem: '' }
          : piece,
      ),
    );
    await audit(tx, actor, {
      action: 'import.arranged',
      subject: { type: 'import', id: importId },
      details: { pieces: moved.length, section: target ?? '' },
    });
  });
}

/** Leaves pieces out of the report; they stay in the import and can be fetched back. */
export async function dismissPieces(
  actor: Actor,
  { importId, pieces }: z.infer<typeof dismissInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = await lockedImport(tx, actor, importId);
    const chosen = new Set(pieces);
    const left = open.pieces.items.filter(({ id, state }) => chosen.has(id) && state === 'waiting');
    await storePieces(
      tx,
      open,
      open.pieces.items.map((piece) => (left.includes(piece) ? { ...piece, state: 'dismissed' } : piece)),
    );
    await audit(tx, actor, {
      action: 'import.dismissed',
      subject: { type: 'import', id: importId },
      details: { pieces: left.length },
    });
  });
}

/**
 * Puts the pieces into their sections, each as one save upon the version that the page showed. The report is written
 * before the pieces are marked: after a crash a piece may still lie in the tray, but is never lost.
 */
export async function applyImport(
  actor: Actor,
  input: z.infer<typeof applyInput>,
): Promise<{ placed: number; refused: number }> {
  const { importId, version, sections } = input;
  return db.$transaction(
    async (tx) => {
      const open = await lockedImport(tx, actor, importId);
      if (open.version !== version) throw new UserError('importChanged');
      const { items, placed, refused } = await applyPieces(actor, open, input);
      await storePieces(tx, open, items);
      await audit(tx, actor, {
        action: 'import.applied',
        subject: { type: 'import', id: importId },
        details: { pieces: placed, refused, sections: sections.map(({ key }) => key) },
      });
      return { placed, refused };
    },
    { timeout: 60_000 },
  );
}
