import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { tendFiles } from '#lib/attachments/job.ts';
import { attachFile, removeAttachment } from '#lib/attachments/mutations.ts';
import { getAttachmentFile } from '#lib/attachments/queries.ts';
import { db } from '#lib/db.ts';
import { getReport } from '#lib/reports/queries.ts';
import { receiveUpload } from '#lib/uploads.ts';
import { actorIn } from '#tests/support/actors.ts';
import { type Clamd, EICAR, startClamd } from '#tests/support/clamd-server.ts';
import { fillReport, send, startedReport } from '#tests/support/factories.ts';
import { pdf } from '#tests/support/office-files.ts';
import { type S3Server, startS3 } from '#tests/support/s3-server.ts';
import { streamedRequest } from '#tests/support/streamed-request.ts';

let clamd: Clamd;
let s3: S3Server;
let drafter: Actor;
let leader: Actor;

// The settings of a process are read once: this file has a scanner and an S3-compatible store.
beforeAll(async () => {
  clamd = await startClamd();
  s3 = await startS3();
  const { endpoint, bucket, accessKeyId, secretAccessKey, region } = s3.settings;
  Object.assign(process.env, {
    CLAMAV_HOST: `${clamd.host}:${clamd.port}`,
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_REGION: region,
  });
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
});
afterEach(() => {
  clamd.mood('answering');
  s3.mood('answering');
});
afterAll(async () => {
  await clamd.stop();
  await s3.stop();
});

function attach(reportId: string, name: string, bytes: Uint8Array) {
  return attachFile(drafter, { reportId, key: '', name }, () =>
    receiveUpload(streamedRequest([bytes]), { maxBytes: 1024 * 1024 }),
  );
}

const infectedPdf = pdf(EICAR);

test('ATTACH-5 a virus is refused by name, recorded, and not kept', async () => {
  const { reportId } = await startedReport(drafter);
  await expect(attach(reportId, 'Kế hoạch.pdf', infectedPdf)).rejects.toMatchObject({
    code: 'fileInfected',
    message: expect.stringContaining('Eicar-Signature'),
  });
  expect(s3.objects.size).toBe(0);
  expect(
    await db.auditEntry.findMany({ where: { subjectId: reportId, action: 'attachment.refused' } }),
  ).toMatchObject([{ actorId: drafter.accountId, details: { found: 'Eicar-Signature' } }]);
  expect(await attach(reportId, 'Kế hoạch.pdf', pdf())).toMatchObject({ scan: 'clean' });
});

test('ATTACH-5 while the scanner is silent a file is withheld, and nothing is sent without it', async () => {
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  clamd.mood('confused');
  const clean = await attach(reportId, 'Sạch.pdf', pdf('sạch'));
  const bad = await attach(reportId, 'Nhiễm.pdf', infectedPdf);
  expect([clean.scan, bad.scan]).toEqual(['quarantined', 'quarantined']);
  await expect(getAttachmentFile(drafter, clean.id)).rejects.toMatchObject({ code: 'fileWaiting' });
  const waiting = await getReport(drafter, reportId);
  expect(waiting.gaps.map(({ message }) => message)).toEqual([
    expect.stringContaining('“Sạch.pdf”: đang chờ quét mã độc'),
    expect.stringContaining('“Nhiễm.pdf”: đang chờ quét mã độc'),
  ]);
  expect(waiting.snapshot.files).toEqual([]);
  await expect(send(leader, reportId)).rejects.toMatchObject({ code: 'incomplete' });

  await tendFiles();
  expect((await getReport(drafter, reportId)).files.map((file) => file.scan)).toEqual([
    'quarantined',
    'quarantined',
  ]);
  s3.mood('failing');
  clamd.mood('answering');
  await tendFiles();
  expect((await getReport(drafter, reportId)).files.map((file) => file.scan)).toEqual([
    'quarantined',
    'quarantined',
  ]);
  s3.mood('answering');
  await tendFiles();
  expect((await getReport(drafter, reportId)).files.map((file) => file.scan)).toEqual(['clean', 'infected']);
  expect(
    await db.auditEntry.findMany({
      where: { subjectId: reportId, action: 'attachment.scanned' },
      orderBy: { at: 'asc' },
    }),
  ).toMatchObject([
    { actorName: 'Hệ thống', details: { scan: 'clean' } },
    { actorName: 'Hệ thống', details: { scan: 'infected', found: 'Eicar-Signature' } },
  ]);
  expect(await getAttachmentFile(drafter, clean.id)).toMatchObject({ name: 'Sạch.pdf' });
  await expect(getAttachmentFile(drafter, bad.id)).rejects.toMatchObject({ code: 'fileBlocked' });
  await expect(send(leader, reportId)).rejects.toMatchObject({ code: 'incomplete' });
  await removeAttachment(drafter, { attachmentId: bad.id });
  const { submissionId } = await send(leader, reportId);
  const { snapshot } = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(snapshot).toMatchObject({ files: [{ id: clean.id }] });
});

test('ATTACH-6 a store that is down or full is a clear message, leaves nothing, and the file goes in afterwards', async () => {
  const { reportId } = await startedReport(drafter);
  const bytes = pdf('kho hỏng');
  for (const mood of ['failing', 'full'] as const) {
    s3.mood(mood);
    await expect(attach(reportId, 'a.pdf', bytes)).rejects.toMatchObject({ code: 'storeDown' });
  }
  expect((await getReport(drafter, reportId)).files).toEqual([]);
  s3.mood('answering');
  await attach(reportId, 'a.pdf', bytes);
  expect((await getReport(drafter, reportId)).files).toHaveLength(1);
});
