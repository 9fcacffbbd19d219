import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { collect, collectProposals } from '#lib/proposals/job.ts';
import { getEntry, listTargets } from '#lib/proposals/matter.ts';
import { moveProposals, recordProposal } from '#lib/proposals/mutations.ts';
import { listOwnProposals } from '#lib/proposals/own.ts';
import { besideReport, filtered } from '#lib/proposals/own-rules.ts';
import { exportRegister, getRegister, listRegister } from '#lib/proposals/queries.ts';
import { type RegisterParams, registerParams } from '#lib/proposals/schema.ts';
import { registerSheet } from '#lib/proposals/sheet.ts';
import { reopenReport } from '#lib/reviews/mutations.ts';
import { csvOf } from '#lib/spreadsheets/csv.ts';
import { acceptedReport, proposal, proposalsAnswer, sendAndAccept, write } from '#tests/support/accepted.ts';
import { actorIn } from '#tests/support/actors.ts';
import { openCycle, settlePoints } from '#tests/support/factories.ts';

const key = 'direction.proposals';
const notFound = { code: 'notFound' };
const lao = 'Mở lớp tiếng Lào ngắn hạn cho cán bộ các tỉnh biên giới, tổ chức tại khu vực Tây Nguyên.';
const laoElsewhere = 'Mở lớp tiếng Lào ngắn hạn cho cán bộ các tỉnh biên giới, tổ chức tại khu vực Tây Bắc.';
const money = 'Bố trí kinh phí ổn định hằng năm cho hoạt động kết nghĩa thôn bản.';
const visa = 'Đơn giản hóa thủ tục nhập cảnh ngắn hạn cho tình nguyện viên quốc tế.';

let compiler: Actor;
let colleague: Actor;
let leader: Actor;
let hanoi: Actor;
let health: Actor;
let danang: Actor;
let cycleId: string;
let obligations: string[];

beforeAll(async () => {
  [compiler, colleague, leader] = await Promise.all([
    actorIn('BNG', 'compiler'),
    actorIn('BNG', 'compiler'),
    actorIn('BNG', 'leader'),
  ]);
  [hanoi, health, danang] = await Promise.all([
    actorIn('01', 'drafter', 'leader'),
    actorIn('BYT', 'drafter', 'leader'),
    actorIn('48', 'drafter', 'leader'),
  ]);
});

beforeEach(async () => {
  // Each test has a register of its own.
  ({ id: cycleId, obligations } = await openCycle(['01', 'BYT', '48']));
  await collectProposals();
  await db.proposalItem.deleteMany();
  await db.proposalEntry.deleteMany();
});

const file = (filer: Actor, index: number, ...items: ReturnType<typeof proposal>[]) =>
  acceptedReport(filer, compiler, obligations[index] ?? '', { [key]: proposalsAnswer(...items) });

const register = (some: Partial<RegisterParams> = {}, who = compiler) =>
  getRegister(who, { ...registerParams.parse({ cycle: cycleId }), ...some });

async function entryOf(text: string) {
  const { id } = await db.proposalEntry.findFirstOrThrow({ where: { text } });
  return getEntry(compiler, id);
}

const record = (entryId: string, version: number, answer: string, who = compiler) =>
  recordProposal(who, { entryId, version, state: 'answered', responsible: 'Bộ Ngoại giao', answer });

const told = (filer: Actor) =>
  db.notification.findMany({
    where: { accountId: filer.accountId, kind: 'proposal_answered' },
    orderBy: { createdAt: 'asc' },
  });

