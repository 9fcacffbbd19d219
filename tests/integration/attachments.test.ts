import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#lib/accounts/schema.ts';
import { attachFile, removeAttachment } from '#lib/attachments/mutations.ts';
import { getAttachmentFile } from '#lib/attachments/queries.ts';
import { sha256 } from '#lib/canonical.ts';
import { db } from '#lib/db.ts';
import { readStoredFile } from '#lib/files.ts';
import { requestApproval, withdrawReport } from '#lib/reports/mutations.ts';
import { getReport } from '#lib/reports/queries.ts';
import { submissionSnapshot } from '#lib/reports/schema.ts';
import { beginReview } from '#lib/reviews/mutations.ts';
import { incomingDirectory, receiveUpload } from '#lib/uploads.ts';
import { actorIn } from '#tests/support/actors.ts';
import { fillReport, returnFor, send, startedReport } from '#tests/support/factories.ts';
import { docm, docx, jpg, pdf, png, xlsx, zipOf } from '#tests/support/office-files.ts';
import { streamedRequest } from '#tests/support/streamed-request.ts';

let drafter: Actor;
let leader: Actor;
let receiver: Actor;

beforeAll(async () => {
  drafter = await actorIn('51', 'drafter');
  leader = await actorIn('51', 'leader');
  receiver = await actorIn('BNG', 'compiler');
});

function attach(actor: Actor, reportId: string, name: string, bytes: Uint8Array, key = '') {
  return attachFile(actor, { reportId, key, name }, () =>
    receiveUpload(streamedRequest([bytes]), { maxBytes: 25 * 1024 * 1024 }),
  );
}

function actsOn(reportId: string) {
  return db.auditEntry.findMany({
    where: { subjectType: 'report', subjectId: reportId, action: { startsWith: 'attachment.' } },
    orderBy: { at: 'asc' },
  });
}

test.each([
  ['Kế hoạch.pdf', pdf(), 'application/pdf'],
  ['Danh sách đoàn.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['Số liệu.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['Ảnh.jpeg', jpg, 'image/jpeg'],
  ['Ảnh.png', png, 'image/png'],
])('ATTACH-1 %s is attached, kept under its hash and downloaded again', async (name, bytes, type) => {
  const { reportId } = await startedReport(drafter);
  const { id } = await attach(drafter, reportId, name, bytes);
  const file = await getAttachmentFile(leader, id);
  expect(file).toMatchObject({ type, bytes: bytes.length, sha256: sha256(bytes) });
  expect((await readStoredFile(file.sha256)).equals(bytes)).toBe(true);
  const { files, snapshot } = await getReport(drafter, reportId);
  expect(files).toMatchObject([{ id, key: '', scan: 'unscanned', uploadedBy: drafter.name }]);
  expect(snapshot.files).toEqual([
    { id, key: '', name: file.name, type, bytes: bytes.length, sha256: file.sha256 },
  ]);
  expect(await actsOn(reportId)).toMatchObject([{ action: 'attachment.added', actorId: drafter.accountId }]);
});

const html = Buffer.from('\uFEFF  <!DOCTYPE html><html><script>alert(1)</script></html>');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

test.each([
  ['a PDF that is HTML', 'baocao.pdf', html, 'fileKind', 'trang web (HTML)'],
  [
    'a picture that is SVG',
    'anh.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'fileKind',
    'SVG',
  ],
  ['a program', 'baocao.pdf', exe, 'fileKind', 'chương trình'],
  ['a script', 'baocao.pdf', Buffer.from('#!/bin/sh\nrm -rf /'), 'fileKind', 'script'],
  ['plain text', 'baocao.pdf', Buffer.from('Báo cáo công tác'), 'fileKind', 'TXT'],
  ['an old Word file', 'baocao.docx', cfb, 'fileKind', 'đời cũ'],
  ['a zip', 'baocao.docx', zipOf({ 'a.txt': 'a' }), 'fileKind', 'ZIP'],
  ['a Word file with macros', 'baocao.docx', docm(), 'fileMacros', 'macro'],
  ['one that hides them', 'baocao.docx', docx({ 'word/vbaProject.bin': 'x' }), 'fileMacros', 'macro'],
  [
    'a spreadsheet that hides them',
    'so.xlsx',
    xlsx({ 'xl/macrosheets/sheet1.xml': 'x' }),
    'fileMacros',
    'macro',
  ],
  ['a Word file cut short', 'baocao.docx', docx().subarray(0, 300), 'fileKind', ''],
  ['a PDF called Word', 'baocao.docx', pdf(), 'fileMismatch', 'PDF'],
  ['a PDF called a program', 'baocao.pdf.exe', pdf(), 'fileMismatch', '.exe'],
  ['a mark of secrecy in the name', 'TUYỆT MẬT_kế hoạch.pdf', pdf(), 'fileSecret', 'TUYỆT MẬT'],
  ['nothing', 'baocao.pdf', Buffer.alloc(0), 'fileEmpty', '0 byte'],
  ['noise', 'baocao.pdf', Buffer.concat([Buffer.from([0, 1, 2]), randomBytes(500)]), 'fileKind', ''],
])('ATTACH-2 refused by its content: %s', async (_, name, bytes, code, words) => {
  const { reportId } = await startedReport(drafter);
  await expect(attach(drafter, reportId, name, bytes)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(words),
  });
  expect((await getReport(drafter, reportId)).files).toEqual([]);
  expect(readdirSync(incomingDirectory())).toEqual([]);
});

