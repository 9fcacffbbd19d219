import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { scan } from '#lib/scan.ts';
import { freePort } from '#scripts/support/ports.ts';
import { type Clamd, EICAR, startClamd } from '#tests/support/clamd-server.ts';

let clamd: Clamd;

beforeAll(async () => {
  clamd = await startClamd({ maxLength: 26 * 1024 * 1024 });
});
afterEach(() => clamd.mood('answering'));
afterAll(() => clamd.stop());

function fileOf(bytes: Uint8Array | string): string {
  const directory = process.env.DATA_DIR ?? '';
  mkdirSync(directory, { recursive: true });
  const path = join(directory, randomUUID());
  writeFileSync(path, bytes);
  return path;
}

test('a clean file is clean, a virus is named, wherever in the file it stands', async () => {
  const large = randomBytes(25 * 1024 * 1024);
  expect(await scan(fileOf(large), { scanner: clamd })).toEqual({ is: 'clean' });
  expect(clamd.scanned.at(-1)).toBe(large.length);
  const found = { is: 'infected', found: 'Eicar-Signature' };
  expect(await scan(fileOf(EICAR), { scanner: clamd })).toEqual(found);
  expect(
    await scan(fileOf(Buffer.concat([randomBytes(65_500), Buffer.from(EICAR)])), { scanner: clamd }),
  ).toEqual(found);
});

test('bytes can come from elsewhere than a file', async () => {
  async function* pieces() {
    yield Buffer.from(EICAR.slice(0, 20));
    yield Buffer.alloc(0);
    yield Buffer.from(EICAR.slice(20));
  }
  expect(await scan(pieces(), { scanner: clamd })).toEqual({ is: 'infected', found: 'Eicar-Signature' });
});

test('without a scanner nothing is scanned', async () => {
  expect(await scan(fileOf(EICAR))).toEqual({ is: 'unscanned' });
});

test('a scanner that is down, hangs, gives up or is confused has said nothing', async () => {
  const silent = { is: 'silent' };
  const path = fileOf(randomBytes(1000));
  expect(await scan(path, { scanner: { host: '127.0.0.1', port: await freePort() } })).toEqual(silent);
  expect(await scan(fileOf(randomBytes(27 * 1024 * 1024)), { scanner: clamd })).toEqual(silent);
  clamd.mood('confused');
  expect(await scan(path, { scanner: clamd })).toEqual(silent);
  clamd.mood('hanging');
  expect(await scan(path, { scanner: clamd, waitMs: 200 })).toEqual(silent);
  expect(await scan(fileOf(randomBytes(25 * 1024 * 1024)), { scanner: clamd, waitMs: 200 })).toEqual(silent);
});

test('a file that cannot be read was not scanned', async () => {
  expect(await scan('/nowhere/at/all', { scanner: clamd })).toEqual({ is: 'silent' });
});
