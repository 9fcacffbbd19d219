import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { withdrawReport } from '#lib/reports/mutations.ts';
import { assignReview, listListeners, listReviewers } from '#lib/reviews/examinations.ts';
import { acceptReport, beginReview, endReview } from '#lib/reviews/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import { type Filed, fillReport, returnFor, send, startedReport } from '#tests/support/factories.ts';

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

const holder = async () => (await getSubmission(compiler, submissionId)).reviewerId;
const assign = (by: Actor, to: Actor, seen: Actor | null) =>
  assignReview(by, { submissionId, reviewerId: to.accountId, seenId: seen?.accountId ?? '' });
const acts = async () =>
  (
    await db.auditEntry.findMany({
      where: { subjectId: filed.reportId, action: { endsWith: 'Review' } },
      orderBy: { at: 'asc' },
    })
  ).map(({ action }) => action);

it('REVIEW-8 whoever takes a report has it: nobody else takes it or decides, and is told who has it', async () => {
  await beginReview(compiler, { submissionId });
  await beginReview(compiler, { submissionId });
  const taken = { code: 'reviewTaken', message: expect.stringContaining(compiler.name) };
  await expect(beginReview(other, { submissionId })).rejects.toMatchObject(taken);
  await expect(acceptReport(other, { submissionId })).rejects.toMatchObject(taken);
  await expect(returnFor(other, submissionId, ['direction.plan'])).rejects.toMatchObject(taken);
  await expect(endReview(other, { submissionId })).rejects.toMatchObject({ code: 'reviewNotMine' });
  expect(await acts()).toEqual(['report.beginReview']);
});

it('REVIEW-8 of two who take it at once one has it', async () => {
  const tries = await Promise.allSettled([
    beginReview(compiler, { submissionId }),
    beginReview(other, { submissionId }),
  ]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('REVIEW-8 it is given back, and can be withdrawn again', async () => {
  await beginReview(compiler, { submissionId });
  await expect(withdrawReport(leader, { reportId: filed.reportId, reason: 'Bổ sung' })).rejects.toMatchObject(
    {
      code: 'reviewStarted',
    },
  );
  await endReview(compiler, { submissionId });
  expect(await holder()).toBeNull();
  await withdrawReport(leader, { reportId: filed.reportId, reason: 'Bổ sung số liệu' });
});

it('REVIEW-9 it is passed on or taken over, recorded, and both are told', async () => {
  await beginReview(compiler, { submissionId });
  await assign(other, other, compiler);
  expect(await holder()).toBe(other.accountId);
  await expect(assign(compiler, compiler, compiler)).rejects.toMatchObject({ code: 'reviewMoved' });
  await expect(assign(other, other, other)).rejects.toMatchObject({ code: 'reviewerChoice' });
  await expect(assign(other, leader, other)).rejects.toMatchObject({ code: 'reviewerChoice' });
  await expect(assign(drafter, other, other)).rejects.toMatchObject({ code: 'notAllowed' });
  const told = await db.notification.findMany({
    where: { obligationId: filed.obligationId, kind: 'assigned' },
    select: { accountId: true },
  });
  expect(told).toEqual([{ accountId: compiler.accountId }]);
  await assign(other, compiler, other);
  expect(await db.notification.count({ where: { obligationId: filed.obligationId, kind: 'assigned' } })).toBe(
    2,
  );
  expect(await acts()).toEqual(['report.beginReview', 'report.assignReview', 'report.assignReview']);
});

it('REVIEW-9 only colleagues who review are offered, and only to them', async () => {
  const names = (await listReviewers(compiler)).map(({ id }) => id);
  expect(names).toEqual(expect.arrayContaining([compiler.accountId, other.accountId]));
  expect(await listReviewers(leader)).toEqual([]);
});

it('whom a decision tells is known before; the filer learns nothing by asking', async () => {
  const told = await listListeners(compiler, await getSubmission(compiler, submissionId));
  expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining([drafter.accountId, leader.accountId]));
  expect(await listListeners(drafter, await getSubmission(drafter, submissionId))).toEqual([]);
});
