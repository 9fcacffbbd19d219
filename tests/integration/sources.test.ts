import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { answerText } from '#lib/reports/answer-text.ts';
import { submissionSnapshot } from '#lib/reports/schema.ts';
import { acceptReport, reopenReport } from '#lib/reviews/mutations.ts';
import { groupQuestion, prepareSource, prepareSources } from '#lib/sources/job.ts';
import { findSources, sentencesOf } from '#lib/sources/queries.ts';
import { type CitedRange, type SourceParams, sourceParams } from '#lib/sources/schema.ts';
import { acceptedReport, textAnswer, write } from '#tests/support/accepted.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle, send, settlePoints } from '#tests/support/factories.ts';

const key = 'achievements.training';
let compiler: Actor;
let leader: Actor;
let hanoi: Actor;
let health: Actor;
let danang: Actor;
let cycleId: string;
let obligations: string[];
let reports: string[];
let submissions: string[];

const texts = [
  'Đã tổ chức 4 lớp tập huấn nghiệp vụ đối ngoại nhân dân cho 120 cán bộ. Kinh phí do ngân sách thành phố bảo đảm.',
  'Đã tổ chức 9 lớp tập huấn nghiệp vụ đối ngoại nhân dân cho 1.340 cán bộ. Tài liệu được số hóa.',
];

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
  leader = await actorIn('BNG', 'leader');
  [hanoi, health, danang] = await Promise.all([
    actorIn('01', 'drafter', 'leader'),
    actorIn('BYT', 'drafter', 'leader'),
    actorIn('48', 'drafter', 'leader'),
  ]);
});

beforeEach(async () => {
  ({ id: cycleId, obligations } = await openCycle(['01', 'BYT', '48']));
  reports = [];
  submissions = [];
  for (const [index, filer] of [hanoi, health].entries()) {
    const accepted = await acceptedReport(filer, compiler, obligations[index] ?? '', {
      [key]: textAnswer(texts[index] ?? ''),
    });
    reports.push(accepted.reportId);
    submissions.push(accepted.submissionId);
  }
});

function search(some: Partial<SourceParams> = {}, used: CitedRange[] = [], who = compiler) {
  return findSources(who, { ...sourceParams.parse({ cycleId, answerKeys: [key] }), ...some }, used);
}

const said = (found: Awaited<ReturnType<typeof search>>) =>
  found.groups.map(({ sentences }) => sentences.map(({ text }) => text));

const shared = [
  'Đã tổ chức 9 lớp tập huấn nghiệp vụ đối ngoại nhân dân cho 1.340 cán bộ.',
  'Đã tổ chức 4 lớp tập huấn nghiệp vụ đối ngoại nhân dân cho 120 cán bộ.',
];
const money = 'Kinh phí do ngân sách thành phố bảo đảm.';
const papers = 'Tài liệu được số hóa.';

