import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import {
  requestApproval,
  sendBackReport,
  startReport,
  submitReport,
  withdrawReport,
} from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { type AnswerContent, figuresForm, sectionForm } from '#lib/reports/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, openCycle, send, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
});

const key = 'achievements.strengths';
const text = (value: string): AnswerContent => ({ kind: 'text', doc: docOf(value), nothing: false });
const save = (actor: Actor, reportId: string, version: number, content: AnswerContent, answerKey = key) =>
  saveAnswers(actor, { reportId, answers: [{ key: answerKey, version, content }] });

describe('saving', () => {
  it('starts one report however often it is started', async () => {
    const { obligations } = await openCycle(['51']);
    const obligationId = obligations[0] ?? '';
    const started = await Promise.all(
      Array.from({ length: 8 }, () => startReport(drafter, { obligationId })),
    );
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  });

  it('counts versions, and the log names a sitting once', async () => {
    const { reportId } = await startedReport(drafter);
    expect((await save(drafter, reportId, 0, text('Một'))).saved).toEqual([{ key, version: 1 }]);
    expect((await save(drafter, reportId, 1, text('Hai'))).saved).toEqual([{ key, version: 2 }]);
    const report = await getReport(drafter, reportId);
    expect(report.saved[key]).toMatchObject({ version: 2, content: text('Hai'), updatedBy: drafter.name });
    expect(await db.auditEntry.count({ where: { subjectId: reportId, action: 'report.saved' } })).toBe(1);
    await save(leader, reportId, 2, text('Ba'));
    await save(drafter, reportId, 3, text('Bốn'));
    expect(await db.auditEntry.count({ where: { subjectId: reportId, action: 'report.saved' } })).toBe(3);
  });

  it('FILE-3 refuses a stale save with what is stored, and keeps it', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Bản của người thứ nhất'));
    await expect(save(leader, reportId, 0, text('Bản của người thứ hai'))).rejects.toMatchObject({
      code: 'conflict',
      details: [{ key, version: 1, content: text('Bản của người thứ nhất'), updatedBy: drafter.name }],
    });
    expect((await getReport(drafter, reportId)).answers[key]).toEqual(text('Bản của người thứ nhất'));
  });

  it('lets one of many simultaneous savers through', async () => {
    const { reportId } = await startedReport(drafter);
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => save(drafter, reportId, 0, text(`Bản ${index}`))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getReport(drafter, reportId)).saved[key]?.version).toBe(1);
  });

  it('saving what is stored already changes nothing', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    expect((await save(drafter, reportId, 0, text('Một'))).saved).toEqual([{ key, version: 1 }]);
  });

  it('saves what can be saved of a form, and reports the conflicts together', async () => {
    const { reportId } = await startedReport(drafter);
    await save(drafter, reportId, 0, text('Một'));
    const answers = [
      { key: 'achievements.training', version: 0, content: text('Tập huấn') },
      { key, version: 0, content: text('Cũ') },
    ];
    await expect(saveAnswers(drafter, { reportId, answers })).rejects.toMatchObject({
      code: 'conflict',
      details: [
        { key, version: 1, content: text('Một'), alongside: [{ key: 'achievements.training', version: 1 }] },
      ],
    });
    expect((await getReport(drafter, reportId)).answers['achievements.training']).toEqual(text('Tập huấn'));
  });

  it.each([
    ['an unknown key', 'achievements.unknown', text('a'), 'unknownKey'],
    ['another kind', key, { kind: 'figure', value: '1', nothing: false, note: '' }, 'unknownKey'],
    [
      'text beside "không phát sinh"',
      key,
      { kind: 'text', doc: docOf('a'), nothing: true },
      'nothingWithContent',
    ],
    [
      'decimals in a count',
      'figures.delegations-out',
      { kind: 'figure', value: '1.5', nothing: false, note: '' },
      'tooManyDecimals',
    ],
  ] satisfies [string, string, AnswerContent, string][])(
    'refuses %s',
    async (_name, answerKey, content, code) => {
      const { reportId } = await startedReport(drafter);
      await expect(save(drafter, reportId, 0, content, answerKey)).rejects.toMatchObject({ code });
    },
  );
});