test('ATTACH-3 a name that could do harm is made safe', async () => {
  const { reportId } = await startedReport(drafter);
  const kept = await attach(drafter, reportId, '../../\u202Efdp.hcaoh\u0000ek\u200B/CON.pdf', pdf());
  expect(kept.name).toBe('_CON.pdf');
  expect(
    readdirSync(join(process.env.DATA_DIR ?? '', 'files')).every((name) =>
      /^([0-9a-f]{2}|incoming)$/.test(name),
    ),
  ).toBe(true);
});

test('the same file sent again is the one that is there; under another section it is another', async () => {
  const { reportId } = await startedReport(drafter);
  const bytes = pdf(randomUUID());
  const [first, again] = await Promise.all([1, 2].map(() => attach(drafter, reportId, 'a.pdf', bytes)));
  expect(again?.id).toBe(first?.id);
  const key = (await getReport(drafter, reportId)).template.definition.groups[0]?.sections[0]?.key ?? '';
  const other = await attach(drafter, reportId, 'a.pdf', bytes, key);
  expect(other.id).not.toBe(first?.id);
  expect((await getReport(drafter, reportId)).files).toHaveLength(2);
});

test('the limits of a report hold for uploads at the same time, too', async () => {
  const { reportId } = await startedReport(drafter);
  await db.attachment.createMany({
    data: Array.from({ length: 49 }, (_, index) => ({
      reportId,
      name: `${index}.pdf`,
      type: 'application/pdf',
      bytes: 1,
      sha256: sha256(String(index)),
      scan: 'clean' as const,
      uploadedAt: new Date(),
      uploadedById: drafter.accountId,
      uploadedBy: drafter.name,
    })),
  });
  const results = await Promise.allSettled(
    [1, 2, 3].map((number) => attach(drafter, reportId, `${number}.pdf`, pdf(String(number)))),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const result of results)
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'tooManyFiles' });
});

