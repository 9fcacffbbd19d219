import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sha256 } from '#lib/canonical.ts';
import { diskStore } from '#lib/store-disk.ts';
import { s3Store } from '#lib/store-s3.ts';
import { freePort } from '#scripts/support/ports.ts';
import { type S3Server, startS3 } from '#tests/support/s3-server.ts';

let s3: S3Server;

beforeAll(async () => {
  s3 = await startS3();
});
afterEach(() => s3.mood('answering'));
afterAll(() => s3.stop());

const brief = { answerMs: 300, uploadMs: 300 };

function draftOf(bytes: Uint8Array): string {
  const directory = join(process.env.DATA_DIR ?? '', 'files', 'incoming');
  mkdirSync(directory, { recursive: true });
  const path = join(directory, randomUUID());
  writeFileSync(path, bytes);
  return path;
}

const stores = [
  ['the data directory', () => diskStore(join(process.env.DATA_DIR ?? '', 'files'))],
  ['an S3-compatible store', () => s3Store(s3.settings)],
] as const;

test.each(stores)('%s gives back what it got, also 25 MB of it', async (_, store) => {
  for (const size of [1, 70_000, 25 * 1024 * 1024]) {
    const bytes = randomBytes(size);
    await store().put(sha256(bytes), draftOf(bytes));
    const found = await store().open(sha256(bytes));
    expect(found?.bytes).toBe(size);
    const back = Buffer.from(await new Response(found?.body).arrayBuffer());
    expect(back.equals(bytes)).toBe(true);
  }
});

test.each(stores)('%s keeps the same content once and knows what it has not', async (_, store) => {
  const bytes = randomBytes(1000);
  const hash = sha256(bytes);
  expect(await store().open(hash)).toBeNull();
  await store().put(hash, draftOf(bytes));
  await store().put(hash, draftOf(bytes));
  expect(await new Response((await store().open(hash))?.body).arrayBuffer()).toHaveProperty(
    'byteLength',
    1000,
  );
});

test('the S3 store is sent content once, and every request is signed', async () => {
  const bytes = randomBytes(1000);
  s3.requests.length = 0;
  await s3Store(s3.settings).put(sha256(bytes), draftOf(bytes));
  await s3Store(s3.settings).put(sha256(bytes), draftOf(bytes));
  expect(s3.requests).toEqual(['HEAD 404', 'PUT 200', 'HEAD 200']);
  const wrong = s3Store({ ...s3.settings, secretAccessKey: 'another' });
  await expect(wrong.open(sha256(bytes))).rejects.toThrow(/403.*SignatureDoesNotMatch/);
});

test('bytes that are not what their name says are refused by the S3 store', async () => {
  const hash = sha256(randomBytes(10));
  await expect(s3Store(s3.settings).put(hash, draftOf(randomBytes(10)))).rejects.toThrow(
    /XAmzContentSHA256Mismatch/,
  );
  expect(await s3Store(s3.settings).open(hash)).toBeNull();
});

test.each(['hanging', 'failing', 'full'] as const)(
  'a store that is %s is an error soon, and nothing is kept',
  async (mood) => {
    const bytes = randomBytes(1000);
    s3.mood(mood);
    await expect(s3Store(s3.settings, brief).put(sha256(bytes), draftOf(bytes))).rejects.toThrow();
    s3.mood('answering');
    expect(await s3Store(s3.settings).open(sha256(bytes))).toBeNull();
  },
);

test('a closed port is an error; an answer that breaks off or pauses for too long is one, too', async () => {
  const bytes = randomBytes(100_000);
  const nobody = s3Store({ ...s3.settings, endpoint: `http://127.0.0.1:${await freePort()}` });
  await expect(nobody.open(sha256(bytes))).rejects.toThrow();
  await s3Store(s3.settings).put(sha256(bytes), draftOf(bytes));
  for (const mood of ['breaking off', 'pausing'] as const) {
    s3.mood(mood);
    const found = await s3Store(s3.settings, brief).open(sha256(bytes));
    await expect(new Response(found?.body).arrayBuffer()).rejects.toThrow();
  }
});
