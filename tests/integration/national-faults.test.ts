import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { contentHash, sha256 } from '#lib/canonical.ts';
import { db } from '#lib/db.ts';
import { readStoredFile } from '#lib/files.ts';
import { startBoss } from '#lib/jobs.ts';
import { endLostPrint, runPrint } from '#lib/prints/job.ts';
import { requestPrint } from '#lib/prints/mutations.ts';
import { editionOf } from '#lib/summaries/outline.ts';
import { annual } from '#prisma/seed/demo/content.ts';
import { seed } from '#prisma/seed/seed.ts';
import { actorIn } from '#tests/support/actors.ts';
import { pageTexts } from './poppler.ts';
import { useOwnDatabase } from './seed-database.ts';

let dropDatabase: () => Promise<void>;
let compiler: Actor;
let editionId: string;
let printId: string;
/** What an undisturbed printing gives. */
let whole: string;

/** A national report with three sources, so that it can be printed many times. */
async function makeEdition(): Promise<string> {
  const { id: _, ...edition } = await db.summaryEdition.findFirstOrThrow();
  const full = editionOf(edition.snapshot, annual.definition);
  const snapshot = {
    ...full,
    sources: full.sources.slice(0, 3),
    sections: full.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.slice(0, 1) })),
  };
  const made = await db.summaryEdition.create({
    data: { ...edition, number: 2, snapshot, contentHash: contentHash(snapshot) },
  });
  return made.id;
}

beforeAll(async () => {
  dropDatabase = await useOwnDatabase(`faults_${process.pid}`);
  // The printing worker that is killed reads it from here.
  process.env.DATABASE_URL = (await import('#lib/env.ts')).env().DATABASE_URL;
  await seed({ demo: true });
  await (await startBoss()).stop();
  compiler = await actorIn('BNG', 'compiler');
  editionId = await makeEdition();
}, 120_000);

afterAll(async () => {
  await db.$disconnect();
  await dropDatabase();
});

async function startAgain(): Promise<void> {
  await db.printedPart.deleteMany();
  await db.printedDocument.update({
    where: { id: printId },
    data: { status: 'queued', progress: 0, step: '', file: null, pages: null },
  });
}

async function partsByKey(): Promise<Map<string, number>> {
  const rows = await db.printedPart.findMany();
  return new Map(rows.map(({ cacheKey, printedAt }) => [cacheKey, printedAt.getTime()]));
}

function printOf() {
  return db.printedDocument.findUniqueOrThrow({ where: { id: printId } });
}