test('files follow the lock of their section, and are refused before they are sent', async () => {
  const { reportId } = await startedReport(drafter);
  const unreceived = () => Promise.reject(new Error('The body was read.'));
  const attempt = (actor: Actor, key: string) =>
    attachFile(actor, { reportId, key, name: 'a.pdf' }, unreceived);
  await expect(attempt(drafter, 'không có')).rejects.toMatchObject({ code: 'unknownKey' });
  await expect(attempt(await actorIn('BNV', 'drafter'), '')).rejects.toMatchObject({ code: 'notFound' });
  await fillReport(drafter, reportId);
  await requestApproval(drafter, { reportId });
  await expect(attempt(drafter, '')).rejects.toMatchObject({ code: 'reportLocked' });
  const { submissionId } = await send(leader, reportId);
  await beginReview(receiver, { submissionId });
  const { definition } = (await getReport(drafter, reportId)).template;
  const open = definition.groups[0]?.sections[0]?.key ?? '';
  const closed = definition.groups[0]?.sections[1]?.key ?? '';
  await returnFor(receiver, submissionId, [open], 'Bổ sung minh chứng.');
  await expect(attempt(drafter, closed)).rejects.toMatchObject({ code: 'sectionLocked' });
  await expect(attempt(drafter, '')).rejects.toMatchObject({ code: 'filesLocked' });
  await expect(attempt(drafter, open)).rejects.toThrow('The body was read.');
});

test('an upload that is still under way when the report is sent does not slip in afterwards', async () => {
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  const late = attachFile(drafter, { reportId, key: '', name: 'a.pdf' }, async () => {
    await send(leader, reportId);
    return receiveUpload(streamedRequest([pdf()]), { maxBytes: 1000 });
  });
  await expect(late).rejects.toMatchObject({ code: 'reportLocked' });
  expect((await getReport(drafter, reportId)).files).toEqual([]);
});

test('ATTACH-4 the receiver downloads what was sent, also after the filer took it off; others do not find it', async () => {
  const { reportId } = await startedReport(drafter);
  await fillReport(drafter, reportId);
  const { id } = await attach(drafter, reportId, 'Minh chứng.pdf', pdf('minh chứng'));
  const unsent = { code: 'notFound' };
  await expect(getAttachmentFile(receiver, id)).rejects.toMatchObject(unsent);
  const { submissionId } = await send(leader, reportId);
  expect(await getAttachmentFile(receiver, id)).toMatchObject({ name: 'Minh chứng.pdf' });
  await withdrawReport(leader, { reportId, reason: 'Cần sửa lại.' });
  const fresh = await attach(drafter, reportId, 'Mới.pdf', pdf('mới'));
  await removeAttachment(drafter, { attachmentId: id });
  await removeAttachment(drafter, { attachmentId: id });
  expect((await getReport(drafter, reportId)).files.map((file) => file.id)).toEqual([fresh.id]);
  expect(await getAttachmentFile(receiver, id)).toMatchObject({ name: 'Minh chứng.pdf' });
  expect(await getAttachmentFile(drafter, id)).toMatchObject({ name: 'Minh chứng.pdf' });
  await expect(getAttachmentFile(receiver, fresh.id)).rejects.toMatchObject(unsent);
  const sent = await db.submission.findUniqueOrThrow({ where: { id: submissionId } });
  expect(submissionSnapshot.parse(sent.snapshot).files).toMatchObject([{ id }]);

  const strangers = [
    await actorIn('BNV', 'drafter', 'leader', 'focal_point'),
    await actorIn('BNG', 'administrator'),
    await actorIn('51', 'reader'),
  ];
  for (const stranger of strangers) {
    await expect(getAttachmentFile(stranger, id)).rejects.toMatchObject({ code: 'notFound' });
    await expect(removeAttachment(stranger, { attachmentId: fresh.id })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(
      await db.auditEntry.count({
        where: { action: 'access.refused', actorId: stranger.accountId, subjectType: 'attachment' },
      }),
    ).toBe(2);
  }
  await expect(getAttachmentFile(drafter, 'nothing')).rejects.toMatchObject({ code: 'notFound' });
});

test('ATTACH-4 a file that was taken off before sending is gone for everybody', async () => {
  const { reportId } = await startedReport(drafter);
  const { id } = await attach(drafter, reportId, 'a.pdf', pdf('thừa'));
  await removeAttachment(leader, { attachmentId: id });
  await expect(getAttachmentFile(drafter, id)).rejects.toMatchObject({ code: 'notFound' });
  expect((await actsOn(reportId)).map(({ action }) => action)).toEqual([
    'attachment.added',
    'attachment.removed',
  ]);
});