describe('SOURCE-1 the sentences of accepted reports', () => {
  it('are grouped over the filers, largest group first, each with its exact place', async () => {
    expect((await search()).unprepared).toBe(2);
    await prepareSources();
    const found = await search();
    expect(found).toMatchObject({ total: 3, unprepared: 0 });
    expect(said(found)).toEqual([shared, [papers], [money]]);
    expect(found.groups[0]).toMatchObject({ organisations: 2, total: 2, unused: 2 });
    for (const { submissionId, answerKey, from, to, text } of found.groups.flatMap(
      ({ sentences }) => sentences,
    )) {
      const { snapshot } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
      expect(answerText(submissionSnapshot.parse(snapshot).answers[answerKey]).slice(from, to)).toBe(text);
    }
    expect(found.groups[0]?.sentences[0]).toMatchObject({
      submissionId: submissions[1],
      submissionNumber: 1,
      organisation: { name: 'Bộ Y tế', title: 'Bộ Y tế' },
      receiptNumber: expect.stringMatching(/^TN-/),
      used: false,
      matches: true,
    });
    expect(await sentencesOf(db, submissions[0] ?? '', key)).toMatchObject([
      { text: shared[1] },
      { text: money },
    ]);
  });

  it('are prepared once, however often the work is done and wherever it was stopped', async () => {
    // Stopped after the first report, and in the middle of the second.
    await db.$transaction((tx) => prepareSource(tx, submissions[0] ?? ''));
    await expect(
      db.$transaction(async (tx) => {
        await prepareSource(tx, submissions[1] ?? '');
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect((await search()).unprepared).toBe(2);
    expect(said(await search()).flat()).toEqual(expect.arrayContaining([money]));
    await Promise.all([prepareSources(), prepareSources(), prepareSources()]);
    const rows = () => db.sourceSentence.findMany({ where: { cycleId }, orderBy: { id: 'asc' } });
    const before = await rows();
    await prepareSources();
    await db.$transaction((tx) => groupQuestion(tx, { cycleId, answerKey: key }));
    expect(await rows()).toEqual(before);
    expect(said(await search())).toEqual([shared, [papers], [money]]);
  });

  it('of a report that was opened again are gone at once; those of its next acceptance take their place', async () => {
    await prepareSources();
    await reopenReport(compiler, {
      submissionId: submissions[0] ?? '',
      reason: 'Nêu rõ kinh phí',
      points: [{ section: key, demand: 'unclear', text: 'Nêu rõ kinh phí' }],
    });
    const without = await search();
    expect(said(without)).toEqual([[shared[0]], [papers]]);
    expect(without.groups[0]).toMatchObject({ organisations: 1, total: 1 });
    await write(hanoi, reports[0] ?? '', { [key]: textAnswer('Kinh phí 2 tỷ đồng.\nTài liệu được số hóa.') });
    const { submissionId } = await send(hanoi, reports[0] ?? '');
    await prepareSources();
    expect(said(await search())).toEqual([[shared[0]], [papers]]);
    await settlePoints(compiler, reports[0] ?? '');
    await acceptReport(compiler, { submissionId });
    await prepareSources();
    const after = await search();
    expect(said(after)).toEqual([[papers, papers], [shared[0]], ['Kinh phí 2 tỷ đồng.']]);
    expect(after.groups[0]?.sentences[1]).toMatchObject({ submissionNumber: 2 });
    expect(await db.preparedSource.count({ where: { submission: { reportId: reports[0] ?? '' } } })).toBe(1);
  });
});

describe('SOURCE-2 searching', () => {
  beforeEach(prepareSources);

  it.each([
    ['tap huan', [shared]],
    ['TẬP HUẤN 1340', []],
    ['tập huấn 1.340', [shared]],
    ['ngan sach thanh ph', [[money]]],
    ['so hoa tai', [[papers]]],
    ['không có gì như thế', []],
    ["'); DROP", []],
    ['&!|', [shared, [papers], [money]]],
  ])('"%s"', async (q, expected) => {
    expect(said(await search({ q }))).toEqual(expected);
  });

  it('finds a group by one of its sentences and says which', async () => {
    const { groups } = await search({ q: '1.340' });
    expect(groups[0]?.sentences.map(({ matches }) => matches)).toEqual([true, false]);
  });

  it('by kind, region, organisation and question', async () => {
    expect(said(await search({ kind: 'central' }))).toEqual([[shared[0]], [papers]]);
    expect(said(await search({ kind: 'union' }))).toEqual([]);
    expect(said(await search({ organisationId: hanoi.organisation.id }))).toEqual([[shared[1]], [money]]);
    expect(said(await search({ region: 'Đồng bằng sông Hồng' }))).toEqual([[shared[1]], [money]]);
    const everywhere = await search({ answerKeys: [], q: 'noi dung muc' });
    expect(everywhere.total).toBeGreaterThan(5);
    expect((await search({ answerKeys: ['khong.co'] })).groups).toEqual([]);
  });

  it('pages end, and in the order of the filers the ministry comes first', async () => {
    expect(await search({ page: 2 })).toMatchObject({ groups: [], total: 3 });
    expect(said(await search({ order: 'filers' }))).toEqual([shared, [papers], [money]]);
  });

  it('what is not used yet comes first, by the characters that are cited', async () => {
    const [first] = (await search()).groups;
    const cited = (first?.sentences ?? []).map(({ submissionId, answerKey, from }) => ({
      submissionId,
      answerKey,
      from: from + 3,
      to: from + 4,
    }));
    const half = await search({}, cited.slice(0, 1));
    expect(half.groups[0]).toMatchObject({ unused: 1, sentences: [{ used: true }, { used: false }] });
    expect(said(await search({}, cited))).toEqual([[papers], [money], shared]);
    expect(await search({ onlyUnused: true }, cited)).toMatchObject({ total: 2 });
    const elsewhere = cited.map((range) => ({ ...range, answerKey: 'achievements.strengths' }));
    expect((await search({}, elsewhere)).groups[0]).toMatchObject({ unused: 2 });
  });
});

it('SOURCE-3 only the compilers and the leader of the Foreign Ministry look through them; others get not found', async () => {
  await prepareSources();
  expect((await search({}, [], leader)).total).toBe(3);
  const strangers = await Promise.all([
    actorIn('BNG', 'administrator'),
    actorIn('BNG', 'drafter'),
    actorIn('VPCP', 'reader'),
    actorIn('BNV', 'focal_point', 'leader', 'compiler'),
  ]);
  for (const stranger of [hanoi, danang, ...strangers]) {
    await expect(search({}, [], stranger)).rejects.toMatchObject({ code: 'notFound' });
  }
  await expect(search({ cycleId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'notFound' });
  expect(
    await db.auditEntry.count({
      where: { action: 'access.refused', subjectType: 'sources', subjectId: cycleId },
    }),
  ).toBe(6);
});

it('SOURCE-1 a paragraph of 50,000 characters, one without any space, and an emoji', async () => {
  const words = 'Đã đón đoàn và ký thỏa thuận 😀 hợp tác, '.repeat(1_200).slice(0, 45_000);
  await acceptedReport(danang, compiler, obligations[2] ?? '', {
    [key]: textAnswer(words),
    'achievements.strengths': textAnswer('a'.repeat(45_000)),
  });
  await prepareSources();
  expect(said(await search({ q: 'thoa thuan' })).flat()[0]).toHaveLength(words.trim().length);
  expect((await search({ answerKeys: ['achievements.strengths'], q: 'aaaa' })).total).toBe(1);
});

it('SOURCE-1 an acceptance asks for the work', async () => {
  const waiting = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pgboss.job WHERE "name" = 'prepareSources' AND "state" < 'active'`;
  await acceptedReport(danang, compiler, obligations[2] ?? '', {});
  const after = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM pgboss.job WHERE "name" = 'prepareSources' AND "state" < 'active'`;
  expect((after[0]?.count ?? 0) - (waiting[0]?.count ?? 0)).toBe(1);
});
