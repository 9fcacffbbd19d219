import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import type { Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import type { RichDoc } from '../rich-text/nodes.ts';
import { docText } from '../rich-text/offsets.ts';
import { sectionIn } from './outline.ts';
import { paragraphInclude, passageOf } from './paragraph-views.ts';
import type { Passage } from './passages.ts';
import { draftsVisibleTo } from './queries.ts';
import { refusalToEditSummary } from './rules.ts';
import { summaryOutline } from './schema.ts';

const step = 10;

/** Writes of one national report wait for each other, and an approval for all of them. */
export async function editableSummary(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "NationalSummary" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const summary = await tx.nationalSummary.findFirst({
    where: { id, AND: draftsVisibleTo(actor) },
    select: { id: true, status: true, cycleId: true, outline: true, cycle: true },
  });
  if (!summary) throw await notFound(actor, 'summary', id);
  refuse(refusalToEditSummary(summary.status, actor));
  return { ...summary, outline: summaryOutline.parse(summary.outline) };
}

export type EditableSummary = Awaited<ReturnType<typeof editableSummary>>;

/** A paragraph with its report, which is locked; one that was taken out is as good as gone. */
export async function editableParagraph(tx: Tx, actor: Actor, id: string) {
  const where = { id, summary: draftsVisibleTo(actor) };
  const found = isUuid(id)
    ? await tx.summaryParagraph.findFirst({ where, select: { summaryId: true } })
    : null;
  if (!found) throw await notFound(actor, 'paragraph', id);
  const summary = await editableSummary(tx, actor, found.summaryId);
  const row = await tx.summaryParagraph.findFirstOrThrow({ where, include: paragraphInclude });
  return { summary, paragraph: row, passage: passageOf(row) };
}

export function refuseRemoved({ deletedAt }: { deletedAt: Date | null }): void {
  if (deletedAt !== null) throw new UserError('paragraphRemoved');
}

export function recordEdit(
  tx: Tx,
  actor: Actor,
  act: string,
  summaryId: string,
  details: Record<string, string | number>,
): Promise<void> {
  return audit(tx, actor, { action: `summary.${act}`, subject: { type: 'summary', id: summaryId }, details });
}

export function requireSection({ outline }: EditableSummary, key: string): void {
  if (!sectionIn(outline, key)) throw new UserError('unknownSection');
}

/** What is tied to places in the paragraph is written anew with it. */
async function storePins(tx: Tx, paragraphId: string, { citations, facts }: Passage): Promise<void> {
  await tx.summaryCitation.deleteMany({ where: { paragraphId } });
  await tx.summaryFact.deleteMany({ where: { paragraphId } });
  await tx.summaryCitation.createMany({
    data: citations.map(({ id, at, submissionId, answerKey, range, confirmedAgainst }) => ({
      ...(id ? { id } : {}),
      paragraphId,
      at,
      submissionId,
      answerKey,
      fromChar: range?.from ?? null,
      toChar: range?.to ?? null,
      confirmedAgainst: confirmedAgainst ?? null,
    })),
  });
  await tx.summaryFact.createMany({
    data: facts.map(({ id, at, key, value }) => ({ ...(id ? { id } : {}), paragraphId, at, key, value })),
  });
}

/** Stores a changed paragraph; the report must be locked. */
export async function storePassage(tx: Tx, actor: Actor, id: string, passage: Passage): Promise<number> {
  const { version } = await tx.summaryParagraph.update({
    where: { id },
    data: {
      doc: passage.doc,
      version: { increment: 1 },
      updatedAt: now(),
      updatedById: actor.accountId,
      updatedBy: actor.name,
    },
    select: { version: true },
  });
  await storePins(tx, id, passage);
  return version;
}

/** The place of a new paragraph below another, or before all; those that follow make room. */
export async function placeBelow(
  tx: Tx,
  summaryId: string,
  sectionKey: string,
  after: number | null,
): Promise<number> {
  const from = after ?? 0;
  await tx.summaryParagraph.updateMany({
    where: { summaryId, sectionKey, position: { gt: from } },
    data: { position: { increment: step } },
  });
  return from + step;
}

type NewParagraph = { sectionKey: string; passage: Passage; position: number; draftKey?: string };

export async function createParagraph(
  tx: Tx,
  actor: Actor,
  summaryId: string,
  { sectionKey, passage, position, draftKey }: NewParagraph,
): Promise<string> {
  const { id } = await tx.summaryParagraph.create({
    data: {
      summaryId,
      sectionKey,
      position,
      doc: passage.doc,
      draftKey: draftKey ?? null,
      version: 1,
      updatedAt: now(),
      updatedById: actor.accountId,
      updatedBy: actor.name,
    },
    select: { id: true },
  });
  const fresh = <Pin extends { id?: string }>({ id: _, ...pin }: Pin) => pin;
  await storePins(tx, id, {
    ...passage,
    citations: passage.citations.map(fresh),
    facts: passage.facts.map(fresh),
  });
  return id;
}

/** A new paragraph at the end of a section. */
export async function appendParagraph(
  tx: Tx,
  actor: Actor,
  summary: EditableSummary,
  { sectionKey, passage, draftKey }: Omit<NewParagraph, 'position'>,
): Promise<string> {
  requireSection(summary, sectionKey);
  const last = await tx.summaryParagraph.findFirst({
    where: { summaryId: summary.id, sectionKey },
    orderBy: { position: 'desc' },
  });
  const position = (last?.position ?? 0) + step;
  return createParagraph(tx, actor, summary.id, {
    sectionKey,
    passage,
    position,
    ...(draftKey ? { draftKey } : {}),
  });
}

export type ParagraphConflict = {
  version: number;
  doc: RichDoc;
  text: string;
  updatedAt: string;
  updatedBy: string;
};

/** Based on an older version: refused with the text that is stored (details: ParagraphConflict). */
export function refuseStale(
  paragraph: { version: number; updatedAt: Date; updatedBy: string },
  { doc }: Passage,
  seen: number,
): void {
  if (paragraph.version === seen) return;
  const { version, updatedAt, updatedBy } = paragraph;
  const details: ParagraphConflict = {
    version,
    doc,
    text: docText(doc),
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
  throw new UserError('conflict', {}, details);
}
