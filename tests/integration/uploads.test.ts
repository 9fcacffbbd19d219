import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sha256 } from '#lib/canonical.ts';
import { incomingDirectory, receiveUpload } from '#lib/uploads.ts';
import { streamedRequest } from '#tests/support/streamed-request.ts';

const limit = { maxBytes: 1024 * 1024 };

function left(): string[] {
  return readdirSync(incomingDirectory());
}

test('a body is written down piece by piece, counted and hashed', async () => {
  const pieces = Array.from({ length: 17 }, (_, index) => randomBytes(1000 * index));
  const whole = Buffer.concat(pieces);
  const upload = await receiveUpload(streamedRequest(pieces), limit);
  expect(upload).toMatchObject({ bytes: whole.length, sha256: sha256(whole) });
  expect(readFileSync(upload.path).equals(whole)).toBe(true);
  await upload.cleanup();
  await upload.cleanup();
  expect(left()).toEqual([]);
});

test('too large is refused by what is announced, and by counting; then the rest is read all the same', async () => {
  let taken = 0;
  function* counted() {
    for (let piece = 0; piece < 4; piece += 1) {
      taken += 1;
      yield new Uint8Array(512 * 1024);
    }
  }
  const tooLarge = { code: 'fileTooLarge', message: expect.stringContaining('1 MB') };
  const announced = streamedRequest(counted(), { 'content-length': '1048577' });
  await expect(receiveUpload(announced, limit)).rejects.toMatchObject(tooLarge);
  expect(taken).toBe(0);
  await expect(receiveUpload(streamedRequest(counted()), limit)).rejects.toMatchObject(tooLarge);
  expect(taken).toBe(4);
  expect(left()).toEqual([]);
});

test('an empty body, one cut short and one that breaks off leave nothing', async () => {
  const none = new Request('http://localhost/', { method: 'POST' });
  for (const empty of [streamedRequest([]), none])
    await expect(receiveUpload(empty, limit)).rejects.toMatchObject({ code: 'fileEmpty' });
  const short = streamedRequest([new Uint8Array(10)], { 'content-length': '11' });
  await expect(receiveUpload(short, limit)).rejects.toMatchObject({ code: 'uploadBroken' });
  function* broken() {
    yield new Uint8Array(10);
    throw new Error('aborted');
  }
  await expect(receiveUpload(streamedRequest(broken()), limit)).rejects.toMatchObject({
    code: 'uploadBroken',
  });
  expect(left()).toEqual([]);
});

// A mount namespace of one's own: gone with the process, and allowed to everybody on most Linux machines.
const smallDisk = ['-rm', 'sh', '-c', 'mount -t tmpfs -o size=2m tmpfs "$DATA_DIR" && exec "$@"', 'sh'];
const canMount =
  spawnSync('unshare', [...smallDisk, 'true'], { env: { ...process.env, DATA_DIR: tmpdir() } }).status === 0;

test.skipIf(!canMount)(
  'ATTACH-6 on a full disk an upload is refused clearly, nothing half-stored stays, and a smaller file still goes in',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'nhip-cau-full-'));
    const child = ['--disable-warning=ExperimentalWarning', 'tests/integration/full-disk-upload.ts'];
    const { stdout } = await promisify(execFile)('unshare', [...smallDisk, process.execPath, ...child], {
      env: { ...process.env, DATA_DIR: disk },
    });
    rmSync(disk, { recursive: true });
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({
      tooMuch: 'storageFull',
      leftAfterwards: 0,
      smaller: 'done',
      printed: 'storageFull',
      stored: 1,
      readable: 'done',
    });
  },
);
