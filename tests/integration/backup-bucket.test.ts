import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseUrl, env } from '#lib/env.ts';
import { storeFile } from '#lib/files.ts';
import { writeBackup } from '#scripts/support/backup.ts';
import { captureTool } from '#scripts/support/tool.ts';
import { freshDatabase } from '#tests/support/fresh-database.ts';
import { type S3Server, startS3 } from '#tests/support/s3-server.ts';

let s3: S3Server;
const directory = mkdtempSync(join(tmpdir(), 'nhip-cau-backup-'));

// The settings of a process are read once: this file has an S3-compatible store.
beforeAll(async () => {
  s3 = await startS3();
  const { endpoint, bucket, accessKeyId, secretAccessKey, region } = s3.settings;
  Object.assign(process.env, {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_REGION: region,
  });
});
afterAll(async () => {
  await s3.stop();
  rmSync(directory, { recursive: true, force: true });
});

test('a backup leaves out the bucket and says so; without the bucket it is not restored', async () => {
  await storeFile(Buffer.from('in the bucket'));
  expect(s3.objects.size).toBe(1);
  const path = join(directory, 'bucket.backup.gz');
  expect((await writeBackup(databaseUrl(), env().DATA_DIR, path)).files).toBe(0);
  const [header = ''] = gunzipSync(readFileSync(path)).toString().split('\n', 1);
  expect(JSON.parse(header)).toMatchObject({ bucket: true });

  const target = await freshDatabase({ empty: true });
  const restore = (more: Record<string, string>) =>
    captureTool(['scripts/restore.ts', path], {
      env: { DATABASE_URL: target.url, DATA_DIR: directory, ...more },
    });
  const without = await restore({
    S3_ENDPOINT: '',
    S3_BUCKET: '',
    S3_ACCESS_KEY_ID: '',
    S3_SECRET_ACCESS_KEY: '',
  });
  expect(without.code).toBe(1);
  expect(without.output).toContain('nằm trong kho S3');
  expect(await restore({})).toMatchObject({ code: 0 });
  await target.drop();
});
