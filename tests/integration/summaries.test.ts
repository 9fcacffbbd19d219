import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { acceptReport, reopenReport } from '#lib/reviews/mutations.ts';
import {
  approveSummary,
  createSummary,
  publishSummary,
  requestSummaryApproval,
  reviseSummary,
  sendBackSummary,
} from '#lib/summaries/mutations.ts';
import { addParagraph } from '#lib/summaries/paragraphs.ts';
import { getEdition, getSummary } from '#lib/summaries/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send } from '#tests/support/factories.ts';

const section = 'achievements.training';
let compiler: Actor;
let leader: Actor;
let filers: Actor[];
let cycleId: string;
let summaryId: string;
let submissions: string[];

async function fileAndAccept(filer: Actor, obligationId: string): Promise<string> {
  const { id } = await startReport(filer, { obligationId });
  await fillReport(filer, id);
  const { submissionId } = await send(filer, id);
  await acceptReport(compiler, { submissionId });
  return submissionId;
}

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
  leader = await actorIn('BNG', 'leader');
  filers = await Promise.all(['01', 'BYT', '48'].map((key) => actorIn(key, 'drafter', 'leader')));
});

beforeEach(async () => {
  const cycle = await openCycle(['01', 'BYT', '48']);
  cycleId = cycle.id;
  submissions = [];
  for (const [index, filer] of filers.slice(0, 2).entries())
    submissions.push(await fileAndAccept(filer, cycle.obligations[index] ?? ''));
  ({ id: summaryId } = await createSummary(compiler, { cycleId }));
});

describe('approving and publishing', () => {
  const approve = async () => {
    const { contentHash } = await getSummary(leader, summaryId);
    return approveSummary(leader, { summaryId, contentHash });
  };

  it('freezes what the leader read, once', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { contentHash } = await getSummary(leader, summaryId);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => approveSummary(leader, { summaryId, contentHash })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.summaryEdition.count({ where: { summaryId } })).toBe(1);
  });

  it('is refused when a source changed after it was read', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { contentHash } = await getSummary(leader, summaryId);
    await reopenReport(compiler, {
      submissionId: submissions[0] ?? '',
      reason: 'Bổ sung số liệu',
      points: [{ section, demand: 'missing', text: 'Bổ sung số liệu' }],
    });
    await expect(approveSummary(leader, { summaryId, contentHash })).rejects.toMatchObject({
      code: 'contentChanged',
    });
  });

  it('goes back with a reason, and forward to an edition that nobody can change', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    await sendBackSummary(leader, { summaryId, reason: 'Rút gọn phần I' });
    expect((await getSummary(compiler, summaryId)).sendBackReason).toBe('Rút gọn phần I');
    await requestSummaryApproval(compiler, { summaryId });
    const { editionId } = await approve();
    await publishSummary(leader, { summaryId });
    await expect(
      db.summaryEdition.update({ where: { id: editionId }, data: { approvedBy: 'Khác' } }),
    ).rejects.toThrow();
    await expect(db.summaryEdition.delete({ where: { id: editionId } })).rejects.toThrow();
  });

  it('a new edition leaves the published one as it is', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { editionId } = await approve();
    await publishSummary(leader, { summaryId });
    const before = await getEdition(leader, editionId);
    await reviseSummary(compiler, { summaryId, reason: 'Cập nhật số liệu' });
    await addParagraph(compiler, { summaryId, sectionKey: section, text: 'Bổ sung' });
    await requestSummaryApproval(compiler, { summaryId });
    await approve();
    expect(await getEdition(leader, editionId)).toEqual(before);
    expect((await getSummary(leader, summaryId)).editions.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('only the leader approves and publishes', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { contentHash } = await getSummary(compiler, summaryId);
    await expect(approveSummary(compiler, { summaryId, contentHash })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    await expect(publishSummary(compiler, { summaryId })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
