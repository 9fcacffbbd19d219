import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { isUuid, notFound } from '../audit.ts';
import { now } from '../clock.ts';
import { db, type Tx } from '../db.ts';
import { UserError } from '../errors.ts';
import { answerText } from '../reports/answer-text.ts';
import { docText } from '../rich-text/offsets.ts';
import { withPlain } from '../rich-text/plain.ts';
import type { Source } from './counts.ts';
import { listSources } from './edition.ts';
import { sectionIn } from './outline.ts';
import {
  appendParagraph,
  createParagraph,
  type EditableSummary,
  editableParagraph,
  editableSummary,
  placeBelow,
  recordEdit,
  refuseRemoved,
  refuseStale,
  requireSection,
  storePassage,
} from './paragraph-store.ts';
import { type Cited, edited, emptyPassage, merged, type Passage, split, withMentions } from './passages.ts';
import type {
  addParagraphInput,
  mergeParagraphsInput,
  moveParagraphInput,
  paragraphInput,
  saveParagraphInput,
  splitParagraphInput,
} from './schema.ts';

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
