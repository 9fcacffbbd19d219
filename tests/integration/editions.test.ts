import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { recordPaper } from '#lib/attachments/issued-papers.ts';
import { businessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { readStoredFile } from '#lib/files.ts';
import { runPrint } from '#lib/prints/job.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { findPrints, getPrint, getPrintFile, listEditionFiles } from '#lib/prints/queries.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { reopenReport } from '#lib/reviews/mutations.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { compareVersions, getEditionHead, listVersions } from '#lib/summaries/editions.ts';
import { recordEditionNumber } from '#lib/summaries/issued-papers.ts';
import {
  approveSummary,
  createSummary,
  publishSummary,
  recallEdition,
  requestSummaryApproval,
  reviseSummary,
  sendBackSummary,
} from '#lib/summaries/mutations.ts';
import { saveParagraph } from '#lib/summaries/paragraphs.ts';
import { getEdition, getSummary, listSummaries } from '#lib/summaries/queries.ts';
import { verifyHash } from '#lib/verification/queries.ts';
import { acceptedReport } from '#tests/support/accepted.ts';
import { actorIn } from '#tests/support/actors.ts';
import { approve, approved, published, writeIn, writtenSection } from '#tests/support/editions.ts';
import { fillReport, openCycle, send } from '#tests/support/factories.ts';
import { lineOf, readPdf } from './documents-reading.ts';

const notFound = { code: 'notFound' };
const today = businessDate(new Date());
let compiler: Actor;
let leader: Actor;
let second: Actor;
let reader: Actor;
let filers: Actor[];
let cycleId: string;
let summaryId: string;
let submissions: string[];
let paragraphId: string;

const makers = () => ({ compiler, leader });
const revise = (kind: 'original' | 'replacement' | 'correction', reason = 'Sai số liệu viện trợ') =>
  reviseSummary(compiler, { summaryId, kind, reason });
const recall = (editionId: string, by = leader) =>
  recallEdition(by, { editionId, reason: 'Công bố nhầm bản' });
const number = (editionId: string, typed: string, by = compiler, date = today) =>
  recordEditionNumber(by, { editionId, number: typed, date, kind: 'electronic' });

async function rewrite(text: string): Promise<void> {
  const { paragraphs } = await getSummary(compiler, summaryId);
  const version = paragraphs.find(({ id }) => id === paragraphId)?.version ?? 0;
  await saveParagraph(compiler, { paragraphId, version, doc: docOf(text), text: '' });
}

function outcome(results: PromiseSettledResult<unknown>[]): string[] {
  return results
    .map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason.code ?? one.reason)))
    .sort();
}

beforeAll(async () => {
  compiler = await actorIn('BNG', 'compiler');
  leader = await actorIn('BNG', 'leader');
  second = await actorIn('BNG', 'leader');
  reader = await actorIn('BNV', 'reader');
  filers = await Promise.all(['01', 'BYT', '48'].map((key) => actorIn(key, 'drafter', 'leader')));
});

beforeEach(async () => {
  const cycle = await openCycle(['01', 'BYT', '48']);
  cycleId = cycle.id;
  submissions = [];
  for (const [index, filer] of filers.slice(0, 2).entries())
    submissions.push((await acceptedReport(filer, compiler, cycle.obligations[index] ?? '')).submissionId);
  ({ id: summaryId } = await createSummary(compiler, { cycleId }));
  paragraphId = await writeIn(compiler, summaryId, 'Các cơ quan tổ chức 12 lớp tập huấn.');
});

describe('NOTICE-1 who has to act is told', () => {
  it('leaders when their approval is asked for, compilers when it is sent back, each time once', async () => {
    const toldTo = (account: Actor, kind: string) =>
      db.notification.findMany({
        where: { accountId: account.accountId, kind, href: `/summaries/${summaryId}` },
        select: { text: true },
      });
    for (const reason of ['Rút gọn phần I', 'Sửa phần II']) {
      await requestSummaryApproval(compiler, { summaryId });
      await sendBackSummary(leader, { summaryId, reason });
    }
    expect(await toldTo(leader, 'awaiting_approval')).toHaveLength(2);
    expect(await toldTo(second, 'awaiting_approval')).toHaveLength(2);
    expect(await toldTo(compiler, 'awaiting_approval')).toEqual([]);
    expect((await toldTo(compiler, 'sent_back')).map(({ text }) => text)).toEqual([
      expect.stringContaining('Rút gọn phần I'),
      expect.stringContaining('Sửa phần II'),
    ]);
  });
});