test('RENDER-3 asked for twenty times at once, it is printed once', async () => {
  const asked = await Promise.all(
    Array.from({ length: 20 }, () =>
      requestPrint(compiler, { kind: 'edition_full', id: editionId, format: 'pdf' }),
    ),
  );
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
  printId = asked[0]?.id ?? '';
  const jobs = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pgboss.job WHERE name = 'print' AND data->>'printId' = ${printId}`;
  expect(jobs).toHaveLength(1);
  expect(await db.auditEntry.count({ where: { action: 'print.requested', subjectId: editionId } })).toBe(1);
});

test('RENDER-4 tells while it prints which report it is at', async () => {
  const steps = new Set<string>();
  let going = true;
  const watching = (async () => {
    while (going) {
      steps.add((await printOf()).step);
      await wait(2);
    }
  })();
  await runPrint({ printId });
  going = false;
  await watching;
  const print = await printOf();
  expect(print.status).toBe('done');
  expect([...steps].some((step) => /^Đang dàn trang báo cáo [123]\/3: Bộ /.test(step))).toBe(true);
  whole = print.file ?? '';
  expect(await pageTexts(await readStoredFile(whole))).toHaveLength(print.pages ?? 0);
}, 60_000);

describe('RENDER-5 the worker is killed', () => {
  test.each([
    ['before it begins', 'Đang chuẩn bị nội dung', 0],
    ['while it prints the first parts', 'Đang dàn trang', 0],
    ['while it prints the reports', 'Đang dàn trang báo cáo 2/3', 0],
    ['while it prints the lists', 'Đang lập danh mục', 0],
    ['while it puts the parts together', 'Đang ghép và đánh số trang', 0],
    ['a little later', 'Đang ghép và đánh số trang', 40],
    ['while it stores', 'Đang ghép và đánh số trang', 80],
    ['while it notes', 'Đang ghép và đánh số trang', 120],
  ])(
    '%s: the next one goes on with the parts that are there, to the same file',
    async (_, step, later) => {
      await startAgain();
      const caller = fork(new URL('./print-job-caller.ts', import.meta.url), [printId], { execArgv: [] });
      const ended = once(caller, 'exit');
      for (let seen = false; !seen && caller.exitCode === null; ) {
        seen = (await printOf()).step.startsWith(step);
        if (!seen) await wait(2);
      }
      await wait(later);
      caller.kill('SIGKILL');
      await ended;

      const left = await printOf();
      if (left.status === 'done') expect(left.file).toBe(whole);
      else expect(left.file).toBeNull();
      const before = await partsByKey();
      for (const { file } of await db.printedPart.findMany())
        expect(sha256(await readStoredFile(file))).toBe(file);

      await runPrint({ printId });
      expect(await printOf()).toMatchObject({ status: 'done', file: whole });
      const after = await partsByKey();
      for (const [key, at] of before) expect(after.get(key)).toBe(at);
    },
    60_000,
  );
});

test('RENDER-5 a print that no worker survived says so, and can be asked for again', async () => {
  await startAgain();
  await db.printedDocument.update({ where: { id: printId }, data: { status: 'rendering' } });
  await endLostPrint({ printId });
  expect(await printOf()).toMatchObject({ status: 'failed', error: 'no worker survived it' });
  const again = await requestPrint(compiler, { kind: 'edition_full', id: editionId, format: 'pdf' });
  expect(again.id).toBe(printId);
  await runPrint({ printId });
  await endLostPrint({ printId });
  expect(await printOf()).toMatchObject({ status: 'done', error: null });
});

test('RENDER-6 a kept part whose file is lost is printed again', async () => {
  await db.printedPart.updateMany({ data: { file: '0'.repeat(64) } });
  await db.printedDocument.update({ where: { id: printId }, data: { status: 'queued', file: null } });
  await runPrint({ printId });
  expect(await printOf()).toMatchObject({ status: 'done', file: whole });
}, 60_000);

test('RENDER-7 when one report has changed, only that is printed again besides body and lists', async () => {
  const before = await partsByKey();
  const edition = await db.summaryEdition.findUniqueOrThrow({ where: { id: editionId } });
  const snapshot = editionOf(edition.snapshot, annual.definition);
  const other = await db.submission.findFirstOrThrow({
    where: { id: { notIn: snapshot.sources.map(({ submissionId }) => submissionId) } },
  });
  const [first, ...rest] = snapshot.sources;
  if (first === undefined) throw new Error('No sources');
  const changed = {
    ...snapshot,
    sources: [{ ...first, submissionId: other.id, contentHash: other.contentHash }, ...rest],
  };
  const { id: _, ...columns } = edition;
  const { id } = await db.summaryEdition.create({
    data: { ...columns, number: 3, snapshot: changed, contentHash: contentHash(changed) },
  });
  const asked = await requestPrint(compiler, { kind: 'edition_full', id, format: 'pdf' });
  await runPrint({ printId: asked.id });
  const fresh = [...(await partsByKey()).keys()].filter((key) => !before.has(key));
  expect(fresh.filter((key) => key.includes('|submission|'))).toHaveLength(1);
  // Body, list of sources, list of annexes, and the list of papers when its pages moved.
  expect(fresh.length).toBeLessThanOrEqual(5);
}, 60_000);
