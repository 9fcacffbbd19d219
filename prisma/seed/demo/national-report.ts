import { contentHash } from '#lib/canonical.ts';
import type { Tx } from '#lib/db.ts';
import { draftParagraphs } from '#lib/summaries/drafting.ts';
import { composeEdition, listSources } from '#lib/summaries/edition.ts';
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

/** Last year's national report as it was drafted, approved and published. The submissions must be stored already. */
export async function publishLastYear(
  tx: Tx,
  { compiler, leader }: { compiler: Person; leader: Person },
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
  const { edition: snapshot } = await composeEdition(tx, {
    cycle: await tx.reportingCycle.findUniqueOrThrow({ where: { id: lastYear.id } }),
    definition: annual.definition,
    paragraphs: drafted.map(({ sectionKey, text, submissionId }) => ({
      sectionKey,
      text,
      sources: submissionId === null ? [] : [submissionId],
    })),
    at: approvedAt,
  });
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
