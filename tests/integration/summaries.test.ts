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
import {
  addParagraph,
  citeSource,
  moveParagraph,
  removeParagraph,
  restoreParagraph,
  saveParagraph,
} from '#lib/summaries/paragraphs.ts';
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

const inSection = async () =>
  (await getSummary(compiler, summaryId)).paragraphs.filter(({ sectionKey }) => sectionKey === section);

describe('SUMMARY-1 the first draft', () => {
  it('holds every accepted report in its own words, ministries first, each with its citation', async () => {
    const [lead, ministry, province, ...rest] = await inSection();
    expect(lead?.text).toContain('2 cơ quan (1 bộ, ngành; 1 tỉnh, thành phố)');
    expect(ministry).toMatchObject({
      sources: [submissions[1]],
      text: expect.stringMatching(/^Bộ Y tế: Nội dung mục/),
    });
    expect(province).toMatchObject({
      sources: [submissions[0]],
      text: expect.stringMatching(/^Ủy ban nhân dân thành phố Hà Nội: /),
    });
    expect(rest).toEqual([]);
  });

  it('counts the annex, sums the figures and lists who filed when', async () => {
    const { edition } = await getSummary(compiler, summaryId);
    expect(edition.checklist[0]).toEqual({ key: 'checklist.dissemination', yes: [1, 2], no: [] });
    expect(edition.figures[0]).toMatchObject({ key: 'figures.delegations-out', total: '24', nothing: [] });
    expect(edition.filings.map(({ name, accepted }) => [name, accepted])).toEqual([
      ['Bộ Y tế', true],
      ['Đà Nẵng', false],
      ['Hà Nội', true],
    ]);
  });

  it('is made once, however often it is asked for', async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => createSummary(compiler, { cycleId })));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([summaryId]));
  });

  it('needs an accepted report', async () => {
    const empty = await openCycle(['48']);
    await expect(createSummary(compiler, { cycleId: empty.id })).rejects.toMatchObject({
      code: 'noAcceptedReports',
    });
    expect(await db.nationalSummary.count({ where: { cycleId: empty.id } })).toBe(0);
  });
});

describe('SUMMARY-2 editing', () => {
  it('refuses a stale save with the text that is stored', async () => {
    const [lead] = await inSection();
    const paragraphId = lead?.id ?? '';
    await saveParagraph(compiler, { paragraphId, version: 1, text: 'Bản thứ nhất' });
    await expect(
      saveParagraph(compiler, { paragraphId, version: 1, text: 'Bản thứ hai' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 2, text: 'Bản thứ nhất', updatedBy: compiler.name },
    });
  });

  it('moves, removes and restores without losing a word', async () => {
    const [lead, first] = await inSection();
    await moveParagraph(compiler, { paragraphId: first?.id ?? '', direction: 'up' });
    expect((await inSection())[0]?.id).toBe(first?.id);
    await removeParagraph(compiler, { paragraphId: lead?.id ?? '' });
    expect(await inSection()).toHaveLength(2);
    await restoreParagraph(compiler, { paragraphId: lead?.id ?? '' });
    expect((await inSection()).map(({ text }) => text)).toContain(lead?.text);
  });

  it('takes in a report that was accepted later, with its citation', async () => {
    const obligation = await db.obligation.findFirstOrThrow({
      where: { cycleId, organisation: { key: '48' } },
    });
    const filer = filers[2];
    if (!filer) throw new Error('no filer');
    const submissionId = await fileAndAccept(filer, obligation.id);
    await citeSource(compiler, { summaryId, sectionKey: section, submissionId });
    expect((await inSection()).at(-1)).toMatchObject({
      sources: [submissionId],
      text: expect.stringContaining('Đà Nẵng: '),
    });
  });

  it('tells when a cited report is no longer the accepted one', async () => {
    await reopenReport(compiler, {
      submissionId: submissions[1] ?? '',
      reason: 'Bổ sung số liệu',
      points: [{ section, demand: 'missing', text: 'Bổ sung số liệu' }],
    });
    const { staleSources, edition } = await getSummary(compiler, summaryId);
    expect(staleSources).toEqual([{ submissionId: submissions[1], title: 'Bộ Y tế' }]);
    expect(edition.sources.map(({ mark, name }) => [mark, name])).toEqual([
      [1, 'Hà Nội'],
      [2, 'Bộ Y tế'],
    ]);
  });

  it('only a compiler edits, and only a draft', async () => {
    await expect(addParagraph(leader, { summaryId, sectionKey: section, text: '' })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    await requestSummaryApproval(compiler, { summaryId });
    await expect(addParagraph(compiler, { summaryId, sectionKey: section, text: '' })).rejects.toMatchObject({
      code: 'summaryLocked',
    });
  });
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
