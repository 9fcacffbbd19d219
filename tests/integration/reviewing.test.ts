import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { setClock } from '#lib/clock.ts';
import { db } from '#lib/db.ts';
import { getDashboard } from '#lib/obligations/queries.ts';
import { dashboardParams } from '#lib/obligations/schema.ts';
import { unlockSection } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { acceptReport, beginReview, reopenReport, returnReport } from '#lib/reviews/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { type Filed, fillReport, returnFor, send, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;
let compiler: Actor;
let filed: Filed;
let submissionId: string;

beforeAll(async () => {
  drafter = await actorIn('48', 'drafter');
  leader = await actorIn('48', 'leader');
  compiler = await actorIn('BNG', 'compiler');
});

beforeEach(async () => {
  filed = await startedReport(drafter);
  await fillReport(drafter, filed.reportId);
  ({ submissionId } = await send(leader, filed.reportId));
});

const section = 'achievements.training';
const edit = (key: string, version = 1) =>
  saveAnswers(drafter, {
    reportId: filed.reportId,
    answers: [{ key, version, content: { kind: 'text', doc: docOf('Đã sửa'), nothing: false } }],
  });

describe('returning', () => {
  it('REVIEW-2 opens only the named sections', async () => {
    await returnFor(compiler, submissionId, [section], 'Thiếu số lớp tập huấn');
    await expect(edit('achievements.strengths')).rejects.toMatchObject({ code: 'sectionLocked' });
    await edit(section);
    expect((await getReport(drafter, filed.reportId)).reviews[0]).toMatchObject({
      decision: 'returned',
      sections: [section],
    });
  });

  it.each([
    ['no point', [], 'sectionsRequired'],
    ['a point without words', [{ section, demand: 'wrong' as const, text: ' Sai ' }], 'pointText'],
    ['an unknown section', [{ section: 'x', demand: 'wrong' as const, text: 'Sai số lớp' }], 'unknownKey'],
    ['a mark of secrecy', [{ section, demand: 'wrong' as const, text: 'MẬT\nSai số lớp' }], 'stateSecret'],
  ])('is refused with %s', async (_name, points, code) => {
    await expect(
      returnReport(compiler, { submissionId, reason: 'Lý do đủ dài', points }),
    ).rejects.toMatchObject({ code });
    expect(await db.reviewComment.count({ where: { reportId: filed.reportId } })).toBe(0);
  });

  it('the filer may open one more section with a reason', async () => {
    await returnFor(compiler, submissionId, [section], 'Thiếu số lớp tập huấn');
    await unlockSection(drafter, {
      reportId: filed.reportId,
      section: 'achievements.strengths',
      reason: 'Sửa theo số lớp mới',
    });
    await edit('achievements.strengths');
  });

  it('what is corrected meanwhile stays unseen until it is sent', async () => {
    await returnFor(compiler, submissionId, [section], 'Thiếu số lớp tập huấn');
    await edit(section);
    const seen = await getSubmission(compiler, submissionId);
    expect(seen.snapshot.answers[section]).toEqual(
      expect.objectContaining({ kind: 'text', doc: docOf('Nội dung mục Đào tạo, tập huấn.') }),
    );
  });
});

describe('deciding', () => {
  it('two compilers at once: one decision', async () => {
    const other = await actorIn('BNG', 'compiler');
    const tries = await Promise.allSettled([
      acceptReport(compiler, { submissionId }),
      returnFor(other, submissionId, [section]),
      acceptReport(other, { submissionId }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.review.count({ where: { reportId: filed.reportId } })).toBe(1);
  });

  it('only the latest submission can be decided on', async () => {
    await returnFor(compiler, submissionId, [section], 'Thiếu số lớp tập huấn');
    await edit(section);
    await send(leader, filed.reportId);
    await expect(acceptReport(compiler, { submissionId })).rejects.toMatchObject({ code: 'notLatest' });
  });

  it('who examines it is shown, and keeps the filer from withdrawing', async () => {
    await beginReview(compiler, { submissionId });
    expect((await getSubmission(leader, submissionId)).reviewer).toBe(compiler.name);
  });

  it('an accepted report can be reopened for named sections', async () => {
    await acceptReport(compiler, { submissionId });
    await reopenReport(compiler, {
      submissionId,
      reason: 'Bổ sung theo yêu cầu',
      points: [{ section, demand: 'missing', text: 'Bổ sung số lớp' }],
    });
    await edit(section);
    expect((await getReport(drafter, filed.reportId)).state).toMatchObject({
      status: 'returned',
      openSections: [section],
    });
  });
});

describe('timeliness', () => {
  it('REVIEW-3 is fixed by the first submission, also when it is returned and sent again late', async () => {
    await returnFor(compiler, submissionId, [section], 'Thiếu số lớp tập huấn');
    await edit(section);
    setClock(() => new Date('2026-12-20T00:00:00+07:00'));
    try {
      await send(leader, filed.reportId);
      const dashboard = await getDashboard(compiler, dashboardParams.parse({ cycle: filed.cycleId }));
      expect(dashboard?.rows).toMatchObject([{ timeliness: 'on_time', submissions: 2, state: 'submitted' }]);
    } finally {
      setClock(null);
    }
  });

  it.each([
    ['2026-12-14T23:59:59.999+07:00', 'on_time'],
    ['2026-12-15T00:00:00+07:00', 'late'],
  ])('the table agrees with the rule for a first sending at %s', async (first, timeliness) => {
    await db.obligation.update({
      where: { id: filed.obligationId },
      data: { firstSubmittedAt: new Date(first) },
    });
    const dashboard = await getDashboard(compiler, dashboardParams.parse({ cycle: filed.cycleId }));
    expect(dashboard?.rows[0]?.timeliness).toBe(timeliness);
    expect(dashboard?.byTimeliness[timeliness === 'late' ? 'late' : 'on_time']).toBe(1);
  });
});
