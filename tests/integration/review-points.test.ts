import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { resolveComment } from '#lib/comments/mutations.ts';
import { listThreads } from '#lib/comments/queries.ts';
import { addRemarkInput, type RemarkAudience } from '#lib/comments/schema.ts';
import { addRemark, replyToRemark } from '#lib/comments/threads.ts';
import { db } from '#lib/db.ts';
import { requestApproval, unlockSection } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import type { ReturnReason } from '#lib/reports/schema.ts';
import {
  acceptReport,
  openSection,
  reopenReport,
  returnReport,
  undoAcceptance,
  undoReturn,
} from '#lib/reviews/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import {
  answerPoints,
  type Filed,
  fillReport,
  returnFor,
  send,
  settlePoints,
  startedReport,
} from '#tests/support/factories.ts';

const section = 'achievements.training';
const words = 'Nội dung mục Đào tạo, tập huấn.';

let drafter: Actor;
let leader: Actor;
let compiler: Actor;
let other: Actor;
let filed: Filed;
let submissionId: string;

beforeAll(async () => {
  drafter = await actorIn('48', 'drafter');
  leader = await actorIn('48', 'leader');
  compiler = await actorIn('BNG', 'compiler');
  other = await actorIn('BNG', 'compiler');
});

beforeEach(async () => {
  filed = await startedReport(drafter);
  await fillReport(drafter, filed.reportId);
  ({ submissionId } = await send(leader, filed.reportId));
});

type Remark = {
  audience?: RemarkAudience;
  demand?: ReturnReason;
  quote?: string;
  text?: string;
  at?: string;
};

const remark = (
  by: Actor,
  { audience = 'shared', demand, quote = '', text = 'Nêu rõ số lớp', at = section }: Remark = {},
) => addRemark(by, { submissionId, sectionKey: at, audience, demand: demand ?? null, quote, text });

const read = async (by: Actor) =>
  (await listThreads(by, filed.reportId)).map(({ text, replies }) => [
    text,
    ...replies.map((one) => one.text),
  ]);

const kindsTold = async (to: Actor) =>
  (
    await db.notification.findMany({
      where: { accountId: to.accountId, obligationId: filed.obligationId },
      orderBy: { createdAt: 'asc' },
    })
  ).map(({ kind }) => kind);

