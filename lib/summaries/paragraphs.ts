import type { z } from 'zod';
import type { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '../accounts/schema.ts';
import { audit, isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { refuse, UserError } from '../errors.ts';
import { answerText } from '../reports/answer-text.ts';
import type { RichDoc } from '../rich-text/nodes.ts';
import { docText } from '../rich-text/offsets.ts';
import { withPlain } from '../rich-text/plain.ts';
import type { Source } from './counts.ts';
import { listSources } from './edition.ts';
import { sectionIn } from './outline.ts';
import { type Cited, edited, emptyPassage, merged, type Passage, split, withMentions } from './passages.ts';
import { draftsVisibleTo, passageOf } from './queries.ts';
import { refusalToEditSummary } from './rules.ts';
import {
  type addParagraphInput,
  type mergeParagraphsInput,
  type moveParagraphInput,
  type paragraphInput,
  type saveParagraphInput,
  type splitParagraphInput,
  summaryOutline,
} from './schema.ts';

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

const paragraphInclude = {
  citations: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  facts: { orderBy: { at: 'asc' } },
} satisfies Prisma.SummaryParagraphInclude;

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

function refuseRemoved({ deletedAt }: { deletedAt: Date | null }): void {
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

function requireSection({ outline }: EditableSummary, key: string): void {
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
async function placeBelow(
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

async function createParagraph(
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

/** "@Quảng Ngãi" cites what that filer says in the section; where it says nothing there, the first thing it says. */
function citedBy(source: Source, answerKeys: readonly string[]): Cited {
  const { answers } = source.snapshot;
  const all = [...answerKeys, ...Object.keys(answers)];
  const answerKey = all.find((key) => answerText(answers[key]).trim() !== '');
  if (answerKey === undefined) throw new UserError('mentionSilent', { name: source.name });
  return { submissionId: source.submissionId, answerKey, range: null };
}

async function withMentionsCited(
  tx: Tx,
  summary: EditableSummary,
  sectionKey: string,
  passage: Passage,
): Promise<Passage> {
  if (!docText(passage.doc).includes('@')) return passage;
  const keys = sectionIn(summary.outline, sectionKey)?.sources ?? [];
  return withMentions(passage, await listSources(tx, summary.cycleId), (source) => citedBy(source, keys));
}

/** A save based on an older version is refused with both texts. Mentions become names with a citation. */
export async function saveParagraph(
  actor: Actor,
  input: z.infer<typeof saveParagraphInput>,
): Promise<{ version: number; savedAt: string }> {
  return db.$transaction(async (tx) => {
    const { paragraphId, version } = input;
    const { summary, paragraph, passage } = await editableParagraph(tx, actor, paragraphId);
    refuseRemoved(paragraph);
    const next = edited(passage, 'doc' in input ? input.doc : withPlain(passage.doc, input.text));
    const savedAt = now().toISOString();
    if (JSON.stringify(next.doc) === JSON.stringify(passage.doc))
      return { version: paragraph.version, savedAt };
    refuseStale(paragraph, passage, version);
    const stored = await withMentionsCited(tx, summary, paragraph.sectionKey, next);
    const saved = await storePassage(tx, actor, paragraphId, stored);
    await recordEdit(tx, actor, 'paragraphSaved', summary.id, { paragraph: paragraphId, version: saved });
    return { version: saved, savedAt };
  });
}

/** An empty paragraph of the ministry's own, at the end of the section. */
export async function addParagraph(
  actor: Actor,
  { summaryId, sectionKey }: z.infer<typeof addParagraphInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    const id = await appendParagraph(tx, actor, summary, { sectionKey, passage: emptyPassage });
    await recordEdit(tx, actor, 'paragraphAdded', summaryId, { paragraph: id, section: sectionKey });
    return { id };
  });
}

/** Taken out of the report, but kept, so that it can be put back. */
export async function removeParagraph(
  actor: Actor,
  { paragraphId }: z.infer<typeof paragraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary } = await editableParagraph(tx, actor, paragraphId);
    await tx.summaryParagraph.update({
      where: { id: paragraphId },
      data: { deletedAt: now(), updatedById: actor.accountId },
    });
    await recordEdit(tx, actor, 'paragraphRemoved', summary.id, { paragraph: paragraphId });
  });
}

export async function restoreParagraph(
  actor: Actor,
  { paragraphId }: z.infer<typeof paragraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, paragraph } = await editableParagraph(tx, actor, paragraphId);
    requireSection(summary, paragraph.sectionKey);
    await tx.summaryParagraph.update({
      where: { id: paragraphId },
      data: { deletedAt: null, updatedById: actor.accountId },
    });
    await recordEdit(tx, actor, 'paragraphRestored', summary.id, { paragraph: paragraphId });
  });
}

