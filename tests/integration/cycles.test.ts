import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { changeCycle, closeCycle, reopenCycle } from '#lib/cycles/changing.ts';
import { openCycles } from '#lib/cycles/job.ts';
import { cancelCycle, openCollection, openCycle } from '#lib/cycles/mutations.ts';
import { draftCycle, listCollections } from '#lib/cycles/preparing.ts';
import { getCycle, getCycleNotes, getOpenCycle, listCycles } from '#lib/cycles/queries.ts';
import { changeCycleInput, defaultLadder, openCycleInput } from '#lib/cycles/schema.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import { listDuties, listReceivedCycles } from '#lib/obligations/queries.ts';
import { remindNow } from '#lib/reminders/mutations.ts';
import { startReport } from '#lib/reports/mutations.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send } from '#tests/support/factories.ts';

let compiler: Actor;
let drafter: Actor;
let leader: Actor;
let hanoi: string;
let danang: string;
let annualVersion: string;

const day = (text: string) => new Date(`${text}+07:00`);

beforeAll(async () => {
  setClock(() => day('2026-11-10T09:00:00'));
  [compiler, drafter, leader] = await Promise.all([
    actorIn('BNG', 'compiler'),
    actorIn('01', 'drafter'),
    actorIn('01', 'leader'),
  ]);
  const ids = await db.organisation.findMany({
    where: { key: { in: ['01', '48'] } },
    orderBy: { key: 'asc' },
  });
  [hanoi = '', danang = ''] = ids.map(({ id }) => id);
  const version = await db.templateVersion.findFirstOrThrow({
    where: { template: { key: 'annual-report' } },
  });
  annualVersion = version.id;
});

const ladderForm = defaultLadder.map(({ days, to }) => ({
  days: String(Math.abs(days)),
  when: days < 0 ? 'before' : 'after',
  ...Object.fromEntries(to.map((role) => [role, 'on'])),
}));

function typed(changes: Record<string, unknown> = {}) {
  return openCycleInput.parse({
    kind: 'annual',
    year: '2031',
    templateVersionId: annualVersion,
    before: '15/12/2026',
    deadlineText: '',
    legalBasis: 'Dự thảo Quy chế phối hợp, Điều 6.1a',
    originDocument: '',
    urgency: '',
    periodFrom: '15/12/2025',
    periodTo: '14/12/2026',
    lateDataBefore: '',
    ladder: ladderForm,
    openOn: '10/11/2026',
    openAt: '08:00',
    organisations: [hanoi, danang],
    ...changes,
  });
}

let count = 0;
const adHoc = (changes: Record<string, unknown> = {}) => {
  count += 1;
  return typed({
    kind: 'ad_hoc',
    year: '',
    name: `Báo cáo nhanh số ${count}`,
    templateVersionId: '',
    questions: '1. Đã tiếp bao nhiêu đoàn?\n2. Có vướng mắc gì?',
    originDocument: 'Công văn 12/BNG-NV ngày 09/11/2026',
    organisations: [hanoi],
    ...changes,
  });
};

async function changed(cycleId: string, changes: Record<string, unknown>) {
  const { facts, seen, addressees } = await getCycle(compiler, cycleId);
  const { ladder, periodFrom, periodTo, legalBasis, originDocument } = facts;
  return changeCycleInput.parse({
    cycleId,
    seen,
    before: '15/12/2026',
    deadlineText: '',
    legalBasis,
    originDocument,
    urgency: facts.urgency ?? '',
    periodFrom: formatBusinessDate(periodFrom),
    periodTo: formatBusinessDate(periodTo),
    ladder: ladder.map(({ days, to }) => ({
      days: String(Math.abs(days)),
      when: days < 0 ? 'before' : 'after',
      ...Object.fromEntries(to.map((role) => [role, 'on'])),
    })),
    organisations: addressees.map(({ id }) => id),
    reason: 'Trùng dịp đại hội',
    document: 'Công văn 15/BNG-NV ngày 10/11/2026',
    ...changes,
  });
}

const noticesOf = (actor: Actor, kind: string) =>
  db.notification.findMany({ where: { accountId: actor.accountId, kind }, orderBy: { createdAt: 'asc' } });

