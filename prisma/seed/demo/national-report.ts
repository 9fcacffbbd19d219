import { contentHash } from '#lib/canonical.ts';
import type { Tx } from '#lib/db.ts';
import { proposalStateLabels } from '#lib/proposals/labels.ts';
import { answerText } from '#lib/reports/answer-text.ts';
import { proposalFieldLabels } from '#lib/reports/labels.ts';
import type { Source } from '#lib/summaries/counts.ts';
import { type DraftSource, draftsFor } from '#lib/summaries/drafts.ts';
import { composeEdition, listSources } from '#lib/summaries/edition.ts';
import { outlineFrom, type PlacedSection, sectionsOf } from '#lib/summaries/outline.ts';
import { emptyPassage, type Passage, withQuotes } from '#lib/summaries/passages.ts';
import type { EditionSnapshot } from '#lib/summaries/schema.ts';
import { fold } from '#lib/text.ts';
import { stableId } from '../stable-id.ts';
import type { Act } from './acts.ts';
import { annual } from './content.ts';
import { lastYear } from './cycles.ts';
import type { Person } from './people.ts';
import { at } from './times.ts';

const summaryId = stableId('summary', lastYear.year);
const draftedAt = at('2026-01-12', '09:14:27');
const requestedAt = at('2026-01-16', '15:32:08');
const approvedAt = at('2026-01-19', '10:05:51');
const publishedAt = at('2026-01-20', '08:41:19');

/** So many filers are quoted in a section, and so many in one paragraph. */
const quotedInSection = 9;
const quotedTogether = 3;

/** The register as it stood when the report was approved: nobody had answered yet. */
function proposalsOf(sources: readonly Source[]): EditionSnapshot['proposals'] {
  const entries = new Map<string, EditionSnapshot['proposals'][number]>();
  for (const { name, snapshot } of sources)
    for (const content of Object.values(snapshot.answers)) {
      if (content?.kind !== 'proposals' || content.nothing) continue;
      for (const { text, addressee, field } of content.items) {
        const key = fold(text);
        const entry = entries.get(key) ?? {
          text,
          addressee,
          field: proposalFieldLabels[field],
          organisations: [],
          responsible: '',
          state: proposalStateLabels.new,
          answer: '',
          since: null,
        };
        entry.organisations.push(name);
        entries.set(key, entry);
      }
    }
  return [...entries.values()];
}

type Written = { sectionKey: string; draftKey: string | null; passage: Passage };

/** What the data say in a section, then some filers in their own words, a few to a paragraph. */
function writtenIn(section: PlacedSection, sources: readonly Source[], drafts: Written[]): Written[] {
  const quotes = sources
    .flatMap(({ name, submissionId, snapshot }) => {
      const answerKey = section.sources.find((key) => answerText(snapshot.answers[key]).trim() !== '');
      const text = answerText(answerKey === undefined ? undefined : snapshot.answers[answerKey]);
      const words = /^[^\n]+?[.;](?=\s|$)/.exec(text)?.[0];
      if (answerKey === undefined || words === undefined || words.length < 40) return [];
      const cited = [{ submissionId, answerKey, range: { from: 0, to: words.length } }];
      return [{ words: `${name}: ${words}`, cited }];
    })
    .filter((_, index, all) => index % Math.max(1, Math.floor(all.length / quotedInSection)) === 0)
    .slice(0, quotedInSection);
  const paragraphs = Array.from({ length: Math.ceil(quotes.length / quotedTogether) }, (_, index) => ({
    sectionKey: section.key,
    draftKey: null,
    passage: withQuotes(emptyPassage, quotes.slice(index * quotedTogether, (index + 1) * quotedTogether)),
  }));
  return [...drafts, ...paragraphs];
}

/** Last year's national report as it was drafted, approved and published. The submissions must be stored already. */
export async function publishLastYear(
  tx: Tx,
  { compiler, leader }: { compiler: Person; leader: Person },
): Promise<Act[]> {
  const sources = await listSources(tx, lastYear.id);
  const { definition } = annual;
  const outline = outlineFrom(definition);
  const cycle = await tx.reportingCycle.findUniqueOrThrow({ where: { id: lastYear.id } });
  const plan = { cycle, definition, outline, replaces: null, at: approvedAt };
  const { edition: data } = await composeEdition(tx, { ...plan, paragraphs: [] });
  const input = { data, definition, sources: sources satisfies DraftSource[] };
  const written = sectionsOf(outline).flatMap((section) =>
    writtenIn(
      section,
      sources,
      draftsFor(section, input).map(({ key, passage }) => ({
        sectionKey: section.key,
        draftKey: key,
        passage,
      })),
    ),
  );
  const paragraphId = (index: number) => stableId('paragraph', lastYear.year, index);
  await tx.nationalSummary.create({
    data: {
      id: summaryId,
      cycleId: lastYear.id,
      status: 'published',
      statusChangedAt: publishedAt,
      outline,
      createdAt: draftedAt,
    },
  });
  await tx.summaryParagraph.createMany({
    data: written.map(({ sectionKey, draftKey, passage }, index) => ({
      id: paragraphId(index),
      summaryId,
      sectionKey,
      draftKey,
      position: (index + 1) * 10,
      doc: passage.doc,
      version: 1,
      updatedAt: draftedAt,
      updatedBy: compiler.name,
    })),
  });
  await tx.summaryCitation.createMany({
    data: written.flatMap(({ passage }, index) =>
      passage.citations.map(({ range, ...citation }) => ({
        ...citation,
        paragraphId: paragraphId(index),
        fromChar: range?.from ?? null,
        toChar: range?.to ?? null,
      })),
    ),
  });
  await tx.summaryFact.createMany({
    data: written.flatMap(({ passage }, index) =>
      passage.facts.map((fact) => ({ ...fact, paragraphId: paragraphId(index) })),
    ),
  });
  const { edition: composed } = await composeEdition(tx, {
    ...plan,
    paragraphs: written.map(({ sectionKey, passage }) => ({ sectionKey, ...passage })),
  });
  const snapshot = { ...composed, proposals: proposalsOf(sources) };
  const edition = { number: 1, contentHash: contentHash(snapshot) };
  await tx.summaryEdition.create({
    data: {
      id: stableId('edition', lastYear.year, 1),
      summaryId,
      ...edition,
      snapshot,
      approvedAt,
      approvedBy: leader.name,
      publishedAt,
      publishedBy: leader.name,
    },
  });
  const subject = { type: 'summary', id: summaryId };
  return [
    {
      at: draftedAt,
      by: compiler,
      action: 'summary.created',
      subject,
      details: { sources: sources.length },
    },
    { at: requestedAt, by: compiler, action: 'summary.requestApproval', subject },
    {
      at: approvedAt,
      by: leader,
      action: 'summary.approve',
      subject,
      details: { edition: 1, contentHash: edition.contentHash },
    },
    { at: publishedAt, by: leader, action: 'summary.publish', subject, details: { edition: 1 } },
  ];
}
