import type { z } from 'zod';
import type { Actor } from '../accounts/schema.ts';
import { notFound } from '../audit.ts';
import { db, type Tx } from '../db.ts';
import { UserError } from '../errors.ts';
import { answerText } from '../reports/answer-text.ts';
import { submissionSnapshot } from '../reports/schema.ts';
import { draftsFor } from './drafts.ts';
import { groupDraftsFor } from './group-drafts.ts';
import { sectionIn } from './outline.ts';
import {
  appendParagraph,
  type EditableSummary,
  editableParagraph,
  editableSummary,
  recordEdit,
  refuseRemoved,
  storePassage,
} from './paragraph-store.ts';
import { type Cited, emptyPassage, type Quote, refreshed, withQuotes } from './passages.ts';
import { draftsVisibleTo, getSummary, type SummaryView } from './queries.ts';
import type {
  acceptDraftsInput,
  citationInput,
  confirmCitationInput,
  pick,
  pickInput,
  refreshFactsInput,
  summaryInput,
} from './schema.ts';

/** The words of picked places; only reports that are accepted now may be picked from. */
async function quotesOf(
  tx: Tx,
  actor: Actor,
  { cycleId }: EditableSummary,
  picks: readonly z.infer<typeof pick>[],
): Promise<Quote[]> {
  const ids = [...new Set(picks.flat().map(({ submissionId }) => submissionId))];
  const rows = await tx.submission.findMany({
    where: {
      id: { in: ids },
      report: { status: 'accepted', obligation: { cycleId, receiver: { coordinator: true } } },
    },
    select: {
      id: true,
      snapshot: true,
      report: { select: { submissions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } } },
    },
  });
  const current = new Map(
    rows
      .filter(({ id, report }) => report.submissions[0]?.id === id)
      .map(({ id, snapshot }) => [id, submissionSnapshot.parse(snapshot)]),
  );
  const missing = ids.find((id) => !current.has(id));
  if (missing !== undefined) {
    if (rows.some(({ id }) => id === missing)) throw new UserError('sourceChanged');
    throw await notFound(actor, 'submission', missing);
  }
  const wordsOf = ({ submissionId, answerKey, range }: Cited): string => {
    const text = answerText(current.get(submissionId)?.answers[answerKey]);
    return range && range.to <= text.length ? text.slice(range.from, range.to) : '';
  };
  return picks.map((cited) => {
    if (cited.some((one) => wordsOf(one).trim() === '')) throw new UserError('sourceChanged');
    const [first] = cited;
    return { words: first ? wordsOf(first) : '', cited };
  });
}

/** Picked sentences become a paragraph, or the end of one that is there, each with its citations. */
export async function pickSentences(
  actor: Actor,
  { summaryId, sectionKey, into, picks }: z.infer<typeof pickInput>,
): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    const quotes = await quotesOf(tx, actor, summary, picks);
    const details = { section: sectionKey, sentences: picks.length, sources: picks.flat().length };
    if (into === undefined) {
      const passage = withQuotes(emptyPassage, quotes);
      const id = await appendParagraph(tx, actor, summary, { sectionKey, passage });
      await recordEdit(tx, actor, 'sentencesPicked', summaryId, { ...details, paragraph: id });
      return { id };
    }
    const { paragraph, passage } = await editableParagraph(tx, actor, into);
    if (paragraph.summaryId !== summaryId) throw await notFound(actor, 'paragraph', into);
    refuseRemoved(paragraph);
    await storePassage(tx, actor, into, withQuotes(passage, quotes));
    await recordEdit(tx, actor, 'sentencesPicked', summaryId, { ...details, paragraph: into });
    return { id: into };
  });
}

/** A citation of a report that may still be changed, with its paragraph. */
async function editableCitation(tx: Tx, actor: Actor, id: string) {
  const found = await tx.summaryCitation.findFirst({
    where: { id, paragraph: { summary: draftsVisibleTo(actor) } },
    select: { paragraphId: true },
  });
  if (!found) throw await notFound(actor, 'citation', id);
  const { summary, paragraph } = await editableParagraph(tx, actor, found.paragraphId);
  const view = await getSummary(actor, summary.id, tx);
  const citation = [...view.paragraphs, ...view.removed]
    .flatMap(({ citations }) => citations)
    .find((one) => one.id === id);
  if (!citation) throw await notFound(actor, 'citation', id);
  return { summary, paragraph, citation };
}