describe('opening', () => {
  it('CYCLE-1 opens with obligations, notices and the log in one step', async () => {
    const { id } = await openCycle(compiler, typed());
    const cycle = await getCycle(compiler, id);
    expect(cycle).toMatchObject({ name: 'Báo cáo công tác đối ngoại nhân dân năm 2031', phase: 'open' });
    expect(cycle.facts.deadline).toEqual(day('2026-12-15T00:00:00'));
    expect(cycle.facts.deadlineText).toBe('trước ngày 15/12/2026');
    expect(cycle.facts.ladder).toEqual(defaultLadder);
    expect(cycle.addressees.map(({ name }) => name)).toEqual(['Đà Nẵng', 'Hà Nội']);
    const [notice] = await noticesOf(drafter, 'cycle_opened');
    expect(notice?.title).toContain('hạn trước ngày 15/12/2026, tức hết ngày 14/12/2026');
    expect(await db.outboxMail.count({ where: { accountId: drafter.accountId, kind: 'cycle_opened' } })).toBe(
      1,
    );
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'cycle.opened' } })).toBe(1);
  });

  it('CYCLE-3 two tabs and many clicks make one cycle, and the others are told', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => openCycle(compiler, typed({ year: '2032' }))),
    );
    const refused = tries.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'cycleExists' } });
    expect(await db.reportingCycle.count({ where: { year: 2032 } })).toBe(1);
    expect(await db.obligation.count({ where: { cycle: { year: 2032 } } })).toBe(2);
  });

  it('CYCLE-3 the same questions clicked twice leave one cycle and one template', async () => {
    const input = adHoc();
    const templates = await db.reportTemplate.count();
    const tries = await Promise.allSettled([openCycle(compiler, input), openCycle(compiler, input)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.reportTemplate.count()).toBe(templates + 1);
  });

  it.each<[string, () => Record<string, unknown>, string]>([
    ['a deadline of today', () => ({ before: '10/11/2026' }), 'deadlineBeforeOpening'],
    ['a deadline in the past', () => ({ before: '01/11/2026' }), 'deadlineBeforeOpening'],
    ['an opening in the past', () => ({ openOn: '09/11/2026' }), 'openingPast'],
    ['a period the wrong way round', () => ({ periodTo: '14/12/2024' }), 'periodOrder'],
    ['late data before the deadline', () => ({ lateDataBefore: '15/12/2026' }), 'lateDataOrder'],
    ['an ad-hoc cycle without a document', () => ({ originDocument: '' }), 'originRequired'],
    ['a wording that names another day', () => ({ deadlineText: 'trước ngày 15/12/2025' }), 'wordingDiffers'],
    ['no name', () => ({ name: 'Báo cáo' }), 'cycleName'],
    ['no questions', () => ({ questions: ' \n ' }), 'questionsRequired'],
    ['too many questions', () => ({ questions: 'a\n'.repeat(61) }), 'tooManyQuestions'],
    ['the annual template', () => ({ templateVersionId: annualVersion }), 'templateRequired'],
    ['nobody', () => ({ organisations: [] }), 'addresseesRequired'],
    ['a secret', () => ({ questions: 'Nội dung\nTUYỆT MẬT' }), 'stateSecret'],
  ])('CYCLE-5 refuses %s', async (_name, changes, code) => {
    await expect(openCycle(compiler, adHoc(changes()))).rejects.toMatchObject({ code });
  });

  it('CYCLE-5 refuses a province that was merged, and names it', async () => {
    const { id } = await db.organisation.findFirstOrThrow({
      where: { kind: 'province', validTo: { not: null } },
    });
    await expect(openCycle(compiler, adHoc({ organisations: [id] }))).rejects.toMatchObject({
      code: 'addresseeEnded',
    });
  });

  it('CYCLE-5 units and unknown ids are "not found"; only a compiler may', async () => {
    const unit = await db.organisation.findUniqueOrThrow({ where: { key: 'BNV.TCPCP' } });
    await expect(openCycle(compiler, adHoc({ organisations: [unit.id] }))).rejects.toMatchObject({
      code: 'notFound',
    });
    for (const actor of [
      drafter,
      leader,
      await actorIn('BNG', 'leader'),
      await actorIn('BNV', 'focal_point'),
    ])
      await expect(openCycle(actor, adHoc())).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('planned cycles', () => {
  const ahead = { openOn: '20/11/2026', openAt: '08:30' };

  it('CYCLE-7 nobody else sees it before; the worker announces it once at its time', async () => {
    const { id } = await openCycle(compiler, adHoc(ahead));
    const obligation = await db.obligation.findFirstOrThrow({ where: { cycleId: id } });
    const before = (await noticesOf(drafter, 'cycle_opened')).length;
    expect((await listDuties(drafter)).map(({ obligationId }) => obligationId)).not.toContain(obligation.id);
    await expect(startReport(drafter, { obligationId: obligation.id })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(getCycle(drafter, id)).rejects.toMatchObject({ code: 'notFound' });
    expect((await listReceivedCycles(compiler)).map((cycle) => cycle.id)).not.toContain(id);
    expect((await listCycles(compiler)).find((cycle) => cycle.id === id)?.phase).toBe('planned');
    await openCycles();
    expect((await noticesOf(drafter, 'cycle_opened')).length).toBe(before);

    setClock(() => day('2026-11-20T08:30:00'));
    await Promise.all([openCycles(), openCycles()]);
    await openCycles();
    setClock(() => day('2026-11-10T09:00:00'));
    expect((await noticesOf(drafter, 'cycle_opened')).length).toBe(before + 1);
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'cycle.announced' } })).toBe(1);
  });

  it('CYCLE-7 an annual cycle of next year is not the open one yet', async () => {
    const { id } = await openCycle(compiler, typed({ year: '2040', before: '15/12/2039', ...ahead }));
    expect((await getOpenCycle(drafter))?.id).not.toBe(id);
    await cancelCycle(compiler, { cycleId: id });
    await expect(getCycle(compiler, id)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('CYCLE-7 is corrected without being announced, and opens at once if told so', async () => {
    const { id } = await openCycle(compiler, adHoc(ahead));
    await changeCycle(
      compiler,
      await changed(id, { ...ahead, urgency: 'urgent', organisations: [danang], reason: '', document: '' }),
    );
    const cycle = await getCycle(compiler, id);
    expect(cycle.addressees.map((one) => one.id)).toEqual([danang]);
    expect(cycle.changes).toEqual([]);
    const now = { openOn: '10/11/2026', openAt: '08:00', organisations: [hanoi] };
    const before = (await noticesOf(drafter, 'cycle_opened')).length;
    await changeCycle(compiler, await changed(id, now));
    expect((await getCycle(compiler, id)).phase).toBe('open');
    expect((await noticesOf(drafter, 'cycle_opened')).length).toBe(before + 1);
    await expect(cancelCycle(compiler, { cycleId: id })).rejects.toMatchObject({ code: 'cycleOpened' });
  });
});

describe('changes of an opened cycle', () => {
  it('CYCLE-8 are announced with reason and document, and stay to be read', async () => {
    const { id } = await openCycle(compiler, adHoc());
    await changeCycle(
      compiler,
      await changed(id, { before: '20/12/2026', deadlineText: '', urgency: 'express' }),
    );
    const notes = await getCycleNotes(drafter, id);
    expect(notes?.changes[0]?.lines).toEqual([
      'Thời hạn: trước ngày 15/12/2026, tức hết ngày 14/12/2026 → trước ngày 20/12/2026, tức hết ngày 19/12/2026',
      'Độ khẩn: không → HỎA TỐC',
    ]);
    const notice = (await noticesOf(drafter, 'cycle_changed')).at(-1);
    expect(notice).toMatchObject({ href: `/cycles/${id}` });
    expect(notice?.text).toContain('Theo Công văn 15/BNG-NV ngày 10/11/2026.');
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'cycle.changed' } })).toBe(1);
  });

  it('CYCLE-8 need a reason, a document, something that changed, and the cycle as it was read', async () => {
    const { id } = await openCycle(compiler, adHoc());
    const to = { before: '20/12/2026' };
    await expect(changeCycle(compiler, await changed(id, { ...to, reason: '' }))).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await expect(changeCycle(compiler, await changed(id, { ...to, document: '' }))).rejects.toMatchObject({
      code: 'documentRequired',
    });
    await expect(changeCycle(compiler, await changed(id, {}))).rejects.toMatchObject({
      code: 'nothingChanged',
    });
    await expect(changeCycle(compiler, await changed(id, { before: '10/11/2026' }))).rejects.toMatchObject({
      code: 'deadlineBeforeOpening',
    });
    const stale = await changed(id, to);
    await changeCycle(compiler, await changed(id, { before: '21/12/2026' }));
    await expect(changeCycle(compiler, stale)).rejects.toMatchObject({ code: 'contentChanged' });
    await expect(changeCycle(drafter, await changed(id, to))).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('CYCLE-8 a body that joins later is told as at an opening', async () => {
    const { id } = await openCycle(compiler, adHoc());
    const newcomer = await actorIn('48', 'drafter');
    // Named twice is named once.
    await changeCycle(compiler, await changed(id, { organisations: [hanoi, danang, danang] }));
    expect((await getCycle(compiler, id)).addressees).toHaveLength(2);
    expect(await noticesOf(newcomer, 'cycle_opened')).toHaveLength(1);
    expect(await noticesOf(newcomer, 'cycle_changed')).toHaveLength(0);
  });

  it('CYCLE-11 a body that has not begun is released: it and the others are told, nothing reminds it', async () => {
    const { id } = await openCycle(compiler, adHoc({ organisations: [hanoi, danang] }));
    const released = await actorIn('48', 'drafter');
    const obligationId =
      (await getCycle(compiler, id)).addressees.find((one) => one.id === danang)?.obligationId ?? '';
    await remindNow(compiler, { obligationIds: [obligationId], note: '' });
    const reminder = await db.outboxMail.findFirstOrThrow({
      where: { accountId: released.accountId, kind: 'reminder', obligationId, status: 'queued' },
    });
    const toldBefore = (await noticesOf(drafter, 'cycle_changed')).length;

    await changeCycle(compiler, await changed(id, { organisations: [hanoi] }));
    const { addressees, changes } = await getCycle(compiler, id);
    expect(addressees.map((one) => one.id)).toEqual([hanoi]);
    expect(changes[0]?.lines).toEqual(['Thôi yêu cầu báo cáo: Đà Nẵng']);
    expect((await noticesOf(released, 'cycle_changed')).at(-1)).toMatchObject({
      title: expect.stringMatching(/: cơ quan của đồng chí không còn phải báo cáo$/),
      text: 'Lý do: Trùng dịp đại hội\nTheo Công văn 15/BNG-NV ngày 10/11/2026.',
    });
    expect(await noticesOf(drafter, 'cycle_changed')).toHaveLength(toldBefore + 1);
    expect((await listDuties(released)).map(({ obligationId: one }) => one)).not.toContain(obligationId);
    expect(await db.outboxMail.findUniqueOrThrow({ where: { id: reminder.id } })).toMatchObject({
      status: 'cancelled',
      error: 'Cơ quan không còn phải báo cáo trong kỳ này.',
    });
    await expect(startReport(released, { obligationId })).rejects.toMatchObject({ code: 'notFound' });
    // Asked again, it is asked as anew.
    await changeCycle(compiler, await changed(id, { organisations: [hanoi, danang] }));
    expect(await listDuties(released)).toContainEqual(
      expect.objectContaining({ cycle: expect.objectContaining({ id }) }),
    );
  });

  it('CYCLE-11 whoever has begun stays, and nothing else of the change happens', async () => {
    const { id } = await openCycle(compiler, adHoc({ organisations: [hanoi, danang] }));
    const obligationId =
      (await getCycle(compiler, id)).addressees.find((one) => one.id === hanoi)?.obligationId ?? '';
    const late = await changed(id, { organisations: [danang], before: '20/12/2026' });
    await startReport(drafter, { obligationId });
    await expect(changeCycle(compiler, late)).rejects.toMatchObject({
      code: 'addresseeBegun',
      message: expect.stringMatching(/^Hà Nội đã bắt đầu soạn/),
    });
    expect(await getCycle(compiler, id)).toMatchObject({
      changes: [],
      facts: { deadlineText: 'trước ngày 15/12/2026' },
    });
    await expect(changeCycle(compiler, await changed(id, { organisations: [] }))).rejects.toMatchObject({
      code: 'addresseesRequired',
    });
  });

  it('CYCLE-11 a report is begun while its body is released: one of the two happens', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await openCycle(compiler, adHoc({ organisations: [hanoi, danang] }));
      const obligationId =
        (await getCycle(compiler, id)).addressees.find((one) => one.id === hanoi)?.obligationId ?? '';
      const change = await changed(id, { organisations: [danang] });
      const [begun, released] = await Promise.allSettled([
        startReport(drafter, { obligationId }),
        changeCycle(compiler, change),
      ]);
      const stays = (await getCycle(compiler, id)).addressees.some((one) => one.id === hanoi);
      expect([begun.status, released.status]).toEqual(
        stays ? ['fulfilled', 'rejected'] : ['rejected', 'fulfilled'],
      );
      const refusal = begun.status === 'rejected' ? begun : released;
      expect(refusal).toMatchObject({ reason: { code: stays ? 'addresseeBegun' : 'notFound' } });
    }
  });

  it('CYCLE-9 is closed for those who have not begun, and opened again, each with a reason', async () => {
    const { id } = await openCycle(compiler, adHoc({ organisations: [hanoi, danang] }));
    const { addressees } = await getCycle(compiler, id);
    const obligationOf = (organisation: string) =>
      addressees.find((one) => one.id === organisation)?.obligationId ?? '';
    const { id: reportId } = await startReport(drafter, { obligationId: obligationOf(hanoi) });
    await expect(closeCycle(compiler, { cycleId: id, reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await closeCycle(compiler, { cycleId: id, reason: 'Đã đủ báo cáo' });
    await expect(closeCycle(compiler, { cycleId: id, reason: 'Đã đủ báo cáo' })).rejects.toMatchObject({
      code: 'cycleClosed',
    });
    const other = await actorIn('48', 'drafter');
    const late = { obligationId: obligationOf(danang) };
    await expect(startReport(other, late)).rejects.toMatchObject({ code: 'cycleClosed' });
    await fillReport(drafter, reportId);
    await send(leader, reportId);
    await reopenCycle(compiler, { cycleId: id, reason: 'Còn một cơ quan' });
    await startReport(other, late);
  });
});

describe('preparing', () => {
  it('CYCLE-1 everything is prefilled from last year', async () => {
    const draft = await draftCycle(compiler, 'annual');
    const last = await db.reportingCycle.findFirstOrThrow({
      where: { kind: 'annual' },
      orderBy: [{ year: 'desc' }],
    });
    expect(draft.year).toBe(last.year + 1);
    expect(draft.templates[0]?.changes).toEqual([]);
    expect(draft.chosen).toHaveLength(56);
    expect(draft.notes.filter(({ kind }) => kind === 'new').length).toBeGreaterThan(0);
  });

  it('CYCLE-10 a focal point asks its units, with an earlier deadline of their own', async () => {
    const bnv = await db.organisation.findUniqueOrThrow({ where: { key: 'BNV' } });
    const focal = await actorIn('BNV', 'focal_point');
    const unit = await actorIn('BNV.TCPCP', 'drafter');
    const { id: cycleId } = await openCycle(compiler, adHoc({ organisations: [bnv.id] }));
    const collection = (await listCollections(focal)).find((one) => one.cycleId === cycleId);
    expect(collection?.units.every(({ asked }) => !asked)).toBe(true);
    const units = [unit.organisation.id];
    await expect(openCollection(focal, { cycleId, units, before: '2026-12-16' })).rejects.toMatchObject({
      code: 'collectionTooLate',
    });
    await expect(openCollection(focal, { cycleId, units, before: '2026-11-10' })).rejects.toMatchObject({
      code: 'deadlinePast',
    });
    await expect(openCollection(focal, { cycleId, units: [hanoi], before: null })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(openCollection(focal, { cycleId, units: [], before: null })).rejects.toMatchObject({
      code: 'unitsRequired',
    });
    const asked = await Promise.all(
      [1, 2].map(() => openCollection(focal, { cycleId, units, before: '2026-12-01' })),
    );
    expect(asked.map((one) => one.asked).sort()).toEqual([0, 1]);
    const duty = (await listDuties(unit)).find(({ notes }) => notes.cycleId === cycleId);
    expect(duty?.extendedDeadline).toEqual(day('2026-12-01T00:00:00'));
    expect((await noticesOf(unit, 'cycle_opened')).at(-1)?.title).toContain('hạn của cơ quan chủ quản');
    const stranger = await actorIn('48', 'focal_point');
    await expect(openCollection(stranger, { cycleId, units, before: null })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