describe('what a form turns into', () => {
  const form = (value: string) =>
    sectionForm.safeParse({
      reportId: '0198c0de-0000-7000-8000-000000000001',
      key,
      version: '0',
      text: value,
    });

  it('FILE-10 stores NFC without zero-width and control characters, and HTML as text', () => {
    const parsed = form(`${'Việt'.normalize('NFD')}\u200B <b>\u0007Nam</b>\r\n`);
    expect(parsed.data?.answers[0]?.content).toEqual(text('Việt <b>Nam</b>\n'));
  });

  it('takes 100.000 characters and refuses one more, saying how long it is', () => {
    expect(form('a'.repeat(100_000)).success).toBe(true);
    const refused = form('a'.repeat(100_001));
    expect(refused.error?.issues[0]?.message).toContain('100.001 ký tự, vượt giới hạn 100.000');
  });

  it('FILE-6 refuses "1,234" with a hint and reads "1.234,5"', () => {
    const figures = (value: string) =>
      figuresForm.safeParse({
        reportId: '0198c0de-0000-7000-8000-000000000001',
        rows: [{ key: 'figures.aid-committed', version: '0', value, note: '' }],
      });
    expect(figures('1.234,5').data?.answers[0]?.content).toMatchObject({ value: '1234.5' });
    const refused = figures('1,234');
    expect(refused.error?.issues[0]?.path).toEqual(['rows', 0, 'value']);
    expect(refused.error?.issues[0]?.message).toContain('1.234');
  });
});

describe('sending', () => {
  it('needs every answer', async () => {
    const { reportId } = await startedReport(drafter);
    await expect(requestApproval(drafter, { reportId })).rejects.toMatchObject({ code: 'incomplete' });
    await expect(send(leader, reportId)).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('goes through approval; the leader sends back with a reason, or sends', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    await expect(save(drafter, reportId, 1, text('Muộn'))).rejects.toMatchObject({ code: 'reportLocked' });
    await expect(sendBackReport(leader, { reportId, reason: ' ' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await sendBackReport(leader, { reportId, reason: 'Bổ sung số liệu tập huấn' });
    expect((await getReport(drafter, reportId)).sendBackReason).toBe('Bổ sung số liệu tập huấn');
    await requestApproval(drafter, { reportId });
    const receipt = await send(leader, reportId);
    expect(receipt.receiptNumber).toMatch(/^TN-2026-[0-9A-F]{4}-00001$/);
    expect((await getReport(drafter, reportId)).contentHash).toBe(receipt.contentHash);
  });

  it('FILE-11 two leaders and many clicks at once make one submission', async () => {
    const other = await actorIn('51', 'leader');
    const { reportId, obligationId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { contentHash } = await getReport(leader, reportId);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        submitReport(index % 2 ? leader : other, { reportId, contentHash }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.submission.count({ where: { report: { obligationId } } })).toBe(1);
    expect(await db.auditEntry.count({ where: { subjectId: reportId, action: 'report.submit' } })).toBe(1);
  });

  it('is refused when the content changed after it was read', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { contentHash } = await getReport(leader, reportId);
    await save(drafter, reportId, 1, text('Thay đổi sau khi lãnh đạo đọc'));
    await expect(submitReport(leader, { reportId, contentHash })).rejects.toMatchObject({
      code: 'contentChanged',
    });
  });

  it('a race of saving and sending never sends what was not read', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { reportId } = await startedReport(drafter);
      await fillReport(drafter, reportId);
      const { contentHash } = await getReport(leader, reportId);
      const [sent] = await Promise.allSettled([
        submitReport(leader, { reportId, contentHash }),
        save(drafter, reportId, 1, text(`Vòng ${round}`)),
      ]);
      const submissions = await db.submission.findMany({ where: { reportId } });
      expect(submissions.map((row) => row.contentHash)).toEqual(
        sent.status === 'fulfilled' ? [contentHash] : [],
      );
    }
  });

  it('a submission cannot be changed or deleted', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { submissionId } = await send(leader, reportId);
    await expect(
      db.submission.update({ where: { id: submissionId }, data: { submittedBy: 'Khác' } }),
    ).rejects.toThrow();
    await expect(db.submission.delete({ where: { id: submissionId } })).rejects.toThrow();
  });

  it('can be withdrawn with a reason; the first sending still counts', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { submittedAt } = await send(leader, reportId);
    await withdrawReport(leader, { reportId, reason: 'Gửi nhầm bản dự thảo' });
    await send(leader, reportId);
    const report = await getReport(drafter, reportId);
    expect(report.firstSubmittedAt).toEqual(submittedAt);
    expect(report.submissions.map(({ number }) => number)).toEqual([2, 1]);
  });
});