describe('PROPOSAL-1 the register', () => {
  it('holds every proposal of the accepted reports, similar ones as one entry with everybody who proposes it', async () => {
    await file(hanoi, 0, proposal(lao), proposal(money));
    await file(health, 1, proposal(laoElsewhere), proposal(visa));
    await collectProposals();
    const { rows, total, byState } = await register();
    expect(rows.map(({ text, organisations }) => [text, organisations])).toEqual([
      [lao, ['Bộ Y tế', 'Hà Nội']],
      [money, ['Hà Nội']],
      [visa, ['Bộ Y tế']],
    ]);
    expect({ total, byState }).toEqual({
      total: 3,
      byState: { new: 3, processing: 0, answered: 0, declined: 0 },
    });
    expect((await register({ q: 'tieng lao' })).total).toBe(1);
    expect((await register({ q: 'bo y te' })).total).toBe(2);
    expect((await register({ q: 'khong co' })).total).toBe(0);
    expect((await register({ state: 'answered' })).rows).toEqual([]);
    expect((await register({ field: 'training' })).total).toBe(0);
  });

  it('is the same however often and by how many the work is done, and wherever it was stopped', async () => {
    const first = await file(hanoi, 0, proposal(lao), proposal(money));
    const second = await file(health, 1, proposal(laoElsewhere));
    await expect(
      db.$transaction(async (tx) => {
        await collect(tx, [first.submissionId]);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await db.proposalItem.count()).toBe(0);
    await db.$transaction((tx) => collect(tx, [first.submissionId]));
    await Promise.all([collectProposals(), collectProposals(), collectProposals()]);
    const items = () => db.proposalItem.findMany({ orderBy: { id: 'asc' } });
    const before = await items();
    expect(before).toHaveLength(3);
    expect(new Set(before.map(({ entryId }) => entryId)).size).toBe(2);
    await collectProposals();
    await db.$transaction((tx) => collect(tx, [second.submissionId, first.submissionId]));
    expect(await items()).toEqual(before);
  });

  it('a report that is sent again updates its proposals by their ids; the answer stays, what is gone is marked', async () => {
    const [kept, dropped] = [proposal(lao), proposal(money)];
    const { reportId, submissionId } = await file(hanoi, 0, kept, dropped);
    await collectProposals();
    const entry = await entryOf(lao);
    await record(entry.id, 1, 'Đã đưa vào kế hoạch.');
    await reopenReport(compiler, {
      submissionId,
      reason: 'Nêu rõ đề xuất',
      points: [{ section: key, demand: 'unclear', text: 'Nêu rõ đề xuất' }],
    });
    expect((await getEntry(compiler, entry.id)).items).toMatchObject([{ reopened: true }]);
    const reworded = `${lao} Thời gian 3 tháng.`;
    await write(hanoi, reportId, { [key]: proposalsAnswer({ ...kept, text: reworded }, proposal(visa)) });
    await settlePoints(compiler, reportId);
    await sendAndAccept(hanoi, compiler, reportId);
    await collectProposals();
    const after = await getEntry(compiler, entry.id);
    expect(after).toMatchObject({
      text: reworded,
      state: 'answered',
      answer: 'Đã đưa vào kế hoạch.',
      items: [{ text: reworded, reopened: false, vanishedAt: null }],
    });
    expect((await entryOf(money)).items).toMatchObject([{ vanishedAt: expect.any(Date) }]);
    expect((await register()).rows.map(({ text }) => text)).toEqual([visa, reworded]);
  });

  it('PROPOSAL-4 what nobody answered is carried over, and a similar proposal of this year joins it; an answered one begins anew', async () => {
    const year = { year: 2025, before: new Date('2025-12-15T00:00:00+07:00') };
    const earlier = await openCycle(['01'], 'BNG', year);
    await acceptedReport(hanoi, compiler, earlier.obligations[0] ?? '', {
      [key]: proposalsAnswer(proposal(lao), proposal(money)),
    });
    await collectProposals();
    const answered = await entryOf(money);
    await record(answered.id, 1, 'Đã bố trí.');
    await db.proposalEntry.update({
      where: { id: answered.id },
      data: { answeredAt: new Date('2025-10-01') },
    });
    expect((await register()).rows).toMatchObject([
      { text: lao, carriedFrom: 2025, organisations: ['Hà Nội'] },
    ]);
    await file(health, 1, proposal(laoElsewhere), proposal(money));
    await collectProposals();
    expect((await register()).rows).toMatchObject([
      { text: lao, carriedFrom: 2025, state: 'new', organisations: ['Bộ Y tế', 'Hà Nội'] },
      { text: money, carriedFrom: null, state: 'new', organisations: ['Bộ Y tế'] },
    ]);
    expect((await listRegister(db, cycleId)).map(({ text }) => text)).toEqual([lao, money]);
    expect((await listRegister(db, earlier.id)).map(({ text, state }) => [text, state])).toEqual([
      [lao, 'new'],
      [money, 'answered'],
    ]);
  });
});

describe('PROPOSAL-2 answering', () => {
  it('a concluded matter needs an answer; no secret goes in; the leader only reads', async () => {
    await file(hanoi, 0, proposal(lao));
    await collectProposals();
    const { id } = await entryOf(lao);
    await expect(record(id, 1, '  ')).rejects.toMatchObject({ code: 'answerRequired' });
    await expect(record(id, 1, 'TUYỆT MẬT')).rejects.toMatchObject({ code: 'stateSecret' });
    await expect(record(id, 1, 'Đã mở lớp.', leader)).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await getEntry(leader, id)).toMatchObject({ state: 'new', version: 1 });
  });

  it('two who answer at once: one is stored, the other is shown it and loses nothing', async () => {
    await file(hanoi, 0, proposal(lao));
    await collectProposals();
    const { id } = await entryOf(lao);
    const before = (await told(hanoi)).length;
    const tries = await Promise.allSettled([
      record(id, 1, 'Đã mở lớp tại Kon Tum.'),
      record(id, 1, 'Sẽ mở lớp tại Huế.', colleague),
    ]);
    const refused = tries.find((one) => one.status === 'rejected');
    const stored = await getEntry(compiler, id);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      details: { version: 2, state: 'answered', answer: stored.answer, changedBy: stored.changedBy },
    });
    // The same words again are no conflict, whatever version they were based on.
    expect(await record(id, 1, stored.answer)).toEqual({ version: 2 });
    expect(await told(hanoi)).toHaveLength(before + 1);
  });

  it('the filers are told that there is an answer, when it changes and when it is taken back, never what it says', async () => {
    await file(hanoi, 0, proposal(lao));
    await file(health, 1, proposal(laoElsewhere));
    await collectProposals();
    const { id } = await entryOf(lao);
    const before = (await told(health)).length;
    await recordProposal(compiler, {
      entryId: id,
      version: 1,
      state: 'processing',
      responsible: 'Bộ Nội vụ',
      answer: 'nháp',
    });
    expect(await told(health)).toHaveLength(before);
    await record(id, 2, 'Sẽ mở lớp tại Huế.');
    await record(id, 3, 'Sẽ mở lớp tại Đà Nẵng.');
    await recordProposal(compiler, {
      entryId: id,
      version: 4,
      state: 'processing',
      responsible: '',
      answer: 'xem lại',
    });
    const news = (await told(health)).slice(before);
    expect(news.map(({ title }) => title)).toEqual([
      expect.stringContaining('đã trả lời'),
      expect.stringContaining('sửa nội dung trả lời'),
      expect.stringContaining('xử lý lại'),
    ]);
    for (const { title, text } of news)
      expect(`${title} ${text}`).not.toMatch(/Huế|Đà Nẵng|Hà Nội|tiếng Lào/);
    expect(await told(danang)).toEqual([]);
    const acts = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } });
    expect(acts.map(({ action }) => action)).toEqual([
      'proposal.changed',
      'proposal.answered',
      'proposal.answered',
      'proposal.changed',
    ]);
  });
});

