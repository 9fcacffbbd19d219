import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswers } from '#lib/reports/save-answers.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { verifyHash } from '#lib/verification/queries.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, returnFor, send, startedReport } from '#tests/support/factories.ts';

const key = 'achievements.strengths';
const address = '192.0.2.1';
let drafter: Actor;
let leader: Actor;
let compiler: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  compiler = await actorIn('BNG', 'compiler');
});

describe('VERIFY-1 anybody finds out whether a paper comes from here', () => {
  test('a sent report, by its short or full hash, until a later sending replaces it', async () => {
    const { reportId } = await startedReport(drafter);
    await fillReport(drafter, reportId);
    const { contentHash } = await getReport(drafter, reportId);
    expect(await verifyHash(contentHash, address)).toEqual({ kind: 'unknown' });
    const { submissionId } = await send(leader, reportId);

    const spaced = contentHash
      .slice(0, 16)
      .toUpperCase()
      .replace(/(.{4})/g, '$1 ');
    for (const typed of [contentHash, contentHash.slice(0, 16), spaced])
      expect(await verifyHash(typed, address)).toMatchObject({
        kind: 'found',
        contentHash,
        paper: {
          kind: 'report',
          organisation: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
          receiver: 'Bộ Ngoại giao',
          number: 1,
          latest: 1,
          issued: null,
        },
      });

    await returnFor(compiler, submissionId, [key], 'Đề nghị bổ sung số liệu.');
    const { saved } = await getReport(drafter, reportId);
    await saveAnswers(drafter, {
      reportId,
      answers: [
        {
          key,
          version: saved[key]?.version ?? 0,
          content: { kind: 'text', doc: docOf('Đã bổ sung.'), nothing: false },
        },
      ],
    });
    await send(leader, reportId);
    expect(await verifyHash(contentHash, address)).toMatchObject({
      paper: { number: 1, latest: 2 },
    });
  });

  test('never what it says', async () => {
    const { contentHash } = await db.submission.findFirstOrThrow();
    expect(JSON.stringify(await verifyHash(contentHash, address))).not.toContain('Nội dung mục');
  });

  test.each(['', 'abc', '0'.repeat(16), 'f'.repeat(64), '%', '____'.repeat(4)])(
    '%j is unknown',
    async (typed) => {
      expect(await verifyHash(typed, address)).toEqual({ kind: 'unknown' });
    },
  );
});

test('VERIFY-2 who tries out many hashes has to wait; others go on', async () => {
  const guesser = '198.51.100.7';
  const answers: string[] = [];
  for (let tries = 0; tries < 130; tries += 1)
    answers.push((await verifyHash('0'.repeat(15) + (tries % 10), guesser)).kind);
  expect(answers.slice(0, 120).every((kind) => kind === 'unknown')).toBe(true);
  expect(answers.slice(120).every((kind) => kind === 'limited')).toBe(true);
  expect((await verifyHash('0'.repeat(16), address)).kind).toBe('unknown');
});
