import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { changeCycle } from '#lib/cycles/changing.ts';
import { getCycle, getCycleNotes } from '#lib/cycles/queries.ts';
import { timelinessOf } from '#lib/cycles/rules.ts';
import { changeCycleInput } from '#lib/cycles/schema.ts';
import { formatBusinessDate } from '#lib/dates.ts';
import { db } from '#lib/db.ts';
import {
  cancelConfidentialFiling,
  grantExtensions,
  recordConfidentialFiling,
} from '#lib/obligations/mutations.ts';
import { listDuties } from '#lib/obligations/queries.ts';
import { getSelection } from '#lib/obligations/selections.ts';
import { supplementFigures, unlockSection, withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { acceptReport, beginReview } from '#lib/reviews/mutations.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import {
  type Filed,
  fillReport,
  openCycle,
  returnFor,
  send,
  startedReport,
} from '#tests/support/factories.ts';

let compiler: Actor;
let drafter: Actor;
let leader: Actor;

const day = (text: string) => new Date(`${text}+07:00`);
const at = (text: string) => setClock(() => day(text));

beforeAll(async () => {
  [compiler, drafter, leader] = await Promise.all([
    actorIn('BNG', 'compiler'),
    actorIn('40', 'drafter'),
    actorIn('40', 'leader'),
  ]);
});

afterEach(() => setClock(null));

/** A report that only needs to be sent, on 1 December. */
async function readyReport(): Promise<Filed> {
  at('2026-12-01T08:00:00');
  const filed = await startedReport(drafter);
  await fillReport(drafter, filed.reportId);
  return filed;
}

const extension = (filed: Filed, before = '2026-12-20') => ({
  cycleId: filed.cycleId,
  obligations: [filed.obligationId],
  before,
  reason: 'Bão lũ, mất điện diện rộng',
  document: 'Công văn 20/BNG-NV ngày 14/12/2026',
});

async function timelinessNow({ obligationId }: Filed, now = day('2027-01-05T08:00:00')) {
  const { cycle, ...row } = await db.obligation.findUniqueOrThrow({
    where: { id: obligationId },
    include: { cycle: true },
  });
  return timelinessOf({ ...row, deadline: cycle.deadline }, row.firstSubmittedAt, now);
}

async function movedTo(cycleId: string, before: string) {
  const { facts, seen, addressees } = await getCycle(compiler, cycleId);
  return changeCycleInput.parse({
    ...facts,
    urgency: '',
    cycleId,
    seen,
    before: formatBusinessDate(before),
    deadlineText: `trước ngày ${formatBusinessDate(before)}`,
    periodFrom: formatBusinessDate(facts.periodFrom),
    periodTo: formatBusinessDate(facts.periodTo),
    ladder: [],
    organisations: addressees.map(({ id }) => id),
    reason: 'Bão lũ diện rộng',
    document: 'Công văn 21/BNG-NV ngày 13/12/2026',
  });
}

describe('on time or late', () => {
  it.each([
    ['2026-12-14T23:59:59.999', 'on_time', 'đúng hạn'],
    ['2026-12-15T00:00:00.000', 'late', 'quá hạn'],
  ])('DEADLINE-1 sent at %s is %s, by the server’s clock', async (moment, expected, words) => {
    const filed = await readyReport();
    at(moment);
    const { submissionId } = await send(leader, filed.reportId);
    expect(await timelinessNow(filed)).toBe(expected);
    const [mail] = await db.outboxMail.findMany({ where: { submissionId } });
    expect(mail?.text.toLowerCase()).toContain(words);
  });

  it('DEADLINE-1 an extension granted a minute before counts', async () => {
    const filed = await readyReport();
    at('2026-12-14T23:59:00');
    await grantExtensions(compiler, extension(filed));
    at('2026-12-15T00:00:00');
    await send(leader, filed.reportId);
    expect(await timelinessNow(filed)).toBe('on_time');
  });

  it('DEADLINE-1 the extended deadline is as strict', async () => {
    const filed = await readyReport();
    await grantExtensions(compiler, extension(filed));
    at('2026-12-20T00:00:00');
    await send(leader, filed.reportId);
    expect(await timelinessNow(filed)).toBe('late');
  });

  it('DEADLINE-1 a first sending in time stays in time when it is returned and sent again late', async () => {
    const filed = await readyReport();
    at('2026-12-14T20:00:00');
    const { submissionId } = await send(leader, filed.reportId);
    await returnFor(compiler, submissionId, ['annex.figures']);
    at('2026-12-28T10:00:00');
    await send(leader, filed.reportId);
    expect(await timelinessNow(filed)).toBe('on_time');
  });

  it('DEADLINE-1 a first sending that is late stays late, withdrawn or not', async () => {
    const filed = await readyReport();
    at('2026-12-15T08:00:00');
    await send(leader, filed.reportId);
    await withdrawReport(leader, { reportId: filed.reportId, reason: 'Gửi nhầm bản' });
    await expect(grantExtensions(compiler, extension(filed))).rejects.toMatchObject({
      code: 'extensionFiled',
    });
    expect(await timelinessNow(filed)).toBe('late');
  });
});

