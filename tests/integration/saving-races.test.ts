import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { db } from '#lib/db.ts';
import { UserError } from '#lib/errors.ts';
import { submitReport, withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { saveAnswer } from '#lib/reports/save-answer.ts';
import { conflict } from '#lib/reports/save-schema.ts';
import { type AnswerContent, answerContent, submissionSnapshot } from '#lib/reports/schema.ts';
import { docOf } from '#lib/rich-text/plain.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, startedReport } from '#tests/support/factories.ts';

let drafter: Actor;
let leader: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
});

const text = (value: string): AnswerContent => ({ kind: 'text', doc: docOf(value), nothing: false });
const keys = ['achievements.strengths', 'achievements.training', 'achievements.coordination'];

type Acknowledged = { key: string; version: number; content: AnswerContent };

/** Saves once upon the version that it knows; a conflict teaches it the stored one. Null: not saved. */
async function tryOnce(
  actor: Actor,
  reportId: string,
  key: string,
  known: Map<string, number>,
): Promise<Acknowledged | null> {
  const content = text(`Bản ${randomUUID()}`);
  try {
    const version = known.get(key) ?? 0;
    const saved = await saveAnswer(actor, { reportId, key, version, saveKey: randomUUID(), content });
    known.set(key, saved.version);
    return { key, version: saved.version, content };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code === 'conflict') {
      const [met] = conflict.array().parse(error.details);
      known.set(key, met?.version ?? 0);
      return null;
    }
    if (error.code === 'reportLocked') return null;
    throw error;
  }
}

async function historyOf(reportId: string, key: string): Promise<Map<number, AnswerContent>> {
  const rows = await db.answerVersion.findMany({ where: { reportId, key }, orderBy: { version: 'asc' } });
  return new Map(rows.map(({ version, content }) => [version, answerContent.parse(content)]));
}

test('SAVE-1 many writers of one answer: what was acknowledged is in the history, versions without gaps', async () => {
  const { reportId } = await startedReport(drafter);
  const key = keys[0] ?? '';
  const writers = 12;
  const each = 10;
  const lists = await Promise.all(
    Array.from({ length: writers }, async (_, index) => {
      const known = new Map<string, number>();
      const done: Acknowledged[] = [];
      while (done.length < each) {
        const saved = await tryOnce(index % 2 ? drafter : leader, reportId, key, known);
        if (saved) done.push(saved);
      }
      return done;
    }),
  );
  const acknowledged = lists.flat();
  const history = await historyOf(reportId, key);
  expect([...history.keys()]).toEqual(Array.from({ length: writers * each }, (_, index) => index + 1));
  for (const { version, content } of acknowledged) expect(history.get(version)).toEqual(content);
  expect(new Set(acknowledged.map(({ version }) => version)).size).toBe(writers * each);
});

/** Lets others go first, now and then: some round trips to the database, none to three. */
async function jitter(): Promise<void> {
  for (let trip = Math.floor(Math.random() * 4); trip > 0; trip -= 1) await db.$queryRaw`SELECT 1`;
}

async function trySending(reportId: string): Promise<string | null> {
  await jitter();
  const { contentHash } = await getReport(leader, reportId);
  try {
    return (await submitReport(leader, { reportId, contentHash })).submissionId;
  } catch (error) {
    if (error instanceof UserError && error.code === 'contentChanged') return null;
    throw error;
  }
}

test('SAVE-5 saving, sending and withdrawing at once: a submission holds every acknowledged save, and none lands after it', {
  timeout: 240_000,
}, async () => {
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  const acknowledged: Acknowledged[] = [];
  const known = [drafter, leader, drafter].map(() => new Map(keys.map((key) => [key, 1])));
  const someSaves = () =>
    known.map(async (versions, index) => {
      await jitter();
      const key = keys[Math.floor(Math.random() * keys.length)] ?? '';
      const saved = await tryOnce(index % 2 ? leader : drafter, reportId, key, versions);
      if (saved) acknowledged.push(saved);
    });
  let sent = 0;
  for (let round = 0; round < 60; round += 1) {
    const [submissionId] = await Promise.all([trySending(reportId), ...someSaves()]);
    if (submissionId === null) continue;
    sent += 1;
    await Promise.all(someSaves());
    const { snapshot } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
    const live = await getReport(drafter, reportId);
    expect(submissionSnapshot.parse(snapshot).answers).toEqual(live.answers);
    for (const { key, version } of acknowledged)
      expect(version).toBeLessThanOrEqual(live.saved[key]?.version ?? 0);
    await Promise.all([withdrawReport(leader, { reportId, reason: 'Gửi nhầm bản dự thảo' }), ...someSaves()]);
  }
  expect(sent).toBeGreaterThan(0);
  expect(acknowledged.length).toBeGreaterThan(sent);
  const histories = new Map(
    await Promise.all(keys.map(async (key) => [key, await historyOf(reportId, key)] as const)),
  );
  for (const { key, version, content } of acknowledged)
    expect(histories.get(key)?.get(version)).toEqual(content);
});
