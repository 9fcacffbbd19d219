import type { Actor } from '#lib/accounts/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { approveSummary, publishSummary, requestSummaryApproval } from '#lib/summaries/mutations.ts';
import { addParagraph, saveParagraph } from '#lib/summaries/paragraphs.ts';
import { getSummary } from '#lib/summaries/queries.ts';

export const writtenSection = 'achievements.training';

/** A paragraph of the ministry's own at the end of a section. */
export async function writeIn(compiler: Actor, summaryId: string, text: string): Promise<string> {
  const { id } = await addParagraph(compiler, { summaryId, sectionKey: writtenSection });
  await saveParagraph(compiler, { paragraphId: id, version: 1, doc: docOf(text), text: '' });
  return id;
}

/** Approves exactly what the leader reads now, with the list of what is not used seen. */
export async function approve(leader: Actor, summaryId: string): Promise<string> {
  const { contentHash } = await getSummary(leader, summaryId);
  const { editionId } = await approveSummary(leader, { summaryId, contentHash, gapsSeen: 'on' });
  return editionId;
}

type Makers = { compiler: Actor; leader: Actor };

/** Asked for and approved. */
export async function approved({ compiler, leader }: Makers, summaryId: string): Promise<string> {
  await requestSummaryApproval(compiler, { summaryId });
  return approve(leader, summaryId);
}

/** Asked for, approved and published. */
export async function published(makers: Makers, summaryId: string): Promise<string> {
  const editionId = await approved(makers, summaryId);
  await publishSummary(makers.leader, { summaryId });
  return editionId;
}