describe('PROPOSAL-3 visibility', () => {
  it('the register and its file are for the compilers and the leader of the Foreign Ministry; others get not found', async () => {
    await file(hanoi, 0, proposal(lao));
    await collectProposals();
    const { id, items } = await entryOf(lao);
    const item = items[0]?.id ?? '';
    expect((await register({}, leader)).total).toBe(1);
    const strangers = await Promise.all([
      actorIn('BNG', 'administrator'),
      actorIn('BNV', 'focal_point', 'leader', 'compiler'),
      actorIn('VPCP', 'reader'),
    ]);
    for (const stranger of [hanoi, danang, ...strangers]) {
      await expect(register({}, stranger)).rejects.toMatchObject(notFound);
      await expect(exportRegister(stranger, registerParams.parse({}))).rejects.toMatchObject(notFound);
      await expect(getEntry(stranger, id)).rejects.toMatchObject(notFound);
      await expect(record(id, 1, 'Đã mở lớp.', stranger)).rejects.toMatchObject(notFound);
      await expect(
        moveProposals(stranger, { entryId: id, version: 1, items: [item], target: 'new' }),
      ).rejects.toMatchObject(notFound);
    }
    expect(await db.auditEntry.count({ where: { action: 'access.refused', subjectId: id } })).toBe(15);
  });

  it('a filer sees its own proposals and their answers, nothing of who else proposed the same', async () => {
    await file(hanoi, 0, proposal(lao));
    await file(health, 1, proposal(laoElsewhere), proposal(visa));
    await collectProposals();
    const { id } = await entryOf(lao);
    await recordProposal(compiler, {
      entryId: id,
      version: 1,
      state: 'processing',
      responsible: 'Bộ Nội vụ',
      answer: 'nháp',
    });
    expect(await listOwnProposals(health)).toMatchObject([
      { text: laoElsewhere, state: 'processing', responsible: 'Bộ Nội vụ', answer: null },
      { text: visa, state: 'new', answer: null },
    ]);
    await record(id, 2, 'Sẽ mở lớp tại Huế.');
    const own = await listOwnProposals(health);
    expect(own[0]).toMatchObject({ text: laoElsewhere, state: 'answered', answer: 'Sẽ mở lớp tại Huế.' });
    expect(JSON.stringify(own)).not.toMatch(/Hà Nội|Tây Nguyên/);
    expect(await listOwnProposals(danang)).toEqual([]);
    const params = registerParams.parse({});
    expect(filtered(own, { ...params, q: 'tay bac' })).toHaveLength(1);
    expect(filtered(own, { ...params, state: 'new' })).toHaveLength(1);
    expect(filtered(own, { ...params, cycle: crypto.randomUUID() })).toEqual([]);
    await expect(listOwnProposals(await actorIn('VPCP', 'reader'))).rejects.toMatchObject(notFound);
  });

  it('the body that a former one became reads and hears of the answers to it', async () => {
    const [heir, former] = await Promise.all([
      actorIn('51', 'drafter', 'leader'),
      actorIn('62@2025-06-30', 'drafter', 'leader'),
    ]);
    const year = { year: 2024, before: new Date('2024-12-15T00:00:00+07:00') };
    const earlier = await openCycle([former.organisation.key], 'BNG', year);
    await acceptedReport(former, compiler, earlier.obligations[0] ?? '', {
      [key]: proposalsAnswer(proposal(visa)),
    });
    await collectProposals();
    const { id } = await entryOf(visa);
    await record(id, 1, 'Đã sửa quy định.');
    expect(await listOwnProposals(heir)).toMatchObject([
      { text: visa, predecessor: former.organisation.name, answer: 'Đã sửa quy định.' },
    ]);
    expect(await told(heir)).toHaveLength(1);
  });

  it('beside a report stand its own proposals, last year’s, and older ones that are open', async () => {
    const at = (year: number) =>
      openCycle(['48'], 'BNG', { year, before: new Date(`${year}-12-15T00:00:00+07:00`) });
    for (const [year, ...texts] of [
      [2023, 'Cấp tài liệu về đối tác mới.', 'Cử chuyên gia tư vấn hồ sơ viện trợ.'],
      [2024, money],
    ] as const) {
      const { obligations: asked } = await at(year);
      await acceptedReport(danang, compiler, asked[0] ?? '', {
        [key]: proposalsAnswer(...texts.map((text) => proposal(text))),
      });
    }
    const { reportId } = await file(danang, 2, proposal(visa));
    await collectProposals();
    await record((await entryOf('Cấp tài liệu về đối tác mới.')).id, 1, 'Đã cấp.');
    await record((await entryOf(money)).id, 1, 'Đã bố trí.');
    const { deadline } = await db.reportingCycle.findUniqueOrThrow({ where: { id: cycleId } });
    const beside = besideReport(await listOwnProposals(danang), { id: reportId, deadline });
    expect(beside.map(({ text }) => text)).toEqual([visa, money, 'Cử chuyên gia tư vấn hồ sơ viện trợ.']);
  });
});

