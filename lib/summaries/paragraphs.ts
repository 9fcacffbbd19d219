import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { audit, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { getTemplateVersion } from '../templates/queries.ts';
import { findSection } from '../templates/rules.ts';
import { attributed, sourceText } from './drafting.ts';
import { draftsVisibleTo } from './queries.ts';
import { refusalToEditSummary } from './rules.ts';
import type {
  addParagraphInput,
  citeSourceInput,
  moveParagraphInput,
  paragraphInput,
  saveParagraphInput,
} from './schema.ts';

const step = 10;

/** The share lock holds an approval back until the edit is done. */
async function editableSummary(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "NationalSummary" WHERE "id" = ${id}::uuid FOR SHARE`;
  const summary = await tx.nationalSummary.findFirst({
    where: { id, AND: draftsVisibleTo(actor) },
    select: { id: true, status: true, cycleId: true, cycle: { select: { templateVersionId: true } } },
  });
  if (!summary) throw await notFound(actor, 'summary', id);
  refuse(refusalToEditSummary(summary.status, actor));
  return summary;
}

async function editableParagraph(tx: Tx, actor: Actor, id: string) {
  const paragraph = await tx.summaryParagraph.findFirst({ where: { id, summary: draftsVisibleTo(actor) } });
  if (!paragraph) throw await notFound(actor, 'paragraph', id);
  await editableSummary(tx, actor, paragraph.summaryId);
  return paragraph;
}

function recordEdit(
  tx: Tx,
  actor: Actor,
  act: string,
  summaryId: string,
  details: Record<string, string | number>,
): Promise<void> {
  return audit(tx, actor, { action: `summary.${act}`, subject: { type: 'summary', id: summaryId }, details });
}

export type ParagraphConflict = { version: number; text: string; updatedAt: string; updatedBy: string };

/** A save based on an older version is refused with both texts (UserError "conflict", details: ParagraphConflict). */
export async function saveParagraph(
  actor: Actor,
  { paragraphId, version, text }: z.infer<typeof saveParagraphInput>,
): Promise<{ version: number; savedAt: string }> {
  return db.$transaction(async (tx) => {
    const paragraph = await editableParagraph(tx, actor, paragraphId);
    const at = now();
    if (paragraph.text === text) return { version: paragraph.version, savedAt: at.toISOString() };
    const { count } = await tx.summaryParagraph.updateMany({
      where: { id: paragraphId, version },
      data: { text, version: { increment: 1 }, updatedAt: at, updatedBy: actor.name },
    });
    if (count === 0) {
      const current = await tx.summaryParagraph.findUniqueOrThrow({ where: { id: paragraphId } });
      const details: ParagraphConflict = { ...current, updatedAt: current.updatedAt.toISOString() };
      throw new UserError('conflict', {}, details);
    }
    await recordEdit(tx, actor, 'paragraphSaved', paragraph.summaryId, {
      paragraph: paragraphId,
      version: version + 1,
    });
    return { version: version + 1, savedAt: at.toISOString() };
  });
}

async function append(
  tx: Tx,
  actor: Actor,
  summaryId: string,
  sectionKey: string,
  text: string,
): Promise<string> {
  const last = await tx.summaryParagraph.findFirst({
    where: { summaryId, sectionKey },
    orderBy: { position: 'desc' },
  });
  const { id } = await tx.summaryParagraph.create({
    data: {
      summaryId,
      sectionKey,
      position: (last?.position ?? 0) + step,
      text,
      version: 1,
      updatedAt: now(),
      updatedBy: actor.name,
    },
    select: { id: true },
  });
  return id;
}

export async function addParagraph(
  actor: Actor,
  { summaryId, sectionKey, text }: z.infer<typeof addParagraphInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    const { definition } = await getTemplateVersion(summary.cycle.templateVersionId);
    if (!findSection(definition, sectionKey)) throw new UserError('unknownKey');
    const id = await append(tx, actor, summaryId, sectionKey, text);
    await recordEdit(tx, actor, 'paragraphAdded', summaryId, { paragraph: id, section: sectionKey });
    return { id };
  });
}

/** Takes a source's text into the section as a paragraph of its own, with its citation. */
export async function citeSource(
  actor: Actor,
  { summaryId, sectionKey, submissionId }: z.infer<typeof citeSourceInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    const submission = await tx.submission.findFirst({
      where: {
        id: submissionId,
        report: {
          status: 'accepted',
          obligation: { cycleId: summary.cycleId, receiver: { coordinator: true } },
        },
      },
      select: { snapshot: true },
    });
    if (!submission) throw await notFound(actor, 'submission', submissionId);
    const { answers, organisation } = submissionSnapshot.parse(submission.snapshot);
    const text = sourceText(answers[sectionKey]);
    if (text === null) throw new UserError('unknownKey');
    const id = await append(tx, actor, summaryId, sectionKey, attributed(organisation.title, text));
    await tx.summaryCitation.create({ data: { paragraphId: id, submissionId, answerKey: sectionKey } });
    await recordEdit(tx, actor, 'sourceCited', summaryId, {
      paragraph: id,
      section: sectionKey,
      submission: submissionId,
    });
    return { id };
  });
}

/** Taken out of the report, but kept, so that it can be put back. */
export async function removeParagraph(
  actor: Actor,
  { paragraphId }: z.infer<typeof paragraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summaryId } = await editableParagraph(tx, actor, paragraphId);
    await tx.summaryParagraph.update({ where: { id: paragraphId }, data: { deletedAt: now() } });
    await recordEdit(tx, actor, 'paragraphRemoved', summaryId, { paragraph: paragraphId });
  });
}

export async function restoreParagraph(
  actor: Actor,
  { paragraphId }: z.infer<typeof paragraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summaryId } = await editableParagraph(tx, actor, paragraphId);
    await tx.summaryParagraph.update({ where: { id: paragraphId }, data: { deletedAt: null } });
    await recordEdit(tx, actor, 'paragraphRestored', summaryId, { paragraph: paragraphId });
  });
}

/** Changes places with the neighbour above or below; at the end of the section nothing happens. */
export async function moveParagraph(
  actor: Actor,
  { paragraphId, direction }: z.infer<typeof moveParagraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summaryId, sectionKey, position } = await editableParagraph(tx, actor, paragraphId);
    const up = direction === 'up';
    const neighbour = await tx.summaryParagraph.findFirst({
      where: { summaryId, sectionKey, deletedAt: null, position: up ? { lt: position } : { gt: position } },
      orderBy: { position: up ? 'desc' : 'asc' },
    });
    if (!neighbour) return;
    await tx.summaryParagraph.update({ where: { id: paragraphId }, data: { position: neighbour.position } });
    await tx.summaryParagraph.update({ where: { id: neighbour.id }, data: { position } });
    await recordEdit(tx, actor, 'paragraphMoved', summaryId, { paragraph: paragraphId, direction });
  });
}