/** Somebody looked at what became of the source and keeps the citation; refused when the source moved on meanwhile. */
export async function confirmCitation(
  actor: Actor,
  { citationId, state }: z.infer<typeof confirmCitationInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, paragraph, citation } = await editableCitation(tx, actor, citationId);
    if (citation.stateKey !== state) throw new UserError('sourceChanged');
    await tx.summaryCitation.update({ where: { id: citationId }, data: { confirmedAgainst: state } });
    await recordEdit(tx, actor, 'citationConfirmed', summary.id, {
      paragraph: paragraph.id,
      submission: citation.submissionId,
    });
  });
}

/** The citation names the accepted report as it is now: the passage that says the same, or else the whole answer. */
export async function updateCitation(
  actor: Actor,
  { citationId, state }: z.infer<typeof confirmCitationInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, paragraph, citation } = await editableCitation(tx, actor, citationId);
    const { present, stateKey } = citation;
    if (stateKey !== state || !present) throw new UserError('sourceChanged');
    if (present.text.trim() === '') throw new UserError('passageGone');
    await tx.summaryCitation.update({
      where: { id: citationId },
      data: {
        submissionId: present.submissionId,
        fromChar: present.passage?.from ?? null,
        toChar: present.passage?.to ?? null,
        confirmedAgainst: null,
      },
    });
    await recordEdit(tx, actor, 'citationUpdated', summary.id, {
      paragraph: paragraph.id,
      from: citation.submissionId,
      to: present.submissionId,
    });
  });
}

function unchanged(view: SummaryView) {
  return view.paragraphs
    .flatMap(({ citations }) => citations)
    .flatMap(({ id, words, present }) => {
      const { passage, submissionId = '', text = '' } = present ?? { passage: null };
      return passage && text.slice(passage.from, passage.to) === words ? [{ id, submissionId, passage }] : [];
    });
}

/** All citations whose very words stand in the report that took the place of their source. */
export async function updateUnchangedCitations(
  actor: Actor,
  { summaryId }: z.infer<typeof summaryInput>,
): Promise<{ updated: number }> {
  return db.$transaction(async (tx) => {
    await editableSummary(tx, actor, summaryId);
    const found = unchanged(await getSummary(actor, summaryId, tx));
    for (const { id, submissionId, passage } of found)
      await tx.summaryCitation.update({
        where: { id },
        data: { submissionId, fromChar: passage.from, toChar: passage.to, confirmedAgainst: null },
      });
    await recordEdit(tx, actor, 'citationsUpdated', summaryId, { citations: found.length });
    return { updated: found.length };
  });
}

export async function removeCitation(
  actor: Actor,
  { citationId }: z.infer<typeof citationInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, paragraph, citation } = await editableCitation(tx, actor, citationId);
    await tx.summaryCitation.delete({ where: { id: citationId } });
    await recordEdit(tx, actor, 'citationRemoved', summary.id, {
      paragraph: paragraph.id,
      submission: citation.submissionId,
    });
  });
}

/** Paragraphs drafted from data, taken over as the data stand at this moment; one that is there already is left out. */
export async function acceptDrafts(
  actor: Actor,
  { summaryId, sectionKey, keys }: z.infer<typeof acceptDraftsInput>,
): Promise<{ added: number }> {
  return db.$transaction(async (tx) => {
    const summary = await editableSummary(tx, actor, summaryId);
    const view = await getSummary(actor, summaryId, tx);
    const section = sectionIn(summary.outline, sectionKey);
    if (!section) throw new UserError('unknownSection');
    const { edition: data, template, sources } = view;
    const present = new Set(view.paragraphs.map(({ draftKey }) => draftKey));
    const offered = [
      ...draftsFor(section, { data, definition: template.definition, sources }),
      ...(await groupDraftsFor(actor, view, section)),
    ];
    const wanted = offered.filter(({ key }) => keys.includes(key) && !present.has(key));
    for (const { key, passage } of wanted)
      await appendParagraph(tx, actor, summary, { sectionKey, passage, draftKey: key });
    await recordEdit(tx, actor, 'draftsAccepted', summaryId, {
      section: sectionKey,
      paragraphs: wanted.length,
    });
    return { added: wanted.length };
  });
}

/** The linked numbers of a paragraph as the data have them now. */
export async function refreshFacts(
  actor: Actor,
  { paragraphId }: z.infer<typeof refreshFactsInput>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { summary, passage } = await editableParagraph(tx, actor, paragraphId);
    const view = await getSummary(actor, summary.id, tx);
    const facts = view.paragraphs.find(({ id }) => id === paragraphId)?.facts ?? [];
    const present = new Map(facts.map(({ id, now, value }) => [id, now ?? value]));
    const next = refreshed(passage, ({ id, value }) => present.get(id ?? '') ?? value);
    const version = await storePassage(tx, actor, paragraphId, next);
    await recordEdit(tx, actor, 'factsRefreshed', summary.id, { paragraph: paragraphId, version });
  });
}