describe('extensions', () => {
  it('DEADLINE-2 are granted to several at once, told to each, and kept with reason and document', async () => {
    at('2026-12-10T08:00:00');
    const { id: cycleId, obligations } = await openCycle(['40', '42']);
    const other = await actorIn('42', 'focal_point');
    const input = { ...extension({ cycleId, obligationId: '', reportId: '' }), obligations };
    expect(await grantExtensions(compiler, input)).toEqual({ extended: 2 });
    const selection = await getSelection(compiler, cycleId, obligations);
    expect(selection.extensions).toHaveLength(2);
    expect(selection.duties.map(({ extendedDeadline }) => extendedDeadline)).toEqual([
      day('2026-12-20T00:00:00'),
      day('2026-12-20T00:00:00'),
    ]);
    expect((await getCycleNotes(drafter, cycleId))?.extension).toMatchObject({
      reason: input.reason,
      document: input.document,
    });
    for (const actor of [drafter, other]) {
      const notices = await db.notification.findMany({
        where: { accountId: actor.accountId, kind: 'extended' },
        orderBy: { createdAt: 'desc' },
      });
      expect(notices[0]?.text).toContain('trước ngày 20/12/2026 (đã gia hạn), tức hết ngày 19/12/2026');
    }
    expect(
      await db.auditEntry.count({ where: { action: 'obligation.extended', subjectId: { in: obligations } } }),
    ).toBe(2);
  });

  it.each([
    ['into the past', '2026-12-10', 'extensionPast'],
    ['to the common deadline', '2026-12-15', 'extensionTooEarly'],
    ['before it', '2026-12-14', 'extensionTooEarly'],
  ])('DEADLINE-2 %s is refused for all of them', async (_name, before, code) => {
    at('2026-12-10T08:00:00');
    const { id: cycleId, obligations } = await openCycle(['40', '42']);
    const input = { ...extension({ cycleId, obligationId: '', reportId: '' }, before), obligations };
    await expect(grantExtensions(compiler, input)).rejects.toMatchObject({ code });
    expect(await db.extension.count({ where: { obligation: { cycleId } } })).toBe(0);
  });

  it('DEADLINE-2 need a reason and somebody; others’ duties are "not found"; filers may not', async () => {
    const filed = await readyReport();
    const input = extension(filed);
    await expect(grantExtensions(compiler, { ...input, reason: ' ' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await expect(grantExtensions(compiler, { ...input, obligations: [] })).rejects.toMatchObject({
      code: 'obligationsRequired',
    });
    await expect(grantExtensions(leader, input)).rejects.toMatchObject({ code: 'notFound' });
    const coordinatorLeader = await actorIn('BNG', 'leader');
    await expect(grantExtensions(coordinatorLeader, input)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(getSelection(await actorIn('BNV', 'focal_point'), filed.cycleId, [])).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('DEADLINE-2 a common deadline that overtakes an extension replaces it', async () => {
    at('2026-12-10T08:00:00');
    const filed = await readyReport();
    await grantExtensions(compiler, extension(filed));
    await changeCycle(compiler, await movedTo(filed.cycleId, '2026-12-25'));
    const notes = await getCycleNotes(drafter, filed.cycleId);
    expect(notes?.extension).toBeNull();
    expect(notes?.changes[0]?.lines.at(-1)).toBe('Gia hạn riêng của 1 cơ quan nay theo thời hạn chung mới');
    at('2026-12-24T23:59:59.999');
    await send(leader, filed.reportId);
    expect(await timelinessNow(filed)).toBe('on_time');
  });
});

describe('a deadline that changes while somebody sends', () => {
  it('DEADLINE-3 an extension and a sending: each order is legal, nothing is decided twice', async () => {
    for (let round = 0; round < 12; round += 1) {
      const filed = await readyReport();
      at('2026-12-15T09:00:00');
      const [sent, granted] = await Promise.allSettled([
        send(leader, filed.reportId),
        grantExtensions(compiler, extension(filed)),
      ]);
      expect(sent.status).toBe('fulfilled');
      const expected = granted.status === 'fulfilled' ? 'on_time' : 'late';
      if (granted.status === 'rejected') expect(granted.reason).toMatchObject({ code: 'extensionFiled' });
      expect(await timelinessNow(filed)).toBe(expected);
      const mails = await db.outboxMail.findMany({
        where: { kind: 'receipt', submission: { reportId: filed.reportId } },
      });
      expect(mails[0]?.text.toLowerCase()).toContain(expected === 'on_time' ? 'đúng hạn' : 'quá hạn');
    }
  });

  it('DEADLINE-3 a changed common deadline and a sending: sent under the wording that was read, or not at all', async () => {
    for (let round = 0; round < 12; round += 1) {
      const filed = await readyReport();
      at('2026-12-13T09:00:00');
      const change = await movedTo(filed.cycleId, '2026-12-20');
      const [sent, changed] = await Promise.allSettled([
        send(leader, filed.reportId),
        changeCycle(compiler, change),
      ]);
      expect(changed.status).toBe('fulfilled');
      if (sent.status === 'rejected') expect(['cycleChanged', 'contentChanged']).toContain(sent.reason.code);
      const submissions = await db.submission.findMany({ where: { reportId: filed.reportId } });
      expect(submissions).toHaveLength(sent.status === 'fulfilled' ? 1 : 0);
      const { firstSubmittedAt } = await db.obligation.findUniqueOrThrow({
        where: { id: filed.obligationId },
      });
      expect(firstSubmittedAt !== null).toBe(submissions.length === 1);
      expect(
        await db.auditEntry.count({ where: { subjectId: filed.reportId, action: 'report.submit' } }),
      ).toBe(submissions.length);
      await send(leader, filed.reportId).catch(() => undefined);
      expect((await getReport(drafter, filed.reportId)).state.status).toBe('submitted');
    }
  });
});

describe('by the confidential way', () => {
  const paper = { document: '05/BC-UBND', receivedOn: '2026-12-14' };

  it('DEADLINE-4 a paper counts as filed on its day; the filer is told and writes nothing', async () => {
    at('2026-12-16T08:00:00');
    const { id: cycleId, obligations } = await openCycle(['40']);
    const obligationId = obligations[0] ?? '';
    await recordConfidentialFiling(compiler, { obligationId, ...paper });
    expect(await timelinessNow({ cycleId, obligationId, reportId: '' })).toBe('on_time');
    const duty = (await listDuties(drafter)).find((one) => one.obligationId === obligationId);
    expect(duty).toMatchObject({
      state: 'confidential',
      notes: { confidential: { document: '05/BC-UBND', receivedOn: '2026-12-14' } },
    });
    await expect(recordConfidentialFiling(compiler, { obligationId, ...paper })).rejects.toMatchObject({
      code: 'confidentialRecorded',
    });
    await expect(cancelConfidentialFiling(compiler, { obligationId, reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await cancelConfidentialFiling(compiler, { obligationId, reason: 'Ghi nhầm cơ quan' });
    expect(await timelinessNow({ cycleId, obligationId, reportId: '' })).toBe('missing');
    await expect(
      cancelConfidentialFiling(compiler, { obligationId, reason: 'Ghi nhầm cơ quan' }),
    ).rejects.toMatchObject({ code: 'confidentialGone' });
  });

  it('DEADLINE-4 two compilers at once record it once', async () => {
    at('2026-12-16T08:00:00');
    const { obligations } = await openCycle(['40']);
    const other = await actorIn('BNG', 'compiler');
    const tries = await Promise.allSettled(
      [compiler, other].map((actor) =>
        recordConfidentialFiling(actor, { obligationId: obligations[0] ?? '', ...paper }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'confidentialRecorded' },
    });
  });

  it.each(['2026-12-17', '2025-10-01'])('DEADLINE-4 a day of %s is refused', async (receivedOn) => {
    at('2026-12-16T08:00:00');
    const { obligations } = await openCycle(['40']);
    await expect(
      recordConfidentialFiling(compiler, { obligationId: obligations[0] ?? '', document: '1', receivedOn }),
    ).rejects.toMatchObject({ code: 'confidentialDate' });
  });

  it('DEADLINE-4 cannot be taken back once something was sent here', async () => {
    const filed = await readyReport();
    await recordConfidentialFiling(compiler, {
      obligationId: filed.obligationId,
      document: '05/BC-UBND',
      receivedOn: '2026-12-01',
    });
    await send(leader, filed.reportId);
    await expect(
      cancelConfidentialFiling(compiler, { obligationId: filed.obligationId, reason: 'Ghi nhầm cơ quan' }),
    ).rejects.toMatchObject({ code: 'confidentialSubmitted' });
  });
});

describe('late data', () => {
  async function sentReport(): Promise<Filed & { submissionId: string }> {
    const filed = await readyReport();
    await db.reportingCycle.update({
      where: { id: filed.cycleId },
      data: { lateDataUntil: day('2027-01-10T00:00:00') },
    });
    return { ...filed, submissionId: (await send(leader, filed.reportId)).submissionId };
  }
  const reason = 'Số liệu tháng 12 mới chốt';

  it('DEADLINE-5 opens the figures alone, in its days alone, and is sent again', async () => {
    const { reportId, submissionId } = await sentReport();
    const supplement = () => supplementFigures(drafter, { reportId, reason });
    at('2026-12-14T23:59:59.999');
    await expect(supplement()).rejects.toMatchObject({ code: 'lateDataEarly' });
    at('2027-01-10T00:00:00');
    await expect(supplement()).rejects.toMatchObject({ code: 'lateDataOver' });
    at('2027-01-09T23:59:59.999');
    await expect(supplementFigures(drafter, { reportId, reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await beginReview(compiler, { submissionId });
    await expect(supplement()).rejects.toMatchObject({ code: 'lateDataReview' });
    await acceptReport(compiler, { submissionId });
    await supplement();
    const view = await getReport(drafter, reportId);
    expect(view).toMatchObject({
      lateDataReason: reason,
      state: { status: 'draft', openSections: ['annex.figures'] },
    });
    const save = (key: string, content: Parameters<typeof saveAnswers>[1]['answers'][number]['content']) =>
      saveAnswers(drafter, { reportId, answers: [{ key, version: view.saved[key]?.version ?? 0, content }] });
    const text = { kind: 'text' as const, doc: docOf('Khác'), nothing: false };
    await expect(save('achievements.strengths', text)).rejects.toMatchObject({ code: 'figuresOnly' });
    await expect(
      unlockSection(drafter, { reportId, section: 'achievements.strengths', reason }),
    ).rejects.toMatchObject({ code: 'figuresOnly' });
    await save('figures.delegations-out', { kind: 'figure', value: '13', nothing: false, note: '' });
    await expect(supplement()).rejects.toMatchObject({ code: 'wrongStatus' });
    const notice = await db.notification.findFirst({
      where: { accountId: compiler.accountId, kind: 'reopened' },
    });
    expect(notice?.title).toContain('bổ sung số liệu');
    await send(leader, reportId);
    expect((await getReport(drafter, reportId)).lateDataReason).toBeNull();
  });

  it('DEADLINE-5 is refused where the cycle takes none, and to strangers', async () => {
    const filed = await readyReport();
    const { reportId } = filed;
    await send(leader, reportId);
    at('2026-12-20T08:00:00');
    await expect(supplementFigures(drafter, { reportId, reason })).rejects.toMatchObject({
      code: 'noLateData',
    });
    const stranger = await actorIn('42', 'drafter');
    await expect(supplementFigures(stranger, { reportId, reason })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
