import { contentHash } from '#lib/canonical.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { businessDate } from '#lib/dates.ts';
import type { Tx } from '#lib/db.ts';
import { identityOn } from '#lib/organisations/queries.ts';
import {
  type DraftParagraph,
  draftParagraphs,
  type Source,
  sumFigures,
  tallyChecklist,
} from '#lib/summaries/drafting.ts';
import { listSources } from '#lib/summaries/queries.ts';
import type { EditionSnapshot } from '#lib/summaries/schema.ts';
import { stableId } from '../stable-id.ts';
import type { Act } from './acts.ts';
import { annual } from './content.ts';
import { lastYear } from './cycles.ts';
import type { Body, Filing } from './filing.ts';
import type { Person } from './people.ts';
import { at } from './times.ts';

const summaryId = stableId('summary', lastYear.year);
const draftedAt = at('2026-01-12', '09:14:27');
const requestedAt = at('2026-01-16', '15:32:08');
const approvedAt = at('2026-01-19', '10:05:51');
const publishedAt = at('2026-01-20', '08:41:19');

const collator = new Intl.Collator('vi');
const kindOrder = ['ministry', 'ministry_level', 'government_agency', 'friendship_union', 'province', 'unit'];

function filingsOf(filings: Filing[]): EditionSnapshot['filings'] {
  return filings
    .map(({ body, course }) => {
      const first = course?.sendings[0]?.at ?? null;
      const { name, title, kind } = identityOn(body, businessDate(first ?? approvedAt));
      const timeliness = timelinessOf(
        { deadline: lastYear.deadline, extendedDeadline: null },
        first,
        approvedAt,
      );
      return {
        name,
        title,
        kind,
        timeliness,
        firstSubmittedAt: first?.toISOString() ?? null,
        accepted: course?.status === 'accepted',
      };
    })
    .sort(
      (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || collator.compare(a.name, b.name),
    );
}

/** What lib/summaries/queries.ts would freeze of this draft; the integration test holds the two together. */
function editionOf(
  issuer: Body,
  drafted: DraftParagraph[],
  sources: Source[],
  filings: Filing[],
): EditionSnapshot {
  const { name, year, periodFrom, periodTo, deadlineText } = lastYear;
  const marks = new Map(sources.map(({ submissionId, mark }) => [submissionId, mark]));
  return {
    schema: 1,
    issuer: identityOn(issuer, businessDate(approvedAt)),
    cycle: { name, year, periodFrom, periodTo, deadlineText },
    sections: annual.definition.groups.flatMap(({ sections }) =>
      sections.map(({ key }) => ({
        key,
        paragraphs: drafted
          .filter(({ sectionKey }) => sectionKey === key)
          .map(({ text, submissionId }) => ({
            text,
            sources: submissionId === null ? [] : [marks.get(submissionId) ?? 0],
          })),
      })),
    ),
    sources: sources.map(({ snapshot: _, ...source }) => source),
    filings: filingsOf(filings),
    checklist: tallyChecklist(annual.definition, sources),
    figures: sumFigures(annual.definition, sources),
  };
}

/** Last year's national report as it was drafted, approved and published. The submissions must be stored already. */
export async function publishLastYear(
  tx: Tx,
  {
    issuer,
    filings,
    compiler,
    leader,
  }: { issuer: Body; filings: Filing[]; compiler: Person; leader: Person },
): Promise<Act[]> {
  const sources = await listSources(tx, lastYear.id);
  const drafted = draftParagraphs(annual.definition, sources);
  const paragraphId = (index: number) => stableId('paragraph', lastYear.year, index);
  await tx.nationalSummary.create({
    data: {
      id: summaryId,
      cycleId: lastYear.id,
      status: 'published',
      statusChangedAt: publishedAt,
      createdAt: draftedAt,
    },
  });
  await tx.summaryParagraph.createMany({
    data: drafted.map(({ sectionKey, text }, index) => ({
      id: paragraphId(index),
      summaryId,
      sectionKey,
      position: (index + 1) * 10,
      text,
      version: 1,
      updatedAt: draftedAt,
      updatedBy: compiler.name,
    })),
  });
  await tx.summaryCitation.createMany({
    data: drafted.flatMap(({ sectionKey, submissionId }, index) =>
      submissionId === null ? [] : [{ paragraphId: paragraphId(index), submissionId, answerKey: sectionKey }],
    ),
  });
  const snapshot = editionOf(issuer, drafted, sources, filings);
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
      details: { sources: sources.length, paragraphs: drafted.length },
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