describe('PROPOSAL-5 putting entries right', () => {
  beforeEach(async () => {
    await file(hanoi, 0, proposal(lao), proposal(money));
    await file(health, 1, proposal(laoElsewhere), proposal(visa));
    await collectProposals();
  });

  it('a proposal is split off into its own entry and moved back', async () => {
    const entry = await entryOf(lao);
    const item = entry.items.find(({ text }) => text === laoElsewhere)?.id ?? '';
    const split = await moveProposals(compiler, {
      entryId: entry.id,
      version: 1,
      items: [item],
      target: 'new',
    });
    expect(await getEntry(compiler, split.entryId)).toMatchObject({
      text: laoElsewhere,
      items: [{ id: item }],
    });
    expect((await getEntry(compiler, entry.id)).items).toHaveLength(1);
    const [nearest] = await listTargets(compiler, await getEntry(compiler, split.entryId), '');
    expect(nearest).toMatchObject({ id: entry.id, items: 1 });
    expect((await listTargets(compiler, entry, 'nhap canh')).map(({ text }) => text)).toEqual([visa]);
    await moveProposals(compiler, { entryId: split.entryId, version: 2, items: [item], target: entry.id });
    expect(await getEntry(compiler, split.entryId)).toMatchObject({ joinedIntoId: entry.id, items: [] });
    expect((await register()).total).toBe(3);
    // What is joined takes nothing any more, nor an answer.
    await expect(record(split.entryId, 3, 'Đã mở lớp.')).rejects.toMatchObject({ code: 'proposalJoined' });
  });

  it('an answer that was given is never lost by joining; who joins an answered entry is told of the answer', async () => {
    const [answered, other] = [await entryOf(lao), await entryOf(visa)];
    await record(answered.id, 1, 'Đã mở lớp.');
    const before = (await told(health)).length;
    const all = answered.items.map(({ id }) => id);
    await expect(
      moveProposals(compiler, { entryId: answered.id, version: 2, items: all, target: other.id }),
    ).rejects.toMatchObject({ code: 'answerWouldGo' });
    const items = other.items.map(({ id }) => id);
    await moveProposals(compiler, { entryId: other.id, version: 1, items, target: answered.id });
    expect(await getEntry(compiler, answered.id)).toMatchObject({ answer: 'Đã mở lớp.', version: 3 });
    expect(await told(health)).toHaveLength(before + 1);
  });

  it('what is based on an older state, foreign or senseless is refused', async () => {
    const [entry, other] = [await entryOf(lao), await entryOf(visa)];
    const [one = '', two = ''] = entry.items.map(({ id }) => id);
    const move = (items: string[], target: string, version = 1) =>
      moveProposals(compiler, { entryId: entry.id, version, items, target });
    await expect(move([], other.id)).rejects.toMatchObject({ code: 'proposalsRequired' });
    await expect(move([one, two], 'new')).rejects.toMatchObject({ code: 'proposalAlone' });
    await expect(move([one], entry.id)).rejects.toMatchObject({ code: 'proposalTarget' });
    await expect(move([one], crypto.randomUUID())).rejects.toMatchObject(notFound);
    await expect(move([one, other.items[0]?.id ?? ''], other.id)).rejects.toMatchObject(notFound);
    const tries = await Promise.allSettled([
      move([one], other.id),
      moveProposals(colleague, { entryId: entry.id, version: 1, items: [one], target: 'new' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find((tried) => tried.status === 'rejected')?.reason).toMatchObject({
      code: 'proposalMoved',
    });
    expect(await db.proposalItem.count()).toBe(4);
  });

  it('two who join two entries into each other do not wait for ever', async () => {
    const [a, b] = [await entryOf(money), await entryOf(visa)];
    const tries = await Promise.allSettled([
      moveProposals(compiler, {
        entryId: a.id,
        version: 1,
        items: a.items.map(({ id }) => id),
        target: b.id,
      }),
      moveProposals(colleague, {
        entryId: b.id,
        version: 1,
        items: b.items.map(({ id }) => id),
        target: a.id,
      }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await register()).total).toBe(2);
  });
});

it('PROPOSAL-6 the register is taken out as a table with every answer, and that it was taken is recorded', async () => {
  await file(hanoi, 0, proposal(`=${lao}`));
  await collectProposals();
  const { id } = await entryOf(`=${lao}`);
  await record(id, 1, 'Đã mở lớp.');
  const { rows } = await exportRegister(compiler, registerParams.parse({ cycle: cycleId }));
  const [, line] = csvOf(registerSheet(rows)).toString('utf8').split('\r\n');
  expect(line).toContain(`"'=${lao}"`);
  expect(line).toContain('"Hà Nội";"2026";"Bộ Ngoại giao";"Đã trả lời";"Đã mở lớp."');
  expect(await db.auditEntry.count({ where: { action: 'proposals.exported', subjectId: cycleId } })).toBe(1);
});
