import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { addComment, resolveComment } from '#lib/comments/mutations.ts';
import { listComments } from '#lib/comments/queries.ts';
import { addCommentInput } from '#lib/comments/schema.ts';
import { db } from '#lib/db.ts';
import { requestApproval } from '#lib/reports/mutations.ts';
import { getSubmission } from '#lib/reviews/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';

const section = 'achievements.strengths';
const text = 'Bổ sung số liệu quý IV.';

let drafter: Actor;
let leader: Actor;
let compiler: Actor;
let reportId: string;

beforeAll(async () => {
  [drafter, leader, compiler] = await Promise.all([
    actorIn('51', 'drafter'),
    actorIn('51', 'leader'),
    actorIn('BNG', 'compiler'),
  ]);
});
beforeEach(async () => {
  ({ reportId } = await startedReport(drafter));
});

const comment = (by: Actor, sectionKey = section) => addComment(by, { reportId, sectionKey, text });

describe('COMMENT-1 the leader comments on a section', () => {
  it('while the report awaits approval; the drafter reads it and marks it as done', async () => {
    await fillReport(drafter, reportId);
    await requestApproval(drafter, { reportId });
    const { id } = await comment(leader);
    await comment(leader, '');
    expect(await listComments(drafter, reportId)).toMatchObject([
      { sectionKey: section, author: leader.name, text, resolvedAt: null },
      { sectionKey: '' },
    ]);
    await resolveComment(drafter, { commentId: id, resolved: true });
    await resolveComment(drafter, { commentId: id, resolved: true });
    const [done] = await listComments(leader, reportId);
    expect(done).toMatchObject({ resolvedBy: drafter.name });
    await expect(resolveComment(drafter, { commentId: id, resolved: false })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    await resolveComment(leader, { commentId: id, resolved: false });
    expect((await listComments(leader, reportId))[0]?.resolvedAt).toBeNull();
    const acts = await db.auditEntry.findMany({
      where: { subjectId: reportId, action: { startsWith: 'comment.' } },
      orderBy: { at: 'asc' },
    });
    expect(acts.map(({ action }) => action).sort()).toEqual([
      'comment.added',
      'comment.added',
      'comment.reopened',
      'comment.resolved',
    ]);
    expect(JSON.stringify(acts.map(({ details }) => details))).not.toContain(text);
  });

  it('and open ones do not keep the report from being sent; after that nobody comments', async () => {
    await fillReport(drafter, reportId);
    const { id } = await comment(leader);
    const { submissionId } = await send(leader, reportId);
    await expect(comment(leader)).rejects.toMatchObject({ code: 'wrongStatus' });
    await expect(resolveComment(drafter, { commentId: id, resolved: true })).rejects.toMatchObject({
      code: 'wrongStatus',
    });
    const seen = await getSubmission(compiler, submissionId);
    expect(JSON.stringify(seen)).not.toContain(text);
  });

  it('the receiver, another organisation and an administrator get "not found"', async () => {
    const { id } = await comment(leader);
    for (const stranger of [
      compiler,
      await actorIn('BNG', 'leader', 'drafter'),
      await actorIn('48', 'leader'),
      await actorIn('51', 'administrator'),
    ]) {
      expect(await listComments(stranger, reportId)).toEqual([]);
      await expect(comment(stranger)).rejects.toMatchObject({ code: 'notFound' });
      await expect(resolveComment(stranger, { commentId: id, resolved: true })).rejects.toMatchObject({
        code: 'notFound',
      });
    }
  });

  it('a drafter does not comment, and a section must be of the template', async () => {
    await expect(comment(drafter)).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(comment(leader, 'no.such')).rejects.toMatchObject({ code: 'unknownKey' });
  });

  it.each([
    ['nothing', '  \n', false],
    ['5.000 characters', 'a'.repeat(5_000), true],
    ['one more', 'a'.repeat(5_001), false],
  ])('%s', (_name, words, accepted) => {
    const input = { reportId, sectionKey: section, text: words };
    expect(addCommentInput.safeParse(input).success).toBe(accepted);
  });
});