/** The place of the paragraph below which another is to stand; null: the beginning. */
async function positionOf(
  tx: Tx,
  {
    summaryId,
    sectionKey,
    below,
    moved,
  }: { summaryId: string; sectionKey: string; below: string; moved: string },
): Promise<number | null> {
  if (below === 'first') return null;
  const where = { summaryId, sectionKey, id: { not: moved } };
  if (below === 'last')
    return (await tx.summaryParagraph.aggregate({ where, _max: { position: true } }))._max.position;
  const above = isUuid(below)
    ? await tx.summaryParagraph.findFirst({ where: { ...where, AND: { id: below } } })
    : null;
  if (!above) throw new UserError('neighbourMoved');
  return above.position;
}

/** To the place below another paragraph, or to an end of a section. Whoever is second finds it there already. */
export async function moveParagraph(
  actor: Actor,
  { paragraphId, sectionKey, below }: z.infer<typeof moveParagraphInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, paragraph } = await editableParagraph(tx, actor, paragraphId);
    refuseRemoved(paragraph);
    requireSection(summary, sectionKey);
    const summaryId = summary.id;
    const above = await positionOf(tx, { summaryId, sectionKey, below, moved: paragraphId });
    const position = await placeBelow(tx, summaryId, sectionKey, above);
    await tx.summaryParagraph.update({
      where: { id: paragraphId },
      data: { sectionKey, position, updatedById: actor.accountId },
    });
    await recordEdit(tx, actor, 'paragraphMoved', summaryId, { paragraph: paragraphId, section: sectionKey });
  });
}

/** Puts a paragraph at the end of the one above it; it is itself taken out and can be put back. */
export async function mergeParagraphs(
  actor: Actor,
  { paragraphId, version, withId, withVersion }: z.infer<typeof mergeParagraphsInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const below = await editableParagraph(tx, actor, paragraphId);
    const above = await editableParagraph(tx, actor, withId);
    if (above.summary.id !== below.summary.id || withId === paragraphId)
      throw await notFound(actor, 'paragraph', withId);
    for (const { paragraph } of [above, below]) refuseRemoved(paragraph);
    refuseStale(below.paragraph, below.passage, version);
    refuseStale(above.paragraph, above.passage, withVersion);
    const { citations, facts } = below.passage;
    const moved = {
      ...below.passage,
      citations: citations.map(({ id: _, ...citation }) => citation),
      facts: facts.map(({ id: _, ...fact }) => fact),
    };
    await storePassage(tx, actor, withId, merged(above.passage, moved));
    await tx.summaryParagraph.update({
      where: { id: paragraphId },
      data: { deletedAt: now(), updatedById: actor.accountId },
    });
    await recordEdit(tx, actor, 'paragraphsMerged', above.summary.id, {
      paragraph: paragraphId,
      into: withId,
    });
  });
}

/** Two paragraphs of one, cut at a place in its text; the second stands below. */
export async function splitParagraph(
  actor: Actor,
  { paragraphId, version, at }: z.infer<typeof splitParagraphInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const { summary, paragraph, passage } = await editableParagraph(tx, actor, paragraphId);
    refuseRemoved(paragraph);
    refuseStale(paragraph, passage, version);
    const parts = split(passage, at);
    if (!parts) throw new UserError('splitEmpty');
    const [first, second] = parts;
    await storePassage(tx, actor, paragraphId, first);
    const { sectionKey } = paragraph;
    const id = await createParagraph(tx, actor, summary.id, {
      sectionKey,
      passage: second,
      position: await placeBelow(tx, summary.id, sectionKey, paragraph.position),
    });
    await recordEdit(tx, actor, 'paragraphSplit', summary.id, { paragraph: paragraphId, second: id });
    return { id };
  });
}