describe('REVIEW-5 comments of the receiver', () => {
  it('are read by itself at once, by the filer only what is for it, once a decision carries it out', async () => {
    await remark(compiler, { audience: 'receiver', text: 'Nội bộ' });
    await remark(compiler, { text: 'Cho cơ quan gửi' });
    expect(await read(other)).toEqual([['Nội bộ'], ['Cho cơ quan gửi']]);
    expect(await read(await actorIn('BNG', 'leader'))).toEqual([['Nội bộ'], ['Cho cơ quan gửi']]);
    expect(await read(drafter)).toEqual([]);
    await acceptReport(compiler, { submissionId });
    expect(await read(drafter)).toEqual([['Cho cơ quan gửi']]);
    for (const stranger of [
      await actorIn('79', 'leader', 'drafter'),
      await actorIn('48', 'administrator'),
      await actorIn('BNG', 'administrator'),
      await actorIn('BNV', 'focal_point'),
    ])
      expect(await read(stranger)).toEqual([]);
  });

  it('may be about words of the section, which must stand there', async () => {
    await remark(compiler, { quote: 'mục  Đào tạo,\ntập huấn' });
    await expect(remark(compiler, { quote: 'chữ không có' })).rejects.toMatchObject({ code: 'quoteMissing' });
    await expect(remark(compiler, { quote: words, at: '' })).rejects.toMatchObject({ code: 'quoteMissing' });
    await remark(compiler, { quote: 'Kế hoạch số 12/KH-UBND', at: 'annex.checklist' });
  });

  it.each([
    ['a mark of secrecy', { text: 'TỐI MẬT\nsố liệu' }, 'stateSecret'],
    ['an unknown section', { at: 'no.such' }, 'unknownKey'],
    ['a demand to itself', { audience: 'receiver' as const, demand: 'wrong' as const }, 'pointPlace'],
    ['a demand on the whole', { at: '', demand: 'wrong' as const }, 'pointPlace'],
    ['a demand without words', { demand: 'wrong' as const, text: 'Sai' }, 'pointText'],
  ])('are refused with %s', async (_name, input, code) => {
    await expect(remark(compiler, input)).rejects.toMatchObject({ code });
  });

  it('a leader comments inside only; of another organisation nobody', async () => {
    const chief = await actorIn('BNG', 'leader');
    await remark(chief, { audience: 'receiver' });
    await expect(remark(chief)).rejects.toMatchObject({ code: 'notAllowed' });
    for (const stranger of [
      drafter,
      leader,
      await actorIn('79', 'focal_point'),
      await actorIn('BNG', 'administrator'),
    ])
      await expect(remark(stranger)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('replies go to and fro at once after that, and tell the other side', async () => {
    const { id } = await remark(compiler);
    await expect(replyToRemark(drafter, { commentId: id, answer: null, text: 'Vâng' })).rejects.toMatchObject(
      {
        code: 'notFound',
      },
    );
    await returnFor(compiler, submissionId, ['direction.plan']);
    await replyToRemark(drafter, { commentId: id, answer: null, text: 'Có 9 lớp' });
    expect(await read(compiler)).toContainEqual(['Nêu rõ số lớp', 'Có 9 lớp']);
    expect(await kindsTold(compiler)).toContain('comment');
    await replyToRemark(compiler, { commentId: id, answer: null, text: 'Đã rõ' });
    expect(await read(drafter)).toContainEqual(['Nêu rõ số lớp', 'Có 9 lớp', 'Đã rõ']);
    expect(await kindsTold(drafter)).toEqual(['returned', 'comment']);
    await resolveComment(compiler, { commentId: id, resolved: true });
    await expect(replyToRemark(drafter, { commentId: id, answer: null, text: 'Thêm' })).rejects.toMatchObject(
      {
        code: 'commentResolved',
      },
    );
    await expect(resolveComment(drafter, { commentId: id, resolved: false })).rejects.toMatchObject({
      code: 'notAllowed',
    });
  });

  it.each([
    [' \n', false],
    ['a'.repeat(5_000), true],
    ['a'.repeat(5_001), false],
  ])('of sensible length', (text, accepted) => {
    const input = { submissionId, sectionKey: section, audience: 'shared', text };
    expect(addRemarkInput.safeParse(input).success).toBe(accepted);
  });
});

describe('REVIEW-6 returning by points', () => {
  it('carries out what was written meanwhile; each point is answered before the report goes again', async () => {
    await remark(compiler, { demand: 'wrong', text: 'Số lớp không khớp Phụ lục II' });
    await returnReport(compiler, {
      submissionId,
      reason: '',
      points: [{ section: 'annex.figures', demand: 'missing', text: 'Thiếu số đoàn vào' }],
    });
    const report = await getReport(drafter, filed.reportId);
    expect(report.state.openSections).toEqual([section, 'annex.figures']);
    expect(report.gaps.map(({ message }) => message)).toEqual([
      'I.6. Yêu cầu sửa (Sai): chưa trả lời',
      'Phụ lục II. Yêu cầu sửa (Thiếu): chưa trả lời',
    ]);
    await expect(requestApproval(drafter, { reportId: filed.reportId })).rejects.toMatchObject({
      code: 'incomplete',
    });
    const [wrong, missing] = report.points;
    await expect(
      replyToRemark(drafter, { commentId: wrong?.id ?? '', answer: 'declined', text: ' ' }),
    ).rejects.toMatchObject({ code: 'declineReason' });
    await replyToRemark(drafter, { commentId: wrong?.id ?? '', answer: 'declined', text: 'Số đã đúng' });
    await replyToRemark(drafter, { commentId: missing?.id ?? '', answer: 'corrected', text: '' });
    expect(await read(compiler)).toEqual([
      ['Số lớp không khớp Phụ lục II', 'Không sửa vì: Số đã đúng'],
      ['Thiếu số đoàn vào', 'Đã sửa.'],
    ]);
    await send(leader, filed.reportId);
  });

  it('a word of the receiver after the answer asks again', async () => {
    await returnFor(compiler, submissionId, [section]);
    await answerPoints(drafter, filed.reportId);
    const [point] = (await getReport(drafter, filed.reportId)).points;
    await replyToRemark(compiler, { commentId: point?.id ?? '', answer: null, text: 'Chưa thấy' });
    expect((await getReport(drafter, filed.reportId)).gaps).toHaveLength(1);
  });

  it('a report with open points is not accepted; each is found in order, or opened again', async () => {
    await returnFor(compiler, submissionId, [section]);
    ({ submissionId } = await send(leader, filed.reportId));
    await expect(acceptReport(compiler, { submissionId })).rejects.toMatchObject({ code: 'pointsOpen' });
    const [point] = await listThreads(compiler, filed.reportId);
    const commentId = point?.id ?? '';
    await resolveComment(compiler, { commentId, resolved: true });
    await resolveComment(compiler, { commentId, resolved: false });
    await expect(acceptReport(compiler, { submissionId })).rejects.toMatchObject({ code: 'pointsOpen' });
    await settlePoints(compiler, filed.reportId);
    await acceptReport(compiler, { submissionId });
    await expect(resolveComment(compiler, { commentId, resolved: false })).rejects.toMatchObject({
      code: 'wrongStatus',
    });
    expect(await kindsTold(leader)).toEqual(['returned', 'accepted']);
  });

  it('what is still open opens its section again with the next return', async () => {
    await returnFor(compiler, submissionId, [section]);
    ({ submissionId } = await send(leader, filed.reportId));
    await returnReport(compiler, { submissionId, reason: 'Chưa đủ', points: [] });
    expect((await getReport(drafter, filed.reportId)).state.openSections).toEqual([section]);
  });

  it('one more section opens after the return, with its point; not twice', async () => {
    await returnFor(compiler, submissionId, [section]);
    const more = {
      submissionId,
      section: 'direction.plan',
      demand: 'unclear' as const,
      text: 'Nêu thời hạn',
    };
    await openSection(compiler, more);
    await expect(openSection(compiler, more)).rejects.toMatchObject({ code: 'sectionOpen' });
    const { state, points } = await getReport(drafter, filed.reportId);
    expect(state.openSections).toEqual([section, 'direction.plan']);
    expect(points).toHaveLength(2);
    await expect(openSection(leader, { ...more, section: 'achievements.strengths' })).rejects.toMatchObject({
      code: 'notAllowed',
    });
  });

  it('is reopened with points as well', async () => {
    await acceptReport(compiler, { submissionId });
    await expect(reopenReport(compiler, { submissionId, reason: '', points: [] })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await expect(
      reopenReport(compiler, { submissionId, reason: 'Có số liệu mới', points: [] }),
    ).rejects.toMatchObject({ code: 'sectionsRequired' });
    await reopenReport(compiler, {
      submissionId,
      reason: 'Có số liệu mới',
      points: [{ section, demand: 'template_changed', text: 'Theo mẫu mới' }],
    });
    expect((await getReport(drafter, filed.reportId)).points).toMatchObject([{ demand: 'template_changed' }]);
    await expect(undoReturn(compiler, { submissionId, reason: 'Mở nhầm' })).rejects.toMatchObject({
      code: 'undoReopened',
    });
    expect(await kindsTold(drafter)).toEqual(['accepted', 'reopened']);
  });
});

describe('REVIEW-7 taking a decision back', () => {
  it('a return, while approval has not been asked for: points wait again, edits and answers stay', async () => {
    await returnFor(compiler, submissionId, [section, 'direction.plan']);
    const [answered] = (await getReport(drafter, filed.reportId)).points;
    await replyToRemark(drafter, { commentId: answered?.id ?? '', answer: 'corrected', text: '' });
    await unlockSection(drafter, {
      reportId: filed.reportId,
      section: 'achievements.strengths',
      reason: 'Sửa thêm',
    });
    await expect(undoReturn(compiler, { submissionId, reason: '' })).rejects.toMatchObject({
      code: 'reasonRequired',
    });
    await undoReturn(other, { submissionId, reason: 'Trả lại nhầm báo cáo' });
    const view = await getSubmission(compiler, submissionId);
    expect(view).toMatchObject({ reviewer: other.name, lastDecision: 'return_undone', openPoints: 2 });
    expect(view.state).toMatchObject({ status: 'submitted', restricted: false });
    expect(await listThreads(drafter, filed.reportId)).toHaveLength(1);
    expect(await kindsTold(drafter)).toEqual(['returned', 'decision_undone']);
    await settlePoints(other, filed.reportId);
    await acceptReport(other, { submissionId });
    await undoAcceptance(other, { submissionId, reason: 'Tiếp nhận nhầm' });
    expect((await getSubmission(compiler, submissionId)).state.status).toBe('submitted');
  });

  it('not once the filer has asked for approval or sent', async () => {
    await returnFor(compiler, submissionId, [section]);
    await answerPoints(drafter, filed.reportId);
    await requestApproval(drafter, { reportId: filed.reportId });
    await expect(undoReturn(compiler, { submissionId, reason: 'Trả lại nhầm' })).rejects.toMatchObject({
      code: 'wrongStatus',
    });
    await send(leader, filed.reportId);
    await expect(undoReturn(compiler, { submissionId, reason: 'Trả lại nhầm' })).rejects.toMatchObject({
      code: 'wrongStatus',
    });
  });
});
