import { expect, test } from 'vitest';
import { messageOf } from '#lib/errors.ts';
import { type ReadResult, readInProcess } from '#lib/imports/read.ts';
import { wordRefusals } from '#lib/imports/schema.ts';
import { RefusedFile, unpackWord } from '#lib/imports/unpack.ts';
import { deepFile, hostileFiles } from '#tests/support/word/hostile.ts';
import { annual, rawReports } from '#tests/support/word/reports.ts';

function read(bytes: Buffer, budget?: { milliseconds: number; heapMb: number }): Promise<ReadResult> {
  return readInProcess({ bytes, template: annual, year: 2026 }, budget);
}

/** Most files are refused before they are read, without a process each. */
async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await unpackWord(bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return error.code;
    throw error;
  }
  const result = await read(bytes);
  return result.ok ? 'was read' : result.refusal;
}

test('IMPORT-3 hostile files are refused by what they hold, each with its reason', async () => {
  const found: [string, string][] = [];
  for (const { name, make } of hostileFiles) found.push([name, await refusalOf(make())]);
  expect(found).toEqual(hostileFiles.map(({ name, refusal }) => [name, refusal]));
}, 180_000);

test('a refusal comes out of the process as it is', async () => {
  const macro = hostileFiles.find(({ refusal }) => refusal === 'wordMacro');
  expect(await read(macro?.make() ?? Buffer.alloc(0))).toEqual({ ok: false, refusal: 'wordMacro' });
});

test('every reason says what to do, in words of its own', () => {
  const texts = wordRefusals.map((code) => messageOf({ code }));
  expect(new Set(texts).size).toBe(wordRefusals.length);
  for (const text of texts) expect(text).toMatch(/tải lại|Chọn tệp|Tải lại/);
});

test('a file that is nested without end ends with its process', async () => {
  const result = await read(deepFile());
  expect(result).toMatchObject({ ok: false });
});

test('IMPORT-3 reading has a budget of time and of memory', async () => {
  const [outline] = rawReports;
  const bytes = (await outline?.())?.bytes ?? Buffer.alloc(0);
  expect(await read(bytes, { milliseconds: 1, heapMb: 256 })).toEqual({ ok: false, refusal: 'wordTooHeavy' });
  expect(await read(bytes, { milliseconds: 60_000, heapMb: 8 })).toEqual({
    ok: false,
    refusal: 'wordTooHeavy',
  });
  expect(await read(bytes)).toMatchObject({ ok: true });
});
