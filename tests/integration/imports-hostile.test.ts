import { expect, test } from 'vitest';
import { messageOf } from '#lib/errors.ts';
import { type ReadResult, readInProcess } from '#lib/imports/read.ts';
import { wordRefusals } from '#lib/imports/schema.ts';
import { deepFile, hostileFiles } from '#tests/support/word/hostile.ts';
import { annual, rawReports } from '#tests/support/word/reports.ts';

function read(bytes: Buffer, budget?: { milliseconds: number; heapMb: number }): Promise<ReadResult> {
  return readInProcess({ bytes, template: annual, year: 2026 }, budget);
}

test('IMPORT-3 hostile files are refused by what they hold, each with its reason', async () => {
  const found: [string, string][] = [];
  for (const { name, make } of hostileFiles) {
    const result = await read(make());
    found.push([name, result.ok ? 'was read' : result.refusal]);
  }
  expect(found).toEqual(hostileFiles.map(({ name, refusal }) => [name, refusal]));
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