describe('EDITION-1 a second person approves what was read', () => {
  it('freezes it once, also when two leaders approve at once', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { contentHash } = await getSummary(leader, summaryId);
    const input = { summaryId, contentHash, gapsSeen: 'on' as const };
    const tries = await Promise.allSettled(
      [leader, second, leader, second].map((one) => approveSummary(one, input)),
    );
    expect(outcome(tries)).toEqual(['done', 'wrongStatus', 'wrongStatus', 'wrongStatus']);
    expect(await db.summaryEdition.count({ where: { summaryId } })).toBe(1);
  });

  it('refuses whoever wrote in it, even when somebody else wrote last', async () => {
    const both = await actorIn('BNG', 'compiler', 'leader');
    const { version } = (await getSummary(compiler, summaryId)).paragraphs[0] ?? { version: 0 };
    await saveParagraph(both, { paragraphId, version, doc: docOf('Của lãnh đạo.'), text: '' });
    await rewrite('Của chuyên viên.');
    await requestSummaryApproval(compiler, { summaryId });
    expect((await getSummary(both, summaryId)).authors).toContain(both.accountId);
    await expect(approve(both, summaryId)).rejects.toMatchObject({ code: 'ownApproval' });
    await approve(leader, summaryId);
  });

  it('refuses whoever asked for it, and no longer once a later edition is written by others', async () => {
    const both = await actorIn('BNG', 'compiler', 'leader');
    await requestSummaryApproval(both, { summaryId });
    await expect(approve(both, summaryId)).rejects.toMatchObject({ code: 'ownApproval' });
    await approve(leader, summaryId);
    await revise('original');
    await rewrite('Bản mới.');
    await requestSummaryApproval(compiler, { summaryId });
    await approve(both, summaryId);
  });

  it('is refused when a source changed after it was read', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    const { contentHash } = await getSummary(leader, summaryId);
    await reopenReport(compiler, {
      submissionId: submissions[0] ?? '',
      reason: 'Bổ sung số liệu',
      points: [{ section: writtenSection, demand: 'missing', text: 'Bổ sung số liệu' }],
    });
    await expect(approveSummary(leader, { summaryId, contentHash, gapsSeen: 'on' })).rejects.toMatchObject({
      code: 'contentChanged',
    });
  });

  it('goes back with a reason, and is not a compiler’s to approve or publish', async () => {
    await requestSummaryApproval(compiler, { summaryId });
    await sendBackSummary(leader, { summaryId, reason: 'Rút gọn phần I' });
    expect((await getSummary(compiler, summaryId)).sendBackReason).toBe('Rút gọn phần I');
    await requestSummaryApproval(compiler, { summaryId });
    await expect(approve(compiler, summaryId)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(publishSummary(compiler, { summaryId })).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

it('EDITION-2 nobody approves without having seen what is not used', async () => {
  await requestSummaryApproval(compiler, { summaryId });
  const { contentHash } = await getSummary(leader, summaryId);
  await expect(approveSummary(leader, { summaryId, contentHash })).rejects.toMatchObject({
    code: 'gapsUnseen',
  });
  expect(await db.summaryEdition.count({ where: { summaryId } })).toBe(0);
  await approveSummary(leader, { summaryId, contentHash, gapsSeen: 'on' });
});

describe('EDITION-3 what was approved and published stays', () => {
  it('nobody changes or deletes it, its publication or its recall', async () => {
    const id = await published(makers(), summaryId);
    await recall(id);
    for (const data of [
      { approvedBy: 'Khác' },
      { reason: 'Khác' },
      { kind: 'correction' as const },
      { publishedAt: new Date() },
      { recallReason: 'Khác' },
      { recalledAt: null, recalledBy: null, recallReason: null },
    ])
      await expect(db.summaryEdition.update({ where: { id }, data })).rejects.toThrow();
    await expect(db.summaryEdition.delete({ where: { id } })).rejects.toThrow();
  });

  it('a new edition leaves the published one as it is until it is published itself', async () => {
    const first = await published(makers(), summaryId);
    const before = await getEdition(leader, first);
    await revise('replacement');
    await rewrite('Các cơ quan tổ chức 14 lớp tập huấn.');
    await approved(makers(), summaryId);
    expect(await getEdition(reader, first)).toEqual(before);
    expect(await getEditionHead(reader, first)).toMatchObject({ standing: 'in_force', successor: null });
    expect((await getSummary(leader, summaryId)).editions.map(({ number: one }) => one)).toEqual([2, 1]);
  });
});

describe('EDITION-4 a later edition replaces or corrects', () => {
  it.each([
    ['replacement', 'replaced'],
    ['correction', 'corrected'],
  ] as const)('%s: the earlier one stays readable, marked as %s', async (kind, standing) => {
    const first = await published(makers(), summaryId);
    await revise(kind, 'Sai số liệu viện trợ');
    await rewrite('Các cơ quan tổ chức 14 lớp tập huấn.');
    const next = await published(makers(), summaryId);
    expect(await getEditionHead(reader, first)).toMatchObject({
      standing,
      readable: true,
      successor: { id: next, number: 2, kind, reason: 'Sai số liệu viện trợ' },
    });
    expect((await getEdition(reader, first)).number).toBe(1);
    const { snapshot } = await getEdition(reader, next);
    expect(snapshot.replaces).toMatchObject({ kind, reason: 'Sai số liệu viện trợ' });
    const [item] = (await listSummaries(reader)).filter(({ cycle }) => cycle.id === cycleId);
    expect(item?.editions.map(({ number: one }) => one)).toEqual([2, 1]);
  });

  it('needs to say which once something is published, and not before', async () => {
    await approved(makers(), summaryId);
    await expect(revise('replacement')).rejects.toMatchObject({ code: 'nextKindNeeded' });
    await revise('original');
    await published(makers(), summaryId);
    await expect(revise('original')).rejects.toMatchObject({ code: 'nextKindNeeded' });
    await expect(revise('correction', ' ')).rejects.toMatchObject({ code: 'reasonRequired' });
    await revise('correction');
  });
});

describe('EDITION-5 a recalled edition', () => {
  it('is no more to be read or downloaded by readers, who learn when, by whom and why', async () => {
    const id = await published(makers(), summaryId);
    const { id: printId } = await requestPrint(reader, { kind: 'edition', id, format: 'docx' });
    await runPrint({ printId });
    const { contentHash } = await getEdition(reader, id);
    expect((await getPrint(reader, printId)).status).toBe('done');
    await recall(id);

    await expect(getEdition(reader, id)).rejects.toMatchObject(notFound);
    await expect(getPrint(reader, printId)).rejects.toMatchObject(notFound);
    await expect(getPrintFile(reader, printId)).rejects.toMatchObject(notFound);
    await expect(requestPrint(reader, { kind: 'edition', id, format: 'pdf' })).rejects.toMatchObject(
      notFound,
    );
    expect(await findPrints(reader, { kind: 'edition', id }, contentHash)).toEqual({});
    expect(await listEditionFiles(reader, id)).toEqual([]);
    await expect(listVersions(reader, summaryId)).rejects.toMatchObject(notFound);
    const head = await getEditionHead(reader, id);
    expect(head).toMatchObject({
      standing: 'recalled',
      readable: false,
      recalledBy: leader.name,
      recallReason: 'Công bố nhầm bản',
    });
    expect(head.recalledAt).toBeInstanceOf(Date);
    expect(JSON.stringify(head)).not.toContain('lớp tập huấn');

    for (const maker of [compiler, leader]) {
      expect((await getEdition(maker, id)).number).toBe(1);
      expect((await getPrintFile(maker, printId)).file).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('is recalled once, by a leader with a reason, after its publication', async () => {
    const id = await approved(makers(), summaryId);
    await expect(recall(id)).rejects.toMatchObject({ code: 'notPublished' });
    await publishSummary(leader, { summaryId });
    await expect(recall(id, compiler)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(recall(id, reader)).rejects.toMatchObject(notFound);
    await expect(recallEdition(leader, { editionId: id, reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    const tries = await Promise.allSettled([leader, second, leader].map((one) => recall(id, one)));
    expect(outcome(tries)).toEqual(['done', 'notPublished', 'notPublished']);
  });

  it('published and recalled at once: it is published, and recalled only after that', async () => {
    const id = await approved(makers(), summaryId);
    const tries = await Promise.allSettled([publishSummary(leader, { summaryId }), recall(id, second)]);
    expect(tries[0]?.status).toBe('fulfilled');
    const { publishedAt, recalledAt } = await db.summaryEdition.findUniqueOrThrow({ where: { id } });
    expect(publishedAt).not.toBeNull();
    expect(recalledAt !== null).toBe(tries[1]?.status === 'fulfilled');
  });

  it('the next edition is published while the one before is recalled', async () => {
    const first = await published(makers(), summaryId);
    await revise('replacement');
    const next = await approved(makers(), summaryId);
    await Promise.all([publishSummary(leader, { summaryId }), recall(first, second)]);
    expect(await getEditionHead(reader, first)).toMatchObject({
      standing: 'recalled',
      successor: { id: next },
    });
    expect((await getEdition(reader, next)).number).toBe(2);
  });
});

it('EDITION-6 readers are told of each publication and recall, others are not', async () => {
  const noticesOf = ({ accountId }: Actor) =>
    db.notification.findMany({
      where: { accountId, kind: 'edition' },
      orderBy: { createdAt: 'asc' },
      select: { title: true, href: true },
    });
  const before = (await noticesOf(reader)).length;
  const first = await published(makers(), summaryId);
  await revise('correction');
  const next = await published(makers(), summaryId);
  await recall(next);
  const told = (await noticesOf(reader)).slice(before);
  expect(told).toEqual([
    { title: expect.stringContaining('công bố'), href: `/summaries/editions/${first}` },
    { title: expect.stringContaining('đính chính'), href: `/summaries/editions/${next}` },
    { title: expect.stringContaining('thu hồi'), href: `/summaries/editions/${next}` },
  ]);
  expect(await db.outboxMail.count({ where: { accountId: reader.accountId, kind: 'edition' } })).toBe(
    before + 3,
  );
  expect(await noticesOf(compiler)).toEqual([]);
});

describe('EDITION-7 number and day of văn thư', () => {
  it('stand on the edition, its prints and in the edition that replaces it', async () => {
    const id = await published(makers(), summaryId);
    const print = async () => {
      const { id: printId } = await requestPrint(compiler, { kind: 'edition', id, format: 'pdf' });
      return printId;
    };
    const blank = await print();
    await number(id, '105/BC-BNG');
    expect((await getEdition(reader, id)).issued).toMatchObject({ number: '105', date: today });
    const numbered = await print();
    expect(numbered).not.toBe(blank);
    await runPrint({ printId: numbered });
    const files = await listEditionFiles(compiler, id);
    expect(files).toHaveLength(1);
    const [page] = await readPdf(await readStoredFile(files[0]?.sha256 ?? ''));
    expect(lineOf(page, 'Số: 105/BC-BNG').size).toBe(13);
    await revise('replacement');
    const { edition } = await getSummary(compiler, summaryId);
    expect(edition.replaces?.paper).toContain('số 105/BC-BNG ngày');
  });

  it('are out of the numbers of the ministry’s own reports, each given once', async () => {
    const id = await published(makers(), summaryId);
    await number(id, '201');
    await revise('replacement');
    const next = await published(makers(), summaryId);
    await expect(number(next, '0201')).rejects.toMatchObject({
      code: 'issuedTaken',
      message: expect.stringContaining('Bản số 1'),
    });
    const cycle = await openCycle(['BNG'], 'BNV');
    const own = await actorIn('BNG', 'drafter', 'leader');
    const { id: reportId } = await startReport(own, { obligationId: cycle.obligations[0] ?? '' });
    await fillReport(own, reportId);
    const { submissionId } = await send(own, reportId);
    const record = (typed: string) =>
      recordPaper(own, { submissionId, number: typed, date: today, kind: 'paper' });
    await expect(record('201')).rejects.toMatchObject({ code: 'issuedTaken' });
    await record('202');
    await expect(number(next, '202')).rejects.toMatchObject({ code: 'issuedTaken' });
    const tries = await Promise.allSettled([number(next, '203'), record('203')]);
    expect(outcome(tries)).toEqual(['done', 'issuedTaken']);
  });

  it('may be corrected until a later edition is approved; never before publication or after recall', async () => {
    const id = await approved(makers(), summaryId);
    await expect(number(id, '301')).rejects.toMatchObject({ code: 'notPublished' });
    await publishSummary(leader, { summaryId });
    await expect(number(id, '301', reader)).rejects.toMatchObject({ code: 'notFound' });
    await expect(number(id, '301/BC-BNV')).rejects.toMatchObject({ code: 'issuedNumber' });
    await expect(number(id, '301', compiler, '2026-01-01')).rejects.toMatchObject({
      code: 'issuedDate',
      message: expect.stringContaining('ngày phê duyệt'),
    });
    await number(id, '301');
    await number(id, '302');
    await revise('correction');
    await number(id, '303');
    const next = await approved(makers(), summaryId);
    await expect(number(id, '304')).rejects.toMatchObject({ code: 'editionIssuedFixed' });
    await publishSummary(leader, { summaryId });
    await recall(next);
    await expect(number(next, '305')).rejects.toMatchObject({ code: 'notPublished' });
  });
});

describe('EDITION-8 two versions are compared by word', () => {
  it('the draft with the last edition for makers, published editions for readers', async () => {
    const first = await published(makers(), summaryId);
    await expect(compareVersions(reader, summaryId, { from: first, to: 'draft' })).rejects.toMatchObject(
      notFound,
    );
    expect((await compareVersions(reader, summaryId, {})).compared).toBeNull();
    await revise('replacement');
    await rewrite('Các cơ quan tổ chức 14 lớp tập huấn.');
    const { compared } = await compareVersions(compiler, summaryId, {});
    expect(compared).toMatchObject({ from: first, to: 'draft' });
    expect(compared?.changes.sections).toMatchObject([
      {
        key: writtenSection,
        paragraphs: [
          [
            { kind: 'same', text: 'Các cơ quan tổ chức ' },
            { kind: 'removed', text: '12' },
            { kind: 'added', text: '14' },
            { kind: 'same', text: ' lớp tập huấn.' },
          ],
        ],
      },
    ]);
    const next = await approved(makers(), summaryId);
    await expect(compareVersions(reader, summaryId, { from: first, to: next })).rejects.toMatchObject(
      notFound,
    );
    await publishSummary(leader, { summaryId });
    expect((await compareVersions(reader, summaryId, {})).compared).toMatchObject({ from: first, to: next });
    await recall(first);
    await expect(compareVersions(reader, summaryId, { from: first, to: next })).rejects.toMatchObject(
      notFound,
    );
    expect((await compareVersions(leader, summaryId, {})).compared).toMatchObject({ from: first, to: next });
  });

  it('an edition of another report is not found', async () => {
    const first = await published(makers(), summaryId);
    const cycle = await openCycle(['01']);
    await acceptedReport(filers[0] ?? compiler, compiler, cycle.obligations[0] ?? '');
    const { id: other } = await createSummary(compiler, { cycleId: cycle.id });
    await expect(compareVersions(compiler, other, { from: first })).rejects.toMatchObject(notFound);
    await expect(compareVersions(compiler, 'x', {})).rejects.toMatchObject(notFound);
  });
});

describe('VERIFY-3 the public page knows every published edition', () => {
  const address = '192.0.2.9';

  it('in force, replaced, recalled; with number, files and the hash calculated again', async () => {
    const first = await approved(makers(), summaryId);
    const { contentHash } = await getEdition(leader, first);
    expect(await verifyHash(contentHash, address)).toEqual({ kind: 'unknown' });
    await publishSummary(leader, { summaryId });
    await number(first, '401');
    const { id: printId } = await requestPrint(reader, { kind: 'edition', id: first, format: 'docx' });
    await runPrint({ printId });
    const { file } = await getPrintFile(reader, printId);
    expect(await verifyHash(contentHash, address)).toMatchObject({
      kind: 'found',
      intact: true,
      files: [{ format: 'docx', sha256: file }],
      paper: {
        standing: 'in_force',
        recalled: null,
        successor: null,
        issued: { number: '401', date: today },
      },
    });

    await revise('replacement', 'Sai số liệu viện trợ');
    await rewrite('Các cơ quan tổ chức 14 lớp tập huấn.');
    const next = await published(makers(), summaryId);
    const later = await getEdition(leader, next);
    expect(await verifyHash(contentHash.slice(0, 16), address)).toMatchObject({
      paper: { standing: 'replaced', successor: { number: 2, contentHash: later.contentHash } },
    });
    expect(await verifyHash(later.contentHash, address)).toMatchObject({
      paper: { number: 2, editionKind: 'replacement', reason: 'Sai số liệu viện trợ', standing: 'in_force' },
    });

    await recall(next);
    const found = await verifyHash(later.contentHash, address);
    expect(found).toMatchObject({
      paper: { standing: 'recalled', recalled: { at: expect.any(Date), reason: 'Công bố nhầm bản' } },
    });
    expect(JSON.stringify(found)).not.toContain('lớp tập huấn');
  });

  it('says so when what is stored no longer gives its hash', async () => {
    const id = await published(makers(), summaryId);
    const { contentHash } = await getEdition(leader, id);
    await db.$transaction([
      db.$executeRaw`ALTER TABLE "SummaryEdition" DISABLE TRIGGER USER`,
      db.$executeRaw`UPDATE "SummaryEdition" SET "snapshot" = jsonb_set("snapshot", '{cycle,year}', '2001') WHERE "id" = ${id}::uuid`,
      db.$executeRaw`ALTER TABLE "SummaryEdition" ENABLE TRIGGER USER`,
    ]);
    expect(await verifyHash(contentHash, address)).toMatchObject({ kind: 'found', intact: false });
    expect((await getEdition(reader, id)).intact).toBe(false);
  });
});
